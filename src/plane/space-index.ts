import Flatbush from 'flatbush';
import { type Box, bottom, type Point, right } from './boxes.ts';

/** Finds the items that lie somewhere without looking at all of them. */
export interface SpaceIndex<T> {
  /** Those whose point lies in the box, borders included, in the order in which they were given. */
  within(box: Box): T[];
}

/** Packs items into a tree of the page by one point of each. */
export function indexSpace<T>(items: readonly T[], pointOf: (item: T) => Point): SpaceIndex<T> {
  // A tree of nothing cannot be made.
  if (items.length === 0) return { within: () => [] };
  const tree = new Flatbush(items.length);
  for (const { x, y } of items.map(pointOf)) tree.add(x, y);
  tree.finish();
  return {
    within: (box) =>
      tree
        .search(box.x, box.y, right(box), bottom(box))
        .sort((a, b) => a - b)
        .flatMap((at) => items.slice(at, at + 1)),
  };
}
