import { plainWords } from '../../plane/words/plain-words.ts';
import { namesDivider } from '../../plane/words/stage-words.ts';
import type { Mapping } from '../mapping.ts';
import type { Cell, Words } from '../source.ts';
import { withoutCounts } from '../text/split-notes.ts';
import { tableWords } from '../words/table-words.ts';
import { sumsUp } from './around-table.ts';
import { isSaid, textOf } from './cell-words.ts';
import type { Frame } from './find-frame.ts';
import { saysNothing } from './read-values.ts';

/** A stage or a row as the source names it; `from` is empty where it has no name there. */
export interface LaidName {
  from: string;
  where: string;
  /** Without its group, and without what explains it in further lines. */
  own?: string;
  /** What stands over it and its neighbours. */
  over?: string;
  /** The line that runs below it. */
  below?: string;
}

/** What stands in one cell of the table; a line of a turned table is told from others of the same stage by `line`. */
export interface LaidCell {
  stage: number;
  row: number;
  line: number;
  notes: readonly string[];
  where: string;
}

/** A table by stages and rows, whichever way it lay. */
export interface Laid {
  stages: LaidName[];
  rows: LaidName[];
  cells: LaidCell[];
  /** What names neither of them. */
  corner: Words | null;
}

/** The table with its stages across the top, or down its first column. */
export function layOut(frame: Frame, layout: 'across' | 'down'): Laid {
  const { head, over, body, labels, groups, unused } = frame;
  const isAcross = layout === 'across';
  const kinds = isAcross ? kindsOf(frame) : undefined;
  const all = [...head.keys()].filter((at) => at !== labels && !unused.has(at));
  const isSum = (at: number) => at === all[all.length - 1] && sumsUp([head, ...body].map((row) => row[at]));
  const columns = all.filter((at) => !isAcross || !(at === kinds || isSum(at)));
  const [tops, topOf] = mergeNames(
    columns.map((at) => head[at]),
    { joins: isAcross, over: over && columns.map((at) => over[at]) },
  );
  const [sides, sideOf] = mergeNames(
    body.map((row) => row[labels]),
    {
      joins: true,
      over: body.map((row) => row[groups]),
      ...(isAcross ? { lines: body, isPrefix: true } : { joinsApart: true }),
    },
  );
  const cells: LaidCell[] = [];
  for (const [r, row] of body.entries())
    for (const [c, at] of columns.entries()) {
      const cell = row[at];
      if (!cell || !isSaid(cell)) continue;
      const [top, side] = [topOf[c] ?? 0, sideOf[r] ?? 0];
      const [stage, line] = isAcross ? [top, side] : [side, top];
      cells.push({ stage, row: line, line: isAcross ? c : r, notes: cell.notes, where: cell.where });
    }
  const rows = cellsBy('row', cells);
  for (const row of rows) leaveNothing(row);
  const isHabit = joined(cells).length > 1;
  for (const row of rows) splitJoined(row, isHabit);
  const corner =
    textOf(head[labels]) === '' ? null : { where: head[labels]?.where ?? '', text: textOf(head[labels]) };
  return isAcross
    ? { stages: tops, rows: sides, cells: cells.filter(hasNotes), corner }
    : { stages: sides, rows: tops, cells: cells.filter(hasNotes), corner };
}

/** The column right of the names of the rows, if it says of each what kind of row it is: `Lane type`. */
function kindsOf({ head, body, labels, unused }: Frame): number | undefined {
  const at = [...head.keys()].find((each) => each > labels && !unused.has(each)) ?? labels;
  return /^(?:lane|row|swimlane|layer) (?:type|kind)$|^(?:type|kind)$/.test(plainWords(textOf(head[at]))) &&
    head.length - unused.size > 3 &&
    body.every((row) => textOf(row[at]).length <= 30)
    ? at
    : undefined;
}

const dividers = new Set(tableWords().dividers.split('|').map(plainWords));

const hasNotes = ({ notes }: LaidCell) => notes.length > 0;

/** The cells of each row, or of each stage, by its place. */
export function cellsBy(of: 'row' | 'stage', cells: readonly LaidCell[]): LaidCell[][] {
  const divided: LaidCell[][] = [];
  for (const cell of cells) {
    divided[cell[of]] ??= [];
    divided[cell[of]]?.push(cell);
  }
  return Array.from(divided, (own) => own ?? []);
}

/** Takes out what only says that there is nothing: `n/a`, `–`. Beside a `+`, a dash is a feeling. */
function leaveNothing(row: readonly LaidCell[]): void {
  const hasSigns = row.some(({ notes }) => notes.some((note) => /^\++$/.test(note.trim())));
  for (const cell of row) cell.notes = cell.notes.filter((note) => !saysNothing(note, hasSigns));
}

const joined = (cells: readonly LaidCell[]) =>
  cells.filter(({ notes }) => notes.length === 1 && piecesOf(notes[0] ?? '') !== null);

/** Notes that stand in one line of their cell, where that is how this row divides them; and without the numbers that only count them. */
function splitJoined(cells: readonly LaidCell[], isHabit: boolean): void {
  const divides = isHabit && cells.every(({ notes }) => notes.length <= 1);
  for (const cell of cells) {
    const pieces = divides && cell.notes.length === 1 ? piecesOf(cell.notes[0] ?? '') : null;
    cell.notes = withoutCounts(pieces ?? cell.notes);
  }
}

/** `looks around; asks a friend`: short pieces and no sentences; `null`: it is one note. */
function piecesOf(text: string): string[] | null {
  const pieces = text
    .split(/;\s+|；|\s\/\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const isShort = pieces.every((piece) => piece.length <= 60 && !/[.!?。]\s/.test(piece));
  return pieces.length > 1 && isShort ? pieces : null;
}

interface Merging {
  /** What stands over the names. */
  over?: readonly (Cell | undefined)[] | null | undefined;
  /** … and before them: `Visitor – Actions`. */
  isPrefix?: boolean;
  /** What has no name goes on with the one before, as does the same name again. */
  joins: boolean;
  /** … also where others stand between them. */
  joinsApart?: boolean;
  /** Of names of rows: their lines, of which one without cells may only divide them. */
  lines?: readonly (readonly Cell[])[] | undefined;
}

/** Names in order, and which of them each cell belongs to. */
function mergeNames(
  cells: readonly (Cell | undefined)[],
  { over, isPrefix, joins, joinsApart, lines }: Merging,
): [LaidName[], number[]] {
  const names: LaidName[] = [];
  const places: number[] = [];
  const byName = new Map<string, number>();
  let above = '';
  for (const [at, cell] of cells.entries()) {
    const own = textOf(cell);
    const isNew = isSaid(over?.[at]);
    if (isNew) above = textOf(over?.[at]);
    const isOpen = own !== '' || isNew;
    const from =
      isPrefix && above !== '' && isOpen ? [above, own].filter((words) => words !== '').join(' – ') : own;
    const last = names[names.length - 1];
    const isLine =
      (namesDivider(own) || dividers.has(plainWords(own))) &&
      !(lines?.[at] ?? [cell, cell]).some((each) => each !== cell && isSaid(each));
    if (isLine && lines && last) last.below = own;
    const isSame =
      (isLine && lines) ||
      (cell?.covered && !isNew) ||
      (joins && (from === '' || (from === last?.from && (isPrefix || above === (last.over ?? '')))));
    const key = JSON.stringify([above, from]);
    const before = joinsApart ? byName.get(key) : undefined;
    if (last && isSame) places.push(names.length - 1);
    else if (before !== undefined) places.push(before);
    else {
      byName.set(key, names.length);
      places.push(names.length);
      const first = cell?.notes[0] ?? '';
      names.push({
        from,
        where: cell?.where ?? '',
        ...(first === from || first === '' ? {} : { own: first }),
        ...(above === '' || isPrefix ? {} : { over: above }),
      });
    }
  }
  return [names, places];
}

/** The names in their order, as a mapping has them. */
export function takeNames(laid: Laid): Pick<Mapping, 'stages'> {
  return { stages: laid.stages.map(({ from }, at) => ({ from, name: from || `Stage ${at + 1}` })) };
}
