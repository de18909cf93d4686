import { type Box, bottom, intersects, right } from '../boxes.ts';
import { type Draft, type DraftNode, nodeOf } from '../draft/draft.ts';
import { moveTo, setParent } from '../draft/draft-nodes.ts';
import { gridReach } from '../interpret/interpret-grid.ts';
import { rootPadding } from '../measures.ts';
import { isLocked } from './find-fixed.ts';
import { fitRoot } from './fit-root.ts';
import { asSeen } from './loose-units.ts';
import type { TidyPlan } from './plan-tidy.ts';
import type { LeftAlone, SetBeside } from './tidy.ts';

/** A note this close to the map's section would be read as one of the map's: closer than `gridReach` to its grid. */
const reach = Math.max(0, gridReach - Math.min(rootPadding.side, rootPadding.bottom)) + 1;
/** Between the map and what is set beside it. */
const gap = 64;

/**
 * Fits the root section to what it holds. What is not ours and would come to lie under the map as it is then, or under
 * parts of it that moved, is set beside the map, one below the other. What lay over such a part before stays: somebody
 * put it there.
 */
export function setBeside(draft: Draft, plan: TidyPlan): { beside: SetBeside[]; left: LeftAlone[] } {
  const root = nodeOf(draft, draft.map.rootId);
  if (!root) return { beside: [], left: [] };
  const parts = ownParts(draft, plan);
  const strays = plan.loose
    .filter(({ cell }) => !cell)
    .map(({ node }) => nodeOf(draft, node.id))
    .filter((node): node is DraftNode => node !== null);
  const isUnder =
    (covering: readonly DraftNode[], air = 0) =>
    (node: DraftNode) =>
      covering.some((part) => isNewlyCovered(draft, node, part, air));
  const inside = strays.filter(({ parentId }) => parentId === root.id).filter(isUnder(parts));
  fitRoot(draft, plan, new Set(inside.filter((node) => !isLocked(draft, node)).map(({ id }) => id)));
  const fitted = nodeOf(draft, root.id) ?? root;
  const outside = strays.filter(({ parentId }) => parentId === null).filter(isUnder([fitted], reach));
  return putBeside(draft, fitted, [...inside, ...outside]);
}

function putBeside(draft: Draft, root: DraftNode, nodes: readonly DraftNode[]) {
  const beside: SetBeside[] = [];
  const left: LeftAlone[] = [];
  for (const node of nodes) {
    if (isLocked(draft, node)) {
      left.push({ nodeId: node.id, reason: 'The map grows under it, but it is locked: unlock and move it.' });
      continue;
    }
    const to = placeBeside(draft, root, node);
    setParent(draft, node.id, null);
    moveTo(draft, node.id, to);
    beside.push({ nodeId: node.id, name: (node.text ?? node.name).trim().slice(0, 80) });
  }
  return { beside, left };
}

/** What of ours lies directly on the root section: stages, labels, the blocks of the side panel. */
function ownParts(draft: Draft, { placed, matches }: TidyPlan): DraftNode[] {
  const parts: DraftNode[] = [];
  for (const { plan, parent } of placed) {
    const node = parent === 'root' ? nodeOf(draft, matches.get(plan.key)) : null;
    if (node) parts.push(node);
  }
  return parts;
}

function isNewlyCovered(draft: Draft, node: DraftNode, part: DraftNode, air: number): boolean {
  const before = draft.seen.get(part.id);
  const touchedBefore = before !== undefined && intersects(asSeen(draft, node.id), widened(before, air));
  return !touchedBefore && intersects(node, widened(part, air));
}

function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Right of the map, at its own height or as far below as there is room. */
function placeBeside(draft: Draft, root: Box, node: DraftNode): { x: number; y: number } {
  const others: Box[] = [];
  for (const other of draft.nodes.values()) {
    const isLine = other.type === 'CONNECTOR';
    if (other.parentId === null && other !== node && !isLine && !draft.removed.has(other.id))
      others.push(other);
  }
  const box = { x: right(root) + gap, y: Math.max(node.y, root.y), width: node.width, height: node.height };
  for (;;) {
    const inTheWay = others.filter((other) => other !== root && intersects(other, box));
    if (inTheWay.length === 0) return { x: box.x, y: box.y };
    box.y = inTheWay.reduce((low, other) => Math.max(low, bottom(other)), box.y) + gap;
  }
}
