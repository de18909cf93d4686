import { type Box, bottom } from '../../plane/boxes.ts';
import { column, fewStages, noteGap, slot } from '../../plane/measures.ts';
import { isFree, pitch, slotsFor } from './free-place.ts';

export interface NoteSize {
  width: number;
  height: number;
}

export interface PackedNotes {
  /** Places of the notes, in their order, from the upper left corner of the first slot. */
  places: { x: number; y: number }[];
  rows: number;
  /** Down to the end of the last row; with room for at least one more note. */
  height: number;
}

/**
 * Lays notes into slots, row by row, in their order: read by rows, then from left to right, they come back in
 * exactly this order. A row is as high as its highest note, and begins below what stays where it is and blocks it
 * (`around`, from the corner of the first slot). At least one slot stays free below or behind them.
 */
export function packNotes(
  notes: readonly NoteSize[],
  slots: number,
  around: readonly Box[] = [],
): PackedNotes {
  const places: { x: number; y: number }[] = [];
  const line = { y: 0, used: 0, high: 0 };
  const bottoms = around.map(bottom);
  let rows = 0;
  const place = (note: NoteSize): { x: number; y: number } => {
    const at = nextPlace(note, slots, around, line);
    bottoms.push(at.y + note.height);
    return at;
  };
  for (const note of notes) {
    places.push(place(note));
    if (line.high === 0) rows += 1;
    line.high = Math.max(line.high, note.height);
  }
  place({ width: slot, height: slot });
  return { places, rows, height: Math.max(...bottoms) };
}

/** The same for notes of which the form is known. */
export const packForms = (
  notes: readonly { form: NoteSize }[],
  slots: number,
  around?: readonly Box[],
): PackedNotes =>
  packNotes(
    notes.map(({ form }) => form),
    slots,
    around,
  );

/** The width of this many slots, with the gaps between them. */
export function slotsWidth(slots: number): number {
  return slots * pitch - noteGap;
}

/** How many slots lie side by side in a stage as a map begins: more where there are few stages. */
export const usualSlots = ({ length }: readonly unknown[]): number =>
  length <= fewStages.most ? fewStages.slots : fewStages.otherwise;

/** How many slots lie side by side in a stage of this width. */
export function slotsIn(width: number): number {
  return Math.max(1, Math.floor((width - 2 * column.padding + noteGap) / pitch));
}

/** The next free slots in reading order; `line` is the row of notes that is being filled. */
function nextPlace(
  note: NoteSize,
  slots: number,
  around: readonly Box[],
  line: { y: number; used: number; high: number },
): { x: number; y: number } {
  // One that is wider than its column takes all.
  const needed = Math.min(slots, slotsFor(note.width));
  for (;;) {
    for (let at = line.used; at + needed <= slots; at += 1) {
      const place = { x: at * pitch, y: line.y };
      if (!isFree(place, { ...place, ...note }, around)) continue;
      line.used = at + needed;
      return place;
    }
    line.y = line.high > 0 ? line.y + line.high + noteGap : belowNext(line.y, around);
    line.used = 0;
    line.high = 0;
  }
}

/** Below the first of the things in the way that ends below this height. */
function belowNext(y: number, around: readonly Box[]): number {
  const ends = around.map((box) => bottom(box) + noteGap).filter((end) => end > y);
  return ends.length === 0 ? y + pitch : Math.min(...ends);
}
