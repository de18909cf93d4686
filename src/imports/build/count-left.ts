import type { Journey } from '../../journey/journey.ts';
import type { Source, Words } from '../source.ts';
import { withoutCounts, wordsOf } from '../text/split-notes.ts';
import { fieldsWithWords } from './words-of-journey.ts';

/** Of the heading of a column or row that is none on the map. */
export const onlyNames = 'It only says what stands with it, which is on the map.';

/** Words of the source that are not on the map, and why. */
export interface Left extends Words {
  reason: string;
}

/**
 * What is left of a source when its map is taken away: what was refused with its reason, what stands around, and whatever has a word that the map
 * does not have, for whatever reason.
 */
export function subtract(journey: Journey, source: Source, refused: readonly Left[]): Left[] {
  const shown = new Set(fieldsWithWords(journey).flatMap(wordsOf));
  const isShown = (text: string) => wordsOf(text).every((word) => shown.has(word));
  const byPlace = new Map<string, string[]>();
  for (const { where, text } of refused) byPlace.set(where, [...(byPlace.get(where) ?? []).slice(-20), text]);
  // `Persona: Rita` in one cell: its first word is told by itself.
  const isToldWith = ({ where, text }: Words) =>
    (byPlace.get(where) ?? []).some(
      (each) => text.startsWith(`${each}:`) && isShown(text.slice(each.length)),
    );
  const left = [...refused];
  const told = new Set(refused.map(keyOf));
  for (const words of wordsInside(source)) {
    if (!isShown(words.text) && !told.has(keyOf(words)) && !isToldWith(words))
      left.push({ ...words, reason: 'Nothing on the map says it.' });
  }
  const names = 'grid' in source ? (source.names ?? []) : [];
  for (const words of names) if (!isShown(words.text)) left.push({ ...words, reason: onlyNames });
  for (const words of source.around) {
    if (
      wordsOf(words.text).length > 0 &&
      !(isShown(words.text) && wordsOf(words.text).length <= 12 && isTitle(journey, words.text))
    )
      left.push({ ...words, reason: around[source.kind] });
  }
  return left;
}

const around: { [kind in Source['kind']]: string } = {
  table: 'It stands outside of the table.',
  outline: 'It stands outside of the outline.',
  data: 'It is no stage, row or note of the map.',
  diagram: 'It stands outside of the diagram.',
  map: 'It is no part of the map.',
};

const keyOf = ({ where, text }: Words) => JSON.stringify([where, text]);

/** Names that data lists once more beside the cells. */
const isTitle = ({ title, stages, lanes, personas }: Journey, text: string) =>
  title === text || [...stages, ...lanes, ...personas].some(({ name }) => name === text);

function wordsInside(source: Source): Words[] {
  if (!('grid' in source)) return [...source.words];
  const cells = source.grid.flat().flatMap(({ notes, where }): Words[] => {
    const plain = withoutCounts(notes);
    const counts = plain === notes ? [] : [{ where, text: notes.map((_, at) => `${at + 1}.`).join(' ') }];
    return [...plain.map((text) => ({ where, text })), ...counts];
  });
  return [
    ...cells,
    ...source.about.flatMap(({ where, text, fields }) => [
      { where, text },
      ...Object.values(fields ?? {})
        .flat()
        .map((each) => ({ where, text: each })),
    ]),
  ];
}
