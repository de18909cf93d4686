import { createIds } from '../../src/model/ids.ts';
import type { Journey } from '../../src/model/journey.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { templateById } from '../../src/templates/templates.ts';

/** Numbers between 0 and 1 that look random and are the same in each run. */
export function seededRandom(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** The ten-component template with its worked example. */
export function exampleJourney(id = 'ten-component'): Journey {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return instantiateTemplate(template, { ids: createIds(seededRandom()), example: true });
}
