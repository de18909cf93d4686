import { createIds } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { detailsFrom } from '../../src/templates/details.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import type { Template } from '../../src/templates/template.ts';
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

/** What teams add when a template has too few stages. */
const further = [
  'First questions',
  'Waiting',
  'Delivery',
  'Set-up with help',
  'Second order',
  'Changing the plan',
  'Complaint',
  'Review',
  'Renewal',
  'Saying goodbye',
  'Coming back',
];

/** A template's map with this many stages: its own first, then further ones. */
export function mapWithStages(template: Template, example: boolean, count: number): Journey {
  const names = [...template.stages, ...further.filter((name) => !template.stages.includes(name))];
  const details = detailsFrom({ stages: names.slice(0, count) });
  return instantiateTemplate(template, { ids: createIds(seededRandom()), example, details });
}
