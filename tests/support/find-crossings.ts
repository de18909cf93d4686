import { halfWay, joinAnchors } from '../../playground/figjam/geometry/connector.ts';
import type { ConnectorAnchor } from '../../playground/figjam/geometry/connector-ends.ts';
import { labelBox } from '../../playground/figjam/geometry/connector-label.ts';

import { type Box, bottom, centreOf, intersects, right } from '../../src/plane/boxes.ts';
import type { ConnectorPlan, Placement, Plan } from '../../src/plane/plan.ts';
import { plainText } from './measure-plan.ts';
import type { PlacedBox } from './overlaps.ts';

/**
 * Links that run across words, within a stage and from stage to stage: captions, bars, markers, and notes that are
 * not their own; the words on a link count as a part of it. As the simulator routes them.
 */
export function findCrossings(plan: Plan, boxes: readonly PlacedBox[]): string[] {
  const find = crossingsOn(boxes);
  return linksOf(plan).flatMap((link) =>
    find(link).map((key) => `a link crosses words: ${link.key} × ${key}`),
  );
}

/** What a link runs across, by key, on a board with these boxes. */
export function crossingsOn(boxes: readonly PlacedBox[]): (link: ConnectorPlan) => string[] {
  const byKey = new Map(boxes.map((box) => [box.placement.key, box]));
  const words = boxes.filter(({ placement }) => hasWords(placement));
  return (link) => {
    const ends = [link.from, link.to].map((end) => ('key' in end ? byKey.get(end.key) : undefined));
    const [from, to] = ends;
    if (!from || !to) return [];
    const { lines, label } = wayOf(link, from, to);
    const met = words.filter(
      (box) =>
        !ends.includes(box) &&
        (lines.some((line) => intersects(line, box)) || (label !== null && intersects(label, wordsIn(box)))),
    );
    return met.map(({ placement }) => placement.key);
  };
}

/** All links of a plan, wherever they lie. */
export function linksOf(plan: Plan): ConnectorPlan[] {
  const sections = [plan.root, ...plan.root.children.filter((child) => child.type === 'SECTION')];
  return sections
    .flatMap(({ children }) => children)
    .filter((child): child is ConnectorPlan => child.type === 'CONNECTOR' && child.stamp.kind === 'link');
}

const hasWords = (placement: Placement): boolean => 'text' in placement && placement.text !== '';

/** The stretches of the way between the sides that the link's magnets allow, and what its words cover. */
function wayOf(link: ConnectorPlan, a: Box, b: Box): { lines: Box[]; label: Box | null } {
  const { from, to } = link;
  const starts = anchorsOf(a, 'magnet' in from ? from.magnet : 'AUTO');
  const ends = anchorsOf(b, 'magnet' in to ? to.magnet : 'AUTO');
  const points = joinAnchors(starts, ends, false)?.way ?? [];
  const words = {
    type: 'CONNECTOR',
    id: '',
    parentId: null,
    order: '',
    props: { name: '', text: plainText(link.label ?? '', 16) },
  };
  const label = points.length > 0 ? labelBox(words, halfWay(points)) : null;
  const lines = points.slice(1).map((point, at) => {
    const before = points[at] ?? point;
    const [x, y] = [Math.min(before.x, point.x), Math.min(before.y, point.y)];
    return { x, y, width: Math.abs(point.x - before.x) || 1, height: Math.abs(point.y - before.y) || 1 };
  });
  return { lines, label };
}

function anchorsOf(box: Box, magnet: string): ConnectorAnchor[] {
  const { x, y } = centreOf(box);
  const all = [
    { side: 'RIGHT', point: { x: right(box), y }, direction: { x: 1, y: 0 } },
    { side: 'LEFT', point: { x: box.x, y }, direction: { x: -1, y: 0 } },
    { side: 'BOTTOM', point: { x, y: bottom(box) }, direction: { x: 0, y: 1 } },
    { side: 'TOP', point: { x, y: box.y }, direction: { x: 0, y: -1 } },
  ];
  const allowed = all.filter(({ side }) => magnet === 'AUTO' || magnet === side);
  return allowed.map(({ point, direction }) => ({ point, direction, box, gap: 0, middleOf: null }));
}

/** Where the words of a note stand: FigJam keeps 20 px around them, on which the words of a link may lie. */
export function wordsIn(box: PlacedBox | (Box & { placement?: undefined })): Box {
  const { x, y, width, height, placement } = box;
  if (placement !== undefined && placement.type !== 'STICKY') return { x, y, width, height };
  return { x: x + 20, y: y + 20, width: width - 40, height: height - 40 };
}
