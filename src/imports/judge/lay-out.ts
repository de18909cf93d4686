import { plainWords } from '../../plane/words/plain-words.ts';
import { namesDivider } from '../../plane/words/stage-words.ts';
import type { Mapping } from '../mapping.ts';
import type { Cell, Words } from '../source.ts';
import { withoutCounts } from '../text/split-notes.ts';
import { type Frame, isSaid, textOf } from './find-frame.ts';

/** A stage or a row as the source names it; `from` is empty where it has no name there. */
export interface LaidName {
  from: string;
  where: string;
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
  const { head, over, body, labels, unused } = frame;
  const isAcross = layout === 'across';
  const kinds = isAcross ? kindsOf(frame) : undefined;
  const columns = [...head.keys()].filter((at) => at !== labels && !unused.has(at) && at !== kinds);
  const [tops, topOf] = mergeNames(
    columns.map((at) => head[at]),
    { joins: isAcross, over: over && columns.map((at) => over[at]) },
  );
  const [sides, sideOf] = mergeNames(
    body.map((row) => row[labels]),
    { joins: true, joinsApart: !isAcross, lines: isAcross ? body : undefined },
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
  splitJoined(cells);
  const corner =
    textOf(head[labels]) === '' ? null : { where: head[labels]?.where ?? '', text: textOf(head[labels]) };
  return isAcross
    ? { stages: tops, rows: sides, cells, corner }
    : { stages: sides, rows: tops, cells, corner };
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

/** Notes that stand in one line of their cell, where that is how this table divides them; and without the numbers that only count them. */
function splitJoined(cells: LaidCell[]): void {
  const joined = cells.filter(({ notes }) => notes.length === 1 && piecesOf(notes[0] ?? '') !== null);
  const divides = joined.length > 1 && cells.every(({ notes }) => notes.length <= 1);
  for (const cell of cells) {
    const pieces = divides && cell.notes.length === 1 ? piecesOf(cell.notes[0] ?? '') : null;
    cell.notes = withoutCounts(pieces ?? cell.notes);
  }
}

/** `looks around; asks a friend`: short pieces and no sentences; `null`: it is one note. */
function piecesOf(text: string): string[] | null {
  const pieces = text
    .split(/;\s+|；/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const isShort = pieces.every((piece) => piece.length <= 60 && !/[.!?。]\s/.test(piece));
  return pieces.length > 1 && isShort ? pieces : null;
}

interface Merging {
  /** What stands over the names. */
  over?: readonly (Cell | undefined)[] | null | undefined;
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
  { over, joins, joinsApart, lines }: Merging,
): [LaidName[], number[]] {
  const names: LaidName[] = [];
  const places: number[] = [];
  const byName = new Map<string, number>();
  let above = '';
  for (const [at, cell] of cells.entries()) {
    const from = textOf(cell);
    if (isSaid(over?.[at])) above = textOf(over?.[at]);
    const last = names[names.length - 1];
    const isLine =
      namesDivider(from) && !(lines?.[at] ?? [cell, cell]).some((each) => each !== cell && isSaid(each));
    if (isLine && lines && last) last.below = from;
    const isSame = (isLine && lines) || cell?.covered || (joins && (from === '' || from === last?.from));
    const before = joinsApart ? byName.get(from) : undefined;
    if (last && isSame) places.push(names.length - 1);
    else if (before !== undefined) places.push(before);
    else {
      byName.set(from, names.length);
      places.push(names.length);
      names.push({ from, where: cell?.where ?? '', ...(above === '' ? {} : { over: above }) });
    }
  }
  return [names, places];
}

/** The names in their order, as a mapping has them. */
export function takeNames(laid: Laid): Pick<Mapping, 'stages'> {
  return { stages: laid.stages.map(({ from }, at) => ({ from, name: from || `Stage ${at + 1}` })) };
}
