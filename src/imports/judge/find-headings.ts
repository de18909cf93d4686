import { headerRow } from '../../plane/table-header.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import type { Cell, Grid } from '../source.ts';
import { isSaid, textOf } from './cell-words.ts';

/** The first column that has anything beside others in its line: a sheet may begin further right. */
export const leadOf = (table: Grid): number =>
  table.reduce((least, row) => {
    const at = row.findIndex(isSaid);
    return row.filter(isSaid).length > 1 ? Math.min(least, at) : least;
  }, table[0]?.length ?? 0);

/** The line of headings: the lowest of those that name columns together. */
export function headAtOf(table: Grid): number {
  let at = headerRow(table.map((row) => row.map(textOf)));
  while (at < 4 && standsOver(table[at] ?? [], table[at + 1] ?? [])) at += 1;
  return at;
}

/** It has merged or blank headings, or some that are said once more, and the next line has one below each and none before them; or it counts those. */
function standsOver(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const isMerged = upper.slice(1).some((cell, c) => {
    const goesOn = isSaid(cell) ? textOf(cell) === textOf(upper[c]) : upper.slice(0, c + 1).some(isSaid);
    return goesOn && isSaid(lower[c + 1]);
  });
  const isBelow =
    !isSaid(upper[0]) &&
    !isSaid(lower[0]) &&
    lower.length > 1 &&
    lower.slice(1).every((cell, c) => isSaid(cell) || !isSaid(upper[c + 1]));
  const isAxis = namesTheAxis(textOf(lower[0]));
  // A map of stories: tasks below their activities.
  const isBackbone =
    /^(?:user )?(?:activit(?:y|ies)|epics?|backbone|goals?)$/.test(plainWords(textOf(upper[0]))) &&
    /^(?:user )?(?:tasks?|steps?|stor(?:y|ies)|features?)$/.test(plainWords(textOf(lower[0])));
  const isShort = lower.every((cell) => textOf(cell).length <= 64 && cell.notes.length <= 1);
  const isNamed = isMerged && (isBelow || (isAxis && !isSaid(upper[0])) || isBackbone);
  return isShort && (isNamed || (isAxis && isCount(upper[0], upper.slice(1))));
}

/** `1`, `2`, `3` … below `#`. */
export function isCount(head: Cell | undefined, cells: readonly (Cell | undefined)[]): boolean {
  const said = cells.filter(isSaid);
  return (
    /^(?:#|no|nr|nº|n°|id|(?:step|phase|stage) (?:#|no|nr|number)|step ?#?|index|order|pos)?\.?$/i.test(
      textOf(head),
    ) &&
    said.length >= 2 &&
    said.every((cell, at) => Number(textOf(cell).replace(/[.)]$/, '')) === at + 1)
  );
}
