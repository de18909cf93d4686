import { type Box, bottom, intersects, type Point } from '../../plane/boxes.ts';
import { noteGap, slot } from '../../plane/measures.ts';

/** Where notes may be put: a corner, and how many slots lie side by side. */
export interface SlotArea {
  left: number;
  top: number;
  slots: number;
}

/**
 * Places for a note, from the upper left on: the slots of the area, and rows level with what lies there already. The
 * last row lies below everything, so there always is a free one.
 */
export function* slotPlaces(area: SlotArea, obstacles: readonly Box[], note: Box): Generator<Point> {
  const inArea = obstacles.filter(
    (box) => bottom(box) > area.top && box.x < area.left + area.slots * (slot + noteGap),
  );
  const lowest = inArea.reduce((low, box) => Math.max(low, bottom(box) + noteGap), area.top);
  const spans = Math.max(1, Math.ceil((note.width + noteGap) / (slot + noteGap)));
  const rows = new Set<number>([lowest]);
  for (const box of inArea) rows.add(Math.max(area.top, box.y));
  for (let y = area.top; y < lowest; y += slot + noteGap) rows.add(y);
  for (const y of [...rows].sort((a, b) => a - b)) {
    for (let turn = 0; turn <= Math.max(0, area.slots - spans); turn += 1) {
      yield { x: area.left + turn * (slot + noteGap), y };
    }
  }
}

/** Whether a note fits here with half a gap around everything else. */
export function isFree(place: Point, note: Box, obstacles: readonly Box[]): boolean {
  const half = noteGap / 2;
  const box = {
    x: place.x - half,
    y: place.y - half,
    width: note.width + noteGap,
    height: note.height + noteGap,
  };
  return !obstacles.some((obstacle) => intersects(obstacle, box));
}

export function firstFreePlace(area: SlotArea, obstacles: readonly Box[], note: Box): Point {
  for (const place of slotPlaces(area, obstacles, note)) if (isFree(place, note, obstacles)) return place;
  return { x: area.left, y: area.top };
}
