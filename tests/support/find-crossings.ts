import type { ConnectorAnchor } from '../../playground/figjam/geometry/connector-ends.ts';
import { pathCost, routeElbow } from '../../playground/figjam/geometry/elbow.ts';
import { type Box, bottom, centreOf, intersects, right } from '../../src/layout/boxes.ts';
import type { ConnectorPlan, Plan } from '../../src/layout/plan.ts';
import type { PlacedBox } from './overlaps.ts';

type Point = { x: number; y: number };

/** Links within a stage that run across words: captions, and notes that are not their own. As the simulator routes them. */
export function findCrossings(plan: Plan, boxes: readonly PlacedBox[]): string[] {
  const byKey = new Map(boxes.map((box) => [box.placement.key, box]));
  const faults: string[] = [];
  for (const section of plan.root.children) {
    if (section.type !== 'SECTION') continue;
    const words = boxes.filter(
      ({ parent, placement }) =>
        parent === section.key && (placement.type === 'TEXT' || placement.type === 'STICKY'),
    );
    for (const link of section.children) {
      if (link.type !== 'CONNECTOR' || link.stamp.kind !== 'link') continue;
      const ends = [link.from, link.to].map((end) => ('key' in end ? byKey.get(end.key) : undefined));
      const [from, to] = ends;
      if (!from || !to) continue;
      const way = wayOf(link, from, to);
      const met = words.filter((box) => !ends.includes(box) && way.some((line) => intersects(line, box)));
      for (const { placement } of met) faults.push(`a link crosses words: ${link.key} × ${placement.key}`);
    }
  }
  return faults;
}

/** The stretches of the cheapest way between the sides that the link's magnets allow. */
function wayOf({ from, to }: ConnectorPlan, a: Box, b: Box): Box[] {
  let best: { points: Point[]; cost: number } | null = null;
  for (const start of anchorsOf(a, 'magnet' in from ? from.magnet : 'AUTO')) {
    for (const end of anchorsOf(b, 'magnet' in to ? to.magnet : 'AUTO')) {
      const points = routeElbow(start, end);
      const cost = pathCost(points, start, end);
      if (best === null || cost < best.cost - 0.001) best = { points, cost };
    }
  }
  const points = best?.points ?? [];
  return points.slice(1).map((point, at) => {
    const before = points[at] ?? point;
    const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)];
    return { x, y, width: Math.abs(point.x - before.x) || 1, height: Math.abs(point.y - before.y) || 1 };
  });
}

function anchorsOf(box: Box, magnet: string): ConnectorAnchor[] {
  const { x, y } = centreOf(box);
  const all = [
    { side: 'RIGHT', point: { x: right(box), y }, direction: { x: 1, y: 0 }, box },
    { side: 'LEFT', point: { x: box.x, y }, direction: { x: -1, y: 0 }, box },
    { side: 'BOTTOM', point: { x, y: bottom(box) }, direction: { x: 0, y: 1 }, box },
    { side: 'TOP', point: { x, y: box.y }, direction: { x: 0, y: -1 }, box },
  ];
  return all.filter(({ side }) => magnet === 'AUTO' || magnet === side);
}
