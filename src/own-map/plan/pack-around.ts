import { type Box, bottom } from '../../plane/boxes.ts';
import { noteGap, slot } from '../../plane/measures.ts';
import { isFree } from './free-place.ts';
import { type NoteSize, type PackedNotes, slotsFor } from './pack-notes.ts';

/**
 * As `packNotes`, around what stays where it is (`around`, from the corner of the first slot): rows begin below what
 * blocks them, and one slot stays free. With nothing in the way, places and height are those of `packNotes`.
 */
export function packAround(notes: readonly NoteSize[], slots: number, around: readonly Box[]): PackedNotes {
  const places: { x: number; y: number }[] = [];
  const line = { y: 0, used: 0, high: 0 };
  let rows = 0;
  const free = { width: slot, height: slot };
  const bottoms = around.map(bottom);
  for (const [at, note] of [...notes, free].entries()) {
    const isNote = at < notes.length;
    const place = nextPlace(note, slots, around, line);
    bottoms.push(place.y + note.height);
    if (!isNote) break;
    if (line.high === 0) rows += 1;
    line.high = Math.max(line.high, note.height);
    places.push(place);
  }
  return { places, rows, height: Math.max(...bottoms) };
}

/** The next free slots in reading order; `line` is the row of notes that is being filled. */
function nextPlace(
  note: NoteSize,
  slots: number,
  around: readonly Box[],
  line: { y: number; used: number; high: number },
): { x: number; y: number } {
  const needed = slotsFor(note.width, slots);
  for (;;) {
    for (let at = line.used; at + needed <= slots; at += 1) {
      const place = { x: at * (slot + noteGap), y: line.y };
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
  return ends.length === 0 ? y + slot + noteGap : Math.min(...ends);
}
