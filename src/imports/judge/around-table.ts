import { plainWords } from '../../plane/words/plain-words.ts';
import type { NameBook } from '../../strangers/find/name-book.ts';
import { aboutField } from '../data/about-data.ts';
import type { About, Cell, Grid, Words } from '../source.ts';
import { tableWords } from '../words/table-words.ts';
import { isSaid, textOf } from './cell-words.ts';
import { isFigure } from './read-values.ts';

/** A line over the table that is none of its own: a title, `Persona | Anna`, `Project: gym | Date: | 4 May`. */
export function isBefore(row: readonly Cell[], most: number, book: NameBook): boolean {
  const said = row.filter(isSaid);
  if (said.length <= 1) return most > 1;
  const [first] = said.map(textOf);
  return most >= 4 && book(first ?? '').kind !== 'emotions' && pairsIn(said) !== null;
}

interface Pair {
  /** Where it stands in a cell of its own. */
  label?: Cell;
  value: Cell;
}

/** What a line says of the map, each under its label; `null`: it says something else. */
function pairsIn(said: readonly Cell[]): Pair[] | null {
  const [first, second] = said;
  if (first && second && said.length === 2 && aboutField(textOf(first)) !== null)
    return [{ label: first, value: second }];
  const pairs: Pair[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const [cell, next] = [said[at], said[at + 1]];
    if (cell && next && /:\s*$/.test(textOf(cell))) {
      pairs.push({ label: cell, value: next });
      at += 1;
    } else if (cell && inOne.test(textOf(cell))) pairs.push({ value: cell });
    else return null;
  }
  // `Stage 1: come` is a name.
  const isTold = ({ label, value }: Pair) => label !== undefined || aboutIn(textOf(value)) !== null;
  return pairs.some(isTold) ? pairs : null;
}

/** `Persona: Anna` */
const inOne = /^([^:]{2,30}):\s+(\S[\s\S]*)$/;
const aboutIn = (text: string) => aboutField(inOne.exec(text)?.[1] ?? '');

/** How many of the lines at the end are none of the table's own: what explains it, and what sums it up; it begins in column `lead`. */
export function linesAfter(head: readonly Cell[], lines: Grid, lead: number, book: NameBook): number {
  const isMarked = lines.some((row) => row.some((cell) => /\S[*†‡¹²³]$/.test(textOf(cell))));
  let end = lines.length;
  while (end > 1 && isAfter(lines[end - 1] ?? [], head, lead, isMarked, book)) end -= 1;
  if (end > 2 && isTotal((lines[end - 1] ?? []).slice(lead))) end -= 1;
  return lines.length - end;
}

/** A sentence in the first cell and nothing else, there or where a cell points at a footnote; or a cell that stands under no heading. */
function isAfter(
  row: readonly Cell[],
  head: readonly Cell[],
  lead: number,
  isMarked: boolean,
  book: NameBook,
): boolean {
  const [at = 0, ...others] = [...row.keys()].filter((each) => isSaid(row[each]));
  const text = textOf(row[at]);
  if (others.length > 0) return false;
  if (at > lead)
    return !isSaid(head[at]) && !head[at]?.covered && head.slice(at).every((cell) => !isSaid(cell));
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
  const [first] = said;
  const isTitle =
    said.length === 1 &&
    aboutIn(first?.notes.join('\n') ?? '') === null &&
    !about.some(({ as }) => as === 'title') &&
    textOf(first).length <= 120;
  if (first && isTitle)
    about.push({ as: 'title', where: first.where, text: textOf(first), value: textOf(first) });
  else for (const pair of pairsIn(said) ?? said.map((value) => ({ value }))) tellPair(pair, about, outside);
}

function tellPair({ label, value: cell }: Pair, about: About[], outside: Words[]): void {
  const { where } = cell;
  const text = cell.notes.join('\n');
  const [, word = '', value = ''] = inOne.exec(text) ?? [];
  const as = aboutField(label ? textOf(label) : word);
  if (as === null) tellCells(label ? [label, cell] : [cell], outside);
  else if (label) {
    tellCells([label], outside);
    about.push({ as, where, text, value: text });
  } else about.push({ as, where, text, value, label: word });
}

export function tellCells(cells: readonly (Cell | undefined)[], outside: Words[]): void {
  for (const cell of cells)
    for (const text of cell?.notes ?? []) outside.push({ where: cell?.where ?? '', text });
}
