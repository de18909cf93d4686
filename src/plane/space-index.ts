import { type Box, bottom, type Point, right } from './boxes.ts';

/** Finds the items that lie somewhere without looking at all of them. */
export interface SpaceIndex<T> {
  /** Those whose point lies in the box, borders included, in the order in which they were given. */
  within(box: Box): T[];
}

/** Side of a square of the index, in px: a few notes. */
const side = 1000;

/** Sorts items into squares of the page by one point of each. */
export function indexSpace<T>(items: readonly T[], pointOf: (item: T) => Point): SpaceIndex<T> {
  const squares = new Map<string, { column: number; row: number; held: [number, T, Point][] }>();
  for (const [at, item] of items.entries()) {
    const point = pointOf(item);
    const [column, row] = [squareOf(point.x), squareOf(point.y)];
    const key = `${column} ${row}`;
    const square = squares.get(key);
    if (square) square.held.push([at, item, point]);
    else squares.set(key, { column, row, held: [[at, item, point]] });
  }
  return {
    within(box) {
      const [left, top, end, low] = [
        squareOf(box.x),
        squareOf(box.y),
        squareOf(right(box)),
        squareOf(bottom(box)),
      ];
      const found: [number, T][] = [];
      const look = (square: { held: [number, T, Point][] } | undefined) => {
        for (const [at, item, { x, y }] of square?.held ?? []) {
          if (x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box)) found.push([at, item]);
        }
      };
      // A box that spans more squares than there are is asked the other way round: places on boards have no bounds.
      if (!((end - left + 1) * (low - top + 1) <= squares.size)) {
        for (const square of squares.values()) {
          const { column, row } = square;
          if (column >= left && column <= end && row >= top && row <= low) look(square);
        }
      } else {
        for (let column = left; column <= end; column += 1) {
          for (let row = top; row <= low; row += 1) look(squares.get(`${column} ${row}`));
        }
      }
      return found.sort((a, b) => a[0] - b[0]).map(([, item]) => item);
    },
  };
}

const squareOf = (place: number): number => Math.floor(place / side);
