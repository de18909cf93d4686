import { type Journey, recordLists } from './journey.ts';

/** Twice the largest maps that teams keep; FigJam itself becomes slow beyond (a record is about five nodes). */
const mostRecords = 5000;

/** Why so much cannot be brought in, for people; `null` when it can. `who`: “The file”. */
export function sayTooMany(who: string, count: number): string | null {
  if (count <= mostRecords) return null;
  return `${who} holds ${sayCount(count)} notes, rows and other things; a map holds at most ${sayCount(mostRecords)}, so no more can be brought in at once. Nothing was changed. Leave out what belongs to no map, or bring it in in parts.`;
}

/** The same of a journey that shall be drawn, in which cells count, for each is drawn. */
export function sayTooLarge(journey: Journey): string | null {
  const records = recordLists.reduce((sum, list) => sum + journey[list].length, 0);
  const cells = journey.stages.length * journey.lanes.length;
  if (records + cells <= mostRecords) return null;
  return `“${journey.title.slice(0, 80)}” has ${sayCount(records)} stages, rows, notes and lines, and ${sayCount(cells)} cells; a map holds at most ${sayCount(mostRecords)} of all these together. Nothing was drawn. Split it into several maps.`;
}

/** `40,000`. */
const sayCount = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
