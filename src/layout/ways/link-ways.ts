import { type Box, bottom, centreOf, intersects, right } from '../boxes.ts';
import { estimateWidth } from '../estimate-text.ts';
import type { MeasuredSizes, Placement, SectionPlan } from '../plan/plan.ts';

/** The side of a note at which a link leaves or reaches it; `AUTO` is FigJam's own choice: the shortest way. */
export type LinkSide = 'AUTO' | 'LEFT' | 'RIGHT' | 'TOP' | 'BOTTOM';
export interface LinkSides {
  from: LinkSide;
  to: LinkSide;
}
export const shortest: LinkSides = { from: 'AUTO', to: 'AUTO' };

/** How far elbows go straight out of a node; within the gap between notes and the padding of a stage. */
export const stub = 20;
/** Ways within a stage run at its sides. */
type Along = 'AUTO' | 'LEFT' | 'RIGHT';
const labelHeight = 24;
const labelSize = 16;

/**
 * The way of a link between two notes of one section that meets the fewest notes and words: straight down where that
 * is free, else around at the left or the right. All boxes in one space.
 */
export function chooseSide(
  [from, to]: readonly [Box, Box],
  obstacles: readonly Box[],
  label: string,
  room: Box,
): Along {
  // Notes beside each other: the shortest way is the gap between them.
  if (from.y < bottom(to) && to.y < bottom(from)) return 'AUTO';
  const others = obstacles.filter((box) => !intersects(box, shrink(from)) && !intersects(box, shrink(to)));
  const cost = (side: Along) => {
    const { lines, middle } = wayOf(from, to, side);
    const met = others.filter((box) => lines.some((line) => intersects(box, line))).length;
    if (label === '') return met;
    const width = estimateWidth(label, labelSize);
    const words = {
      x: middle.x - width / 2,
      y: middle.y - labelHeight / 2,
      width,
      height: labelHeight,
    };
    const isInside = words.x >= room.x - stub && right(words) <= right(room) + stub;
    return met + obstacles.filter((box) => intersects(box, words)).length + (isInside ? 0 : 1);
  };
  const sides: Along[] = ['AUTO', 'LEFT', 'RIGHT'];
  const costs = sides.map(cost);
  return sides[costs.indexOf(Math.min(...costs))] ?? 'AUTO';
}

/** Gives the links of a planned section the sides at which they meet least of what lies in it. */
export function routeLinks(section: SectionPlan, sizes: MeasuredSizes): SectionPlan {
  const boxes = new Map<string, Box>();
  for (const child of section.children) {
    const box = boxOf(child, sizes);
    if (box) boxes.set(child.key, box);
  }
  const obstacles = [...boxes.values()];
  const room = { x: 0, y: 0, width: section.width, height: section.height };
  const children = section.children.map((child): Placement => {
    if (child.type !== 'CONNECTOR' || child.stamp.kind !== 'link') return child;
    const { from, to, label = '' } = child;
    if (!('key' in from) || !('key' in to)) return child;
    const [a, b] = [boxes.get(from.key), boxes.get(to.key)];
    const magnet = a && b ? chooseSide([a, b], obstacles, label, room) : 'AUTO';
    return { ...child, from: { ...from, magnet }, to: { ...to, magnet } };
  });
  return { ...section, children };
}

/** What a line should not meet: notes, markers and words; bands are its ground. */
export function boxOf(plan: Placement, sizes: MeasuredSizes): Box | null {
  const { key } = plan;
  if (plan.type === 'STICKY') {
    const { width, height } = sizes[key] ?? { width: plan.wide ? 416 : 240, height: 240 };
    return { x: plan.x, y: plan.y, width, height };
  }
  if (plan.type === 'SHAPE') return plan;
  if (plan.type !== 'TEXT') return null;
  const width = sizes[key]?.width || estimateWidth(plan.text, plan.fontSize);
  return { x: plan.x, y: plan.y, width, height: plan.fontSize * 1.25 };
}

/** The stretches of a way as boxes, and its middle. */
function wayOf(from: Box, to: Box, side: Along): { lines: Box[]; middle: { x: number; y: number } } {
  const [upper, lower] = from.y <= to.y ? [from, to] : [to, from];
  const [a, b] = [centreOf(upper), centreOf(lower)];
  if (side === 'AUTO') {
    const y = (bottom(upper) + lower.y) / 2;
    const lines = [
      upright(a.x, bottom(upper), y),
      level(Math.min(a.x, b.x), Math.max(a.x, b.x), y),
      upright(b.x, y, lower.y),
    ];
    return { lines, middle: { x: (a.x + b.x) / 2, y } };
  }
  const x =
    side === 'LEFT'
      ? Math.min(upper.x, lower.x) - stub
      : Math.max(upper.x + upper.width, lower.x + lower.width) + stub;
  const edge = (box: Box) => (side === 'LEFT' ? box.x : right(box));
  const lines = [
    level(Math.min(x, edge(upper)), Math.max(x, edge(upper)), a.y),
    upright(x, a.y, b.y),
    level(Math.min(x, edge(lower)), Math.max(x, edge(lower)), b.y),
  ];
  return { lines, middle: { x, y: (a.y + b.y) / 2 } };
}

const upright = (x: number, from: number, to: number): Box => ({
  x: x - 1,
  y: from,
  width: 2,
  height: to - from,
});
const level = (from: number, to: number, y: number): Box => ({
  x: from,
  y: y - 1,
  width: to - from,
  height: 2,
});
const shrink = ({ x, y, width, height }: Box): Box => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
});
