import type { DraftName } from '../../../plane/map-draft.ts';
import { middleOfSpan } from '../../adopted/divide-axis.ts';
import { type Draft, hinder } from '../draft.ts';
import { resizeTo } from '../draft-nodes.ts';
import { drawName } from './draw-name.ts';
import { holdersOf, isFree, type NewName, planGrowth, zoneAfter } from './room-for-name.ts';

/**
 * Draws a new column or row after the last one, in the map's own manner: its header as the last header is, sections
 * that must hold it grow. Gives its name; `null` where there is no room, or where names are not drawn one by one: then
 * it is a hindrance that says what to do on the board.
 */
export function addName(draft: Draft, wanted: NewName): DraftName | null {
  const { list, record, axis, names } = wanted;
  const word = list === 'stages' ? 'stage' : 'row';
  const ordered = [...names].sort((a, b) => middleOfSpan(a) - middleOfSpan(b));
  const last = ordered[ordered.length - 1];
  const refuse = (reason: string) => {
    hinder(draft, record.id, reason);
    return null;
  };
  const manner = last && mannerOf(last);
  if (!last || manner !== 'drawn') return refuse(refusals[manner ?? 'none'](word));
  const zone = zoneAfter(draft, wanted, ordered, last);
  const holders = holdersOf(draft, wanted, last);
  const growth = zone && planGrowth(draft, wanted, holders, zone);
  if (!zone || !growth || !isFree(draft, zone.box, holders))
    return refuse(
      `There is no free space ${axis === 'x' ? 'right of the last column' : 'below the last row'} of this map: make room there on the board, then try again.`,
    );
  for (const { id, width, height } of growth) resizeTo(draft, id, { width, height });
  return drawName(draft, wanted, last, zone);
}

type Manner = 'drawn' | 'one text' | 'legend' | 'none';

function mannerOf({ nodes, line, fill }: DraftName): Manner {
  if (fill !== undefined) return 'legend';
  if (line !== undefined) return 'one text';
  return nodes.length > 0 ? 'drawn' : 'none';
}

/** Why a name cannot be drawn, by the manner in which names stand on this board. */
export const refusals: { [manner in Manner]: (word: string) => string } = {
  drawn: () => '',
  'one text': (word) =>
    `The names of all ${word}s stand in one text on this board: write the new one there and lay its notes beside it, then it is read.`,
  legend: (word) =>
    `A legend tells the ${word}s by their colours on this board: add a colour with its name there, then it is read.`,
  none: (word) => `The ${word}s have no names on this board: write one for each there, then try again.`,
};
