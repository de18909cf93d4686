import { type Box, bottom, gapBetween, right } from '../../plane/boxes.ts';

/**
 * Joins boxes into clusters: what is no further apart than these notes usually are. How far that is, the notes say
 * themselves: the middle one of the gaps from each to its nearest neighbour (single linkage over a grid of buckets, so
 * that each box is compared with its neighbourhood alone). Gives lists of places in `boxes`, by their first.
 */
export function joinNear(boxes: readonly Box[]): number[][] {
  const [first] = boxes;
  if (!first) return [];
  const size = median(
    boxes.map((box) => Math.max(Math.min(box.width, box.height), Math.max(box.width, box.height, 1) / 32)),
  );
  const buckets = fillBuckets(boxes, size);
  const reach = reachOf(boxes, buckets, size);
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
    for (const other of buckets.near(box, reach)) {
      const there = boxes[other];
      if (other <= at || !there || gapBetween(box, there) > reach) continue;
      const [a, b] = [rootOf(at), rootOf(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const clusters = new Map<number, number[]>();
  boxes.forEach((_, at) => {
    const root = rootOf(at);
    const list = clusters.get(root);
    if (list) list.push(at);
    else clusters.set(root, [at]);
  });
  return [...clusters.values()];
}

/**
 * Gaps up to 1.6 of the usual one belong together: rows of a hand-made pile are rarely even. A third of a note always
 * joins (people leave that much between notes they put together), a whole note's width never does.
 */
function reachOf(boxes: readonly Box[], buckets: Buckets, size: number): number {
  const gaps: number[] = [];
  boxes.forEach((box, at) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const other of buckets.near(box, size)) {
      const there = boxes[other];
      if (other !== at && there) nearest = Math.min(nearest, gapBetween(box, there));
    }
    if (nearest <= size) gaps.push(nearest);
  });
  const usual = gaps.length === 0 ? 0 : median(gaps);
  return Math.min(size * 0.9, Math.max(size / 3, usual * 1.6));
}

interface Buckets {
  /** Places of the boxes that may lie within this distance. */
  near(box: Box, distance: number): number[];
}

function fillBuckets(boxes: readonly Box[], size: number): Buckets {
  const step = size * 2;
  const held = new Map<string, number[]>();
  const each = (box: Box, by: number, visit: (key: string) => void) => {
    // A very large box (a picture's caption over all) still is in few buckets: its rim would be endless.
    const most = 64;
    const [x0, x1] = [Math.floor((box.x - by) / step), Math.floor((right(box) + by) / step)];
    const [y0, y1] = [Math.floor((box.y - by) / step), Math.floor((bottom(box) + by) / step)];
    for (let x = x0; x <= Math.min(x1, x0 + most); x += 1)
      for (let y = y0; y <= Math.min(y1, y0 + most); y += 1) visit(`${x} ${y}`);
  };
  boxes.forEach((box, at) => {
    each(box, 0, (key) => {
      const list = held.get(key);
      if (list) list.push(at);
      else held.set(key, [at]);
    });
  });
  return {
    near(box, distance) {
      const found = new Set<number>();
      each(box, distance, (key) => {
        for (const at of held.get(key) ?? []) found.add(at);
      });
      return [...found];
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
