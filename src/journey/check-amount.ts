import { type Journey, recordLists } from './journey.ts';

/** Twice the largest maps that teams keep; FigJam itself becomes slow beyond (a record is about five nodes). */
export const mostRecords = 5000;

/** Why a journey is too large to be drawn, for people; `null` when it is not. Cells count, for each is drawn. */
export function sayTooLarge(journey: Journey): string | null {
  const records = recordLists.reduce((sum, list) => sum + journey[list].length, 0);
  const cells = journey.stages.length * journey.lanes.length;
  if (records + cells <= mostRecords) return null;
  return `“${journey.title.slice(0, 80)}” has ${sayCount(records)} stages, rows, notes and lines, and ${sayCount(cells)} cells; a map holds at most ${sayCount(mostRecords)} of all these together. Nothing was drawn. Split it into several maps.`;
}

/** `40,000`. */
export const sayCount = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
