import type { HardBoard, Meant, Sketch } from './sketch.ts';

/** The pitch of boards that are drawn on a plain grid, in px of the page. */
export const column = 300;
export const row = 300;

/** Names along an axis, each where `draw` puts it. */
export function each(names: readonly string[], draw: (name: string, at: number) => unknown): void {
  for (const [at, name] of names.entries()) draw(name, at);
}

/** Notes in all cells of the grid, from the corner of the page on. */
export const notes = (s: Sketch, meant: Meant, more = {}) =>
  s.notes(meant, { x: 0, y: 0, column, row, ...more });

/** Names boards that mean `usual`, or what they say themselves, and draws each with it. */
export const meaning =
  (usual: Meant) =>
  (name: string, draw: (sketch: Sketch, meant: Meant) => void, meant: Meant = usual): HardBoard => ({
    name,
    draw(sketch) {
      draw(sketch, meant);
      return [meant];
    },
  });
