import type { Journey } from '../../journey/journey.ts';
import type { Stretches } from '../../journey/stretches.ts';
import type { Box, Point } from '../../plane/boxes.ts';
import { isConnector, isSection } from '../../plane/is-section.ts';
import type { ConnectorPlanEnd, MeasuredSizes, Placement } from '../../plane/plan.ts';
import { findFreeSpace } from '../plan/find-free-space.ts';
import { planInStretches } from '../plan/plan-board.ts';
import type { Draft } from './draft.ts';
import { addPlanned } from './draft-nodes.ts';
import { newId } from './new-id.ts';
import type { Sizes } from './work.ts';

/** Where a new map may lie: as near as possible to having its middle here, and on none of these. */
export interface FreeSpace {
  near: Point;
  obstacles: readonly Box[];
}

/** Draws all of a map, each part where it is planned. `capacity`: notes that every cell shall have room for. */
export function* drawMap(
  draft: Draft,
  { drawn, capacity = 0, space }: { drawn: Journey; capacity?: number; space?: FreeSpace },
  measured: Sizes = new Map(),
): Stretches<void> {
  const sizes: MeasuredSizes = {};
  for (const [id, size] of measured) sizes[id.slice(newId('').length)] = size;
  const { root } = yield* planInStretches(drawn, { sizes, capacity });
  const corner = space ? findFreeSpace(root, space.near, space.obstacles) : { x: 0, y: 0 };
  yield* addAll(draft, root, null, corner, corner);
}

function* addAll(
  draft: Draft,
  plan: Placement,
  parentId: string | null,
  home: Point,
  corner: Point,
): Stretches<void> {
  const isLine = isConnector(plan);
  const at = isLine ? home : { x: home.x + plan.x, y: home.y + plan.y };
  const hung = isLine ? { ...plan, from: newEnd(plan.from), to: newEnd(plan.to) } : plan;
  const id = addPlanned(draft, hung, parentId, at);
  const node = draft.nodes.get(id);
  // Plans count page places from the root’s corner.
  if (node?.stamp && 'page' in node.stamp && node.stamp.page) {
    const { x, y } = node.stamp.page;
    node.stamp = { ...node.stamp, page: { x: x + corner.x, y: y + corner.y } };
  }
  yield 1;
  if (isSection(plan)) for (const child of plan.children) yield* addAll(draft, child, id, at, corner);
}

const newEnd = (end: ConnectorPlanEnd): ConnectorPlanEnd =>
  'key' in end ? { ...end, key: newId(end.key) } : end;
