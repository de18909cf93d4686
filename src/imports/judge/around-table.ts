import { plainWords } from '../../plane/words/plain-words.ts';
import type { NameBook } from '../../strangers/find/name-book.ts';
import { aboutField } from '../data/about-data.ts';
import type { About, Cell, Grid, Words } from '../source.ts';
import { tableWords } from '../words/table-words.ts';
import { isSaid, textOf } from './cell-words.ts';
import { isFigure } from './read-values.ts';

/** A line over the table that is none of its own: a title, `Persona | Anna`, `Persona: | Anna | Goal: | Sleep`. */
export function isBefore(row: readonly Cell[], most: number, book: NameBook): boolean {
  const said = row.filter(isSaid);
  if (said.length <= 1) return most > 1;
  const names = said.filter((_, at) => at % 2 === 0).map(textOf);
  const isPair = said.length === 2 && aboutField(names[0] ?? '') !== null;
  return (
    said.length % 2 === 0 &&
    most >= 4 &&
    book(names[0] ?? '').kind !== 'emotions' &&
    (isPair || names.every((name) => /:\s*$/.test(name)))
  );
}

/** How many of the lines at the end are none of the table's own: what explains it, and what sums it up. */
export function linesAfter(head: readonly Cell[], lines: Grid, book: NameBook): number {
  const isMarked = lines.some((row) => row.some((cell) => /\S[*†‡¹²³]$/.test(textOf(cell))));
  let end = lines.length;
  while (end > 1 && isAfter(lines[end - 1] ?? [], head, isMarked, book)) end -= 1;
  if (end > 2 && isTotal(lines[end - 1] ?? [])) end -= 1;
  return lines.length - end;
}

/** A sentence in the first cell and nothing else, there or where a cell points at a footnote; or a cell that stands under no heading. */
function isAfter(row: readonly Cell[], head: readonly Cell[], isMarked: boolean, book: NameBook): boolean {
  const [at = 0, ...others] = [...row.keys()].filter((each) => isSaid(row[each]));
  const text = textOf(row[at]);
  if (others.length > 0) return false;
  if (at > 0) return !isSaid(head[at]) && !head[at]?.covered && head.slice(at).every((cell) => !isSaid(cell));
  return (
    isMarked ||
    book(text).isSentence ||
    text.length > 60 ||
    /^(?:source|note|legend|quelle|fuente)\b/i.test(text)
  );
}

/** The headings once more, as on the next sheet of paper. */
export const isHeadAgain = (row: readonly Cell[], head: readonly Cell[]) =>
  row.filter(isSaid).length > 1 && row.every((cell, at) => textOf(cell) === textOf(head[at]));

const sums = new Set(tableWords().sums.split('|').map(plainWords));

/** What only sums up what stands before it: figures, and in a line nothing where there are none. */
function isTotal([first, ...rest]: readonly Cell[]): boolean {
  return rest.some((cell) => !isSaid(cell)) && sumsUp([first, ...rest]);
}

/** Figures below or beside `Total`. */
export const sumsUp = ([first, ...rest]: readonly (Cell | undefined)[]): boolean =>
  sums.has(plainWords(textOf(first))) && rest.filter(isSaid).every((cell) => isFigure(textOf(cell)));

/** What signs and colours mean, in a column beside the table: `1 = bad`. */
export function isLegend(cells: readonly (Cell | undefined)[]): boolean {
  const said = cells.filter(isSaid);
  return said.length > 1 && said.every((cell) => /^.{1,12}\s=\s/.test(textOf(cell)));
}

/** Takes what stands around a table for what it says of the map; the rest goes to `outside`. */
export function tellOf(row: readonly Cell[], about: About[], outside: Words[]): void {
  const said = row.filter(isSaid);
  if (said.length % 2 === 0) {
    for (let at = 0; at < said.length; at += 2) tellPair(said.slice(at, at + 2), about, outside);
    return;
  }
  const [first] = said;
  const text = first?.notes.join('\n') ?? '';
  const [, label = '', value] = (said.length === 1 && /^([^:]{2,30}):\s+(\S[\s\S]*)$/.exec(text)) || [];
  const named = value === undefined ? null : aboutField(label);
  if (first && value !== undefined && named !== null)
    about.push({ as: named, where: first.where, text, value, label });
  else if (
    first &&
    said.length === 1 &&
    !about.some(({ as: field }) => field === 'title') &&
    textOf(first).length <= 120
  )
    about.push({ as: 'title', where: first.where, text: textOf(first), value: textOf(first) });
  else tellCells(said, outside);
}

function tellPair(pair: readonly Cell[], about: About[], outside: Words[]): void {
  const [first, second] = pair;
  const as = aboutField(textOf(first));
  if (!first || !second || as === null) {
    tellCells(pair, outside);
    return;
  }
  outside.push({ where: first.where, text: textOf(first) });
  const text = second.notes.join('\n');
  about.push({ as, where: second.where, text, value: text });
}

export function tellCells(cells: readonly (Cell | undefined)[], outside: Words[]): void {
  for (const cell of cells)
    for (const text of cell?.notes ?? []) outside.push({ where: cell?.where ?? '', text });
}
