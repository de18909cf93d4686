import { type Box, bottom, grown, intersects, type Point } from '../../plane/boxes.ts';
import { largestOf } from '../../plane/extremes.ts';
import { noteGap, slot } from '../../plane/measures.ts';

/** Where notes may be put: a corner, and how many slots lie side by side. */
export interface SlotArea {
  left: number;
  top: number;
  slots: number;
}

/** From the left edge of a slot to that of the next. */
export const pitch = slot + noteGap;

/** How many slots a note of this width takes. */
export const slotsFor = (width: number): number => Math.max(1, Math.ceil((width + noteGap) / pitch));

/**
 * Places for a note, from the upper left on: the slots of the area, and rows level with what lies there already. The
 * last row lies below everything, so there always is a free one.
 */
export function* slotPlaces(area: SlotArea, obstacles: readonly Box[], note: Box): Generator<Point> {
  const inArea = obstacles.filter((box) => bottom(box) > area.top && box.x < area.left + area.slots * pitch);
  const lowest = largestOf(inArea, (box) => bottom(box) + noteGap, area.top);
  const rows = new Set<number>([lowest]);
  for (const box of inArea) rows.add(Math.max(area.top, box.y));
  for (let y = area.top; y < lowest; y += pitch) rows.add(y);
  const most = Math.max(0, area.slots - slotsFor(note.width));
  for (const y of [...rows].sort((a, b) => a - b))
    for (let turn = 0; turn <= most; turn += 1) yield { x: area.left + turn * pitch, y };
}

/** Whether a note fits here with half a gap around everything else. */
export function isFree(place: Point, note: Box, obstacles: readonly Box[]): boolean {
  const { width, height } = note;
  const box = grown({ x: place.x, y: place.y, width, height }, noteGap / 2);
  return !obstacles.some((obstacle) => intersects(obstacle, box));
}
