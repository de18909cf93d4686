import { estimateWidth } from '../../../plane/estimate-text.ts';
import { shortest } from '../../../plane/link-sides.ts';
import type { MeasuredSizes, Placement, SectionPlan } from '../../../plane/plan.ts';
import { chooseSides, type Obstacle } from './choose-sides.ts';

/** Gives the links of a planned section the sides at which they meet least of what lies in it. */
export function routeLinks(section: SectionPlan, sizes: MeasuredSizes): SectionPlan {
  const boxes = new Map<string, Obstacle>();
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
    const sides = a && b ? chooseSides([a, b], obstacles, label, room) : shortest;
    return { ...child, from: { ...from, magnet: sides.from }, to: { ...to, magnet: sides.to } };
  });
  return { ...section, children };
}

/** What a line should not meet: notes, markers and words; bands are its ground. */
export function boxOf(plan: Placement, sizes: MeasuredSizes): Obstacle | null {
  const { key } = plan;
  if (plan.type === 'STICKY') {
    const { width, height } = sizes[key] || { width: plan.wide ? 416 : 240, height: 240 };
    return { x: plan.x, y: plan.y, width, height, firm: true };
  }
  if (plan.type === 'SHAPE') {
    const { x, y, width, height } = plan;
    return { x, y, width, height, firm: true };
  }
  if (plan.type !== 'TEXT') return null;
  const width = sizes[key]?.width || estimateWidth(plan.text, plan.fontSize);
  return { x: plan.x, y: plan.y, width, height: plan.fontSize * 1.25, firm: false };
}
