import type { ConnectorPlan, MeasuredSizes, Placement } from '../../../plane/plan.ts';
import { chooseSides, type Obstacle } from './choose-sides.ts';
import { boxOf } from './link-ways.ts';

/** Gives the links from stage to stage, or to the parking lot, the sides at which they meet least of what has words. */
export function routeAcross(
  lines: readonly ConnectorPlan[],
  placements: readonly Placement[],
  sizes: MeasuredSizes,
): ConnectorPlan[] {
  if (lines.length === 0) return [];
  const boxes = boxesWithWords(placements, sizes);
  const obstacles = [...boxes.values()];
  return lines.map((line) => {
    const { from, to, label = '' } = line;
    if (!('key' in from) || !('key' in to)) return line;
    const [a, b] = [boxes.get(from.key), boxes.get(to.key)];
    if (!a || !b) return line;
    const sides = chooseSides([a, b], obstacles, label);
    return { ...line, from: { ...from, magnet: sides.from }, to: { ...to, magnet: sides.to } };
  });
}

/** By key, in the root's space. */
function boxesWithWords(placements: readonly Placement[], sizes: MeasuredSizes): Map<string, Obstacle> {
  const boxes = new Map<string, Obstacle>();
  const visit = (inside: readonly Placement[], x: number, y: number) => {
    for (const placement of inside) {
      if (placement.type === 'SECTION') visit(placement.children, x + placement.x, y + placement.y);
      const box = boxOf(placement, sizes);
      if (box) boxes.set(placement.key, { ...box, x: x + box.x, y: y + box.y });
    }
  };
  visit(placements, 0, 0);
  return boxes;
}
