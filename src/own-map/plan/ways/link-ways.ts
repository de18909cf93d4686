import type { Box } from '../../../plane/boxes.ts';
import { estimateWidth } from '../../../plane/estimate-text.ts';
import { isConnector, isSection } from '../../../plane/is-section.ts';
import type { LinkSides } from '../../../plane/link-sides.ts';
import type { ConnectorPlan, MeasuredSizes, Placement, SectionPlan } from '../../../plane/plan.ts';
import { chooseSides, type Obstacle } from './choose-sides.ts';

/** Gives the links of a planned section the sides at which they meet least of what lies in it. */
export function routeLinks(section: SectionPlan, sizes: MeasuredSizes): SectionPlan {
  const { width, height, children } = section;
  const isLink = (child: Placement) => isConnector(child) && child.stamp.kind === 'link';
  if (!children.some(isLink)) return section;
  const route = routeAmong(children, sizes, { x: 0, y: 0, width, height });
  return {
    ...section,
    children: children.map((child) => (isConnector(child) && isLink(child) ? route(child) : child)),
  };
}

/** Gives the links from stage to stage, or to the parking lot, the sides at which they meet least of what has words. */
export function routeAcross(
  lines: readonly ConnectorPlan[],
  placements: readonly Placement[],
  sizes: MeasuredSizes,
): ConnectorPlan[] {
  return lines.length === 0 ? [] : lines.map(routeAmong(placements, sizes));
}

/** The same line, leaving and reaching its notes at these sides. */
export function withSides(line: ConnectorPlan, { from, to }: LinkSides): ConnectorPlan {
  if (!('key' in line.from) || !('key' in line.to)) return line;
  return { ...line, from: { ...line.from, magnet: from }, to: { ...line.to, magnet: to } };
}

function routeAmong(placements: readonly Placement[], sizes: MeasuredSizes, room?: Box) {
  const boxes = new Map<string, Obstacle>();
  const visit = (inside: readonly Placement[], x: number, y: number): void => {
    for (const placement of inside) {
      if (isSection(placement)) visit(placement.children, x + placement.x, y + placement.y);
      const box = boxOf(placement, sizes);
      if (box) boxes.set(placement.key, { ...box, x: x + box.x, y: y + box.y });
    }
  };
  visit(placements, 0, 0);
  const obstacles = [...boxes.values()];
  const boxAt = (end: ConnectorPlan['from']) => ('key' in end ? boxes.get(end.key) : undefined);
  return (line: ConnectorPlan): ConnectorPlan => {
    const [a, b] = [boxAt(line.from), boxAt(line.to)];
    return a && b ? withSides(line, chooseSides([a, b], obstacles, line.label || '', room)) : line;
  };
}

/** What a line should not meet: notes, markers and words; bands are its ground. */
function boxOf(plan: Placement, sizes: MeasuredSizes): Obstacle | null {
  switch (plan.type) {
    case 'STICKY': {
      const { width, height } = sizes[plan.key] || { width: plan.wide ? 416 : 240, height: 240 };
      return { x: plan.x, y: plan.y, width, height, firm: true };
    }
    case 'SHAPE': {
      const { x, y, width, height } = plan;
      return { x, y, width, height, firm: true };
    }
    case 'TEXT': {
      const width = sizes[plan.key]?.width || estimateWidth(plan.text, plan.fontSize);
      return { x: plan.x, y: plan.y, width, height: plan.fontSize * 1.25, firm: false };
    }
    default:
      return null;
  }
}
