import Flatbush from 'flatbush';
import { groupBy } from '../../journey/group-by.ts';
import { type Box, bottom, gapBetween, right } from '../../plane/boxes.ts';

/**
 * Joins boxes into clusters: what is no further apart than these notes usually are. How far that is, the notes say
 * themselves: the middle one of the gaps from each to its nearest neighbour (single linkage over a tree of boxes, so
 * that each is compared with its neighbourhood alone). Gives lists of places in `boxes`, by their first.
 */
export function joinNear(boxes: readonly Box[]): number[][] {
  const [first] = boxes;
  if (!first) return [];
  const size = median(
    boxes.map((box) => Math.max(Math.min(box.width, box.height), Math.max(box.width, box.height, 1) / 32)),
  );
  const near = packBoxes(boxes);
  const reach = reachOf(boxes, near, size);
  const parent = boxes.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let next = at; next !== root; ) {
      const up = parent[next] ?? root;
      parent[next] = root;
      next = up;
    }
    return root;
  };
  boxes.forEach((box, at) => {
    for (const other of near(box, reach)) {
      const there = boxes[other];
      if (other <= at || !there || gapBetween(box, there) > reach) continue;
      const [a, b] = [rootOf(at), rootOf(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  });
  return [...groupBy(boxes.keys(), rootOf).values()];
}

/**
 * Gaps up to 1.6 of the usual one belong together: rows of a hand-made pile are rarely even. A third of a note always
 * joins (people leave that much between notes they put together), a whole note's width never does.
 */
function reachOf(boxes: readonly Box[], near: Near, size: number): number {
  const gaps: number[] = [];
  boxes.forEach((box, at) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const other of near(box, size)) {
      const there = boxes[other];
      if (other !== at && there) nearest = Math.min(nearest, gapBetween(box, there));
    }
    if (nearest <= size) gaps.push(nearest);
  });
  const usual = gaps.length === 0 ? 0 : median(gaps);
  return Math.min(size * 0.9, Math.max(size / 3, usual * 1.6));
}

/** Places of the boxes that may lie within this distance. */
type Near = (box: Box, distance: number) => number[];

function packBoxes(boxes: readonly Box[]): Near {
  const tree = new Flatbush(boxes.length);
  for (const box of boxes) tree.add(box.x, box.y, right(box), bottom(box));
  tree.finish();
  return (box, distance) =>
    tree.search(box.x - distance, box.y - distance, right(box) + distance, bottom(box) + distance);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
