import { column, noteGap, slot } from '../../plane/measures.ts';

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
 * exactly this order. A row is as high as its highest note. At least one slot stays free below or behind them.
 */
export function packNotes(notes: readonly NoteSize[], slots: number): PackedNotes {
  const places: { x: number; y: number }[] = [];
  let [used, top, high, rows] = [0, 0, 0, notes.length === 0 ? 0 : 1];
  for (const note of notes) {
    const needed = slotsFor(note.width, slots);
    if (used > 0 && used + needed > slots) {
      top += high + noteGap;
      rows += 1;
      [used, high] = [0, 0];
    }
    places.push({ x: used * (slot + noteGap), y: top });
    used += needed;
    high = Math.max(high, note.height);
  }
  if (used >= slots) {
    top += high + noteGap;
    high = 0;
  }
  return { places, rows, height: top + Math.max(high, slot) };
}

/** The width of this many slots, with the gaps between them. */
export function slotsWidth(slots: number): number {
  return slots * slot + (slots - 1) * noteGap;
}

/** How many slots lie side by side in a stage of this width. */
export function slotsIn(width: number): number {
  return Math.max(1, Math.floor((width - 2 * column.padding + noteGap) / (slot + noteGap)));
}

/** How many slots a note takes; one that is wider than its column takes all. */
export function slotsFor(width: number, slots: number): number {
  return Math.min(slots, Math.max(1, Math.ceil((width + noteGap) / (slot + noteGap))));
}
