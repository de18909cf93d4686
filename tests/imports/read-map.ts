import { createRandom } from '../../playground/figjam/document/random.ts';
import { type MadeMap, makeMap } from '../../src/imports/build/make-map.ts';
import { askSource, type Choice, listChoices } from '../../src/imports/choose-source.ts';
import type { Mapping, Question } from '../../src/imports/mapping.ts';
import { readSources } from '../../src/imports/read-sources.ts';
import { createIds } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { encodeUtf8 } from '../../src/journey/utf8.ts';

export interface ReadMap extends MadeMap {
  mapping: Mapping;
  questions: Question[];
  choices: Choice[];
  notes: readonly string[];
}

/** A file, or a paste, as the map that it likely is. */
export async function readMap(
  content: string | Uint8Array,
  name = '',
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
): Promise<ReadMap> {
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  const sources = await readSources(bytes, name);
  const choices = listChoices(sources);
  const [best] = choices;
  if (!best) throw new Error('There is nothing in it that a map could be made of.');
  const asked = askSource(choices);
  const mapping = change(best.proposal.mapping);
  const source = sources.sources.find(({ id }) => id === mapping.source) ?? best.source;
  const made = makeMap(source, mapping, createIds(createRandom(1)));
  const questions = [...(asked ? [asked] : []), ...best.proposal.questions];
  return { ...made, mapping, questions, choices, notes: sources.notes };
}

/** The notes of a map by row and stage, in words; a feeling as its value and words. */
export function tellCells({ lanes, stages, cards, emotions }: Journey): {
  [row: string]: { [stage: string]: string[] };
} {
  const cellsOf = (laneId: string) =>
    Object.fromEntries(
      stages.flatMap(({ id, name }) => {
        const notes = cards.filter((card) => card.stageId === id && card.laneId === laneId);
        return notes.length === 0 ? [] : [[name, notes.map(({ text }) => text)]];
      }),
    );
  const feelings = Object.fromEntries(
    emotions.map(({ stageId, value, label }) => [
      stages.find(({ id }) => id === stageId)?.name ?? '',
      [[value, label].filter((part) => part !== undefined).join(' ')],
    ]),
  );
  const told = lanes.map(({ id, name }) => [name, cellsOf(id)] as const);
  return Object.fromEntries(emotions.length > 0 ? [...told, ['~', feelings]] : told);
}
