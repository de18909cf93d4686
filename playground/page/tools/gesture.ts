import type { Point } from '../../figjam/geometry/transform.ts';

/** Something done with the pointer held down. */
export interface Gesture {
  move(at: PointerAt): void;
  finish(at: PointerAt): void;
  /** Escape, or the pointer was taken away: leaves everything as it was. */
  cancel(): void;
}

export interface PointerAt {
  /** Pixels in the board's element. */
  screen: Point;
  /** Board units, page space. */
  board: Point;
  shift: boolean;
  alt: boolean;
  /** Control or ⌘. */
  mod: boolean;
}

/** How far, in pixels, a press may wander and still be a click. */
export const clickSlack = 3;

export function hasMoved(from: PointerAt, to: PointerAt): boolean {
  return Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) > clickSlack;
}

/** The rectangle between two points, whichever way it was drawn. */
export function rectBetween(a: Point, b: Point): { x: number; y: number; width: number; height: number } {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}
