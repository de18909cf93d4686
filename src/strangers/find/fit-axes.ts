import { type Box, bottom, rangeOf, right } from '../../plane/boxes.ts';
import { boxOf } from './find-lines.ts';
import type { Axis, Cue } from './grid-types.ts';
import type { NameBook } from './name-book.ts';
import { medianOf, middleOf, pitchOf } from './separate.ts';

/**
 * The columns and rows of a grid that these two name, with cues of their own; `null` where they cannot belong to one
 * grid. What lies in the corner, or holds nothing but the other axis, names the axis or the map, is no column and no
 * row.
 */
export function fitAxes(given: Axis, across: Axis, book: NameBook): { columns: Axis; rows: Axis } | null {
  if (!couldMeet(given, across)) return null;
  const columns = withoutCorner(given, across, 'x', book);
  const rows = withoutCorner(across, given, 'y', book);
  if (columns.cues.length < 2 || rows.cues.length < 1 || !fitTogether(columns, rows)) return null;
  return { columns: copyOf(columns), rows: copyOf(rows) };
}

/** Do the labels stand at the far end of their rows, beyond the last column? */
export function standRight(columns: Axis, rows: Axis): boolean {
  const last = columns.cues[columns.cues.length - 1];
  return rows.manner === 'texts' && last !== undefined && rows.box.x > middleOf(last);
}

/**
 * Headers that begin far right of the labels, or labels far below the headers, are of two maps. `pitch` gives the usual
 * distance of an axis' names: who asks about many pairs measures each axis once.
 */
export function couldMeet(
  columns: Axis,
  rows: Axis,
  pitch = (axis: Axis): number => pitchOf(axis.cues),
): boolean {
  if (rows.manner === 'texts') {
    if (columns.box.x - right(rows.box) > pitch(columns) * 4) return false;
    if (rows.box.x - right(columns.box) > pitch(columns) * 1.5) return false;
  }
  if (columns.manner === 'texts' && rows.manner !== 'legend') {
    if (columns.box.y > bottom(rows.box)) return false;
    if (rows.cues.length > 1 && rows.box.y - bottom(columns.box) > pitch(rows) * 4) return false;
  }
  return true;
}

/** Names that are found again are added to a cue: each grid has cues of its own. */
function copyOf(axis: Axis): Axis {
  return { ...axis, cues: axis.cues.map((cue) => ({ ...cue, pieces: [...cue.pieces] })) };
}

function withoutCorner(axis: Axis, other: Axis, along: 'x' | 'y', book: NameBook): Axis {
  const [from, to] = usualReach(other, along, axis);
  const isRight = along === 'x' && standRight(axis, other);
  const cues = axis.cues.filter((cue, at) => {
    if (axis.manner === 'sections') return !book(cue.name).namesAxis;
    if (axis.manner !== 'texts') return true;
    if (other.manner !== 'sections' && other.manner !== 'texts') return true;
    if (other.manner === 'sections') return middleOf(cue) > from && middleOf(cue) < to;
    if (along === 'y') return middleOf(cue) > to;
    if (isRight) return at < axis.cues.length - 1 || middleOf(cue) < from;
    return at > 0 || middleOf(cue) > to;
  });
  if (cues.length === axis.cues.length) return axis;
  const pieces = cues.flatMap((cue) => cue.pieces);
  return { ...axis, cues, box: axis.manner === 'sections' ? axis.box : boxOf(pieces) };
}

/**
 * From where to where most names of the axis reach across it: one label far wider than the others does not count, nor
 * one that stands in both lines.
 */
function usualReach(axis: Axis, along: 'x' | 'y', crossing: Axis): [number, number] {
  if (axis.manner === 'sections') return rangeOf(axis.box, along);
  const both = new Set(crossing.cues.map((cue) => cue.pieces[0]));
  const own = axis.cues.filter((cue) => !both.has(cue.pieces[0]));
  const boxes = (own.length > 0 ? own : axis.cues).map((cue) => cue.pieces[0]?.box ?? axis.box);
  if (along === 'x') return [medianOf(boxes.map((box) => box.x)), medianOf(boxes.map(right))];
  return [medianOf(boxes.map((box) => box.y)), medianOf(boxes.map(bottom))];
}

/** Headers stand above the rows and right of the labels, or left of all labels; a label may stand inside the first column. */
function fitTogether(columns: Axis, rows: Axis): boolean {
  const [first, second] = columns.cues;
  const last = columns.cues[columns.cues.length - 1];
  const top = rows.cues[0];
  if (!first || !second || !last || !top) return false;
  const pitch = pitchOf(columns.cues);
  if (standRight(columns, rows)) {
    if (rows.box.x + rows.box.width / 2 > middleOf(last) + pitch * 2) return false;
  } else if (rows.manner === 'texts') {
    if (right(rows.box) > middleOf(second) || rows.box.x > middleOf(first) + 1) return false;
    if (rows.box.x + rows.box.width / 2 < middleOf(first) - pitch * 2.5) return false;
  }
  // A legend stands wherever there is room.
  if (columns.manner === 'texts' && rows.manner !== 'legend') {
    const headMiddle = columns.box.y + columns.box.height / 2;
    const step = pitchOf(rows.cues);
    if (middleOf(top) < headMiddle || bottom(columns.box) > middleOf(top) + step * 0.4) return false;
    if (rows.cues.length > 1 && middleOf(top) - headMiddle > step * 2.5) return false;
  }
  return true;
}

/** Where the cells of these columns and rows lie. */
export function boundsOf(columns: Axis, rows: Axis): Box {
  const [x, r] = extentOf(columns.cues);
  const [y, b] = rowsExtent(rows);
  const top = columns.manner === 'texts' ? Math.max(y, columns.box.y + columns.box.height * 0.8) : y;
  return { x, y: top, width: r - x, height: Math.max(0, b - top) };
}

function rowsExtent({ manner, cues }: Axis): [number, number] {
  if (manner === 'captions') return extentBelow(cues);
  // Its rows are measured already.
  return manner === 'one text' ? [cues[0]?.from ?? 0, cues[cues.length - 1]?.to ?? 0] : extentOf(cues);
}

/** Captions stand at the beginning of their rows: the last one reaches as far as the others do. */
function extentBelow(cues: readonly Cue[]): [number, number] {
  const steps = cues.slice(1).map((cue, at) => cue.from - (cues[at] ?? cue).from);
  const [first, last] = [cues[0]?.from ?? 0, cues[cues.length - 1]?.from ?? 0];
  return [first, last + Math.max(...steps) * 1.1];
}

/**
 * A name's column reaches three quarters of the pitch beyond the middle of the first and last name; names that fill
 * their columns say themselves how far.
 */
function extentOf(cues: readonly Cue[]): [number, number] {
  const [first, last] = [cues[0], cues[cues.length - 1]];
  if (!first || !last) return [0, 0];
  const pitch = pitchOf(cues);
  const fills = (cue: Cue) => cues.length > 1 && cue.to - cue.from >= pitch * 0.7;
  return [
    fills(first) ? first.from - pitch * 0.15 : Math.min(first.from, middleOf(first) - pitch * 0.75),
    fills(last) ? last.to + pitch * 0.15 : Math.max(last.to, middleOf(last) + pitch * 0.75),
  ];
}
