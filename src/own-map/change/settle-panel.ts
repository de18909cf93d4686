import { type Box, bottom, intersects, right } from '../../plane/boxes.ts';
import { blockGap, panelWidth } from '../../plane/measures.ts';
import { besideFace, personaGap } from '../plan/plan-persona.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';
import { moveBy } from './draft-nodes.ts';
import { growRoot } from './grow-root.ts';

/** Parts of the side panel that grow with what is written into them. */
const growing: readonly string[] = ['facts', 'persona', 'quote', 'personaFacts', 'metric'];

const ofPersona: readonly string[] = ['emoji', 'persona', 'quote', 'personaFacts'];

/**
 * Makes room in the side panel, now that the real sizes are known: below a part that grew, or that is new, everything
 * in its column moves down by what is missing. Nothing moves up, and nothing else moves.
 */
export function settlePanel(draft: Draft): void {
  const changed = [...draft.touched, ...draft.added]
    .map((id) => nodeOf(draft, id))
    .filter((node): node is DraftNode => node !== null && growing.includes(node.stamp?.kind ?? ''))
    .filter((node) => node.parentId === draft.map.rootId && hasGrown(draft, node));
  changed.sort((a, b) => a.y - b.y);
  let low = Number.NEGATIVE_INFINITY;
  for (const node of changed) low = Math.max(low, makeRoomBelow(draft, node));
  low = Math.max(low, pushApart(draft));
  if (low > Number.NEGATIVE_INFINITY) growRoot(draft, { right: Number.NEGATIVE_INFINITY, bottom: low });
}

function hasGrown(draft: Draft, node: DraftNode): boolean {
  const was = draft.seen.get(node.id);
  return was === undefined || node.height > was.height;
}

/** Tells how far down what was moved reaches now. */
function makeRoomBelow(draft: Draft, node: DraftNode): number {
  const was: Box | undefined = draft.seen.get(node.id);
  const below = columnOf(draft, node).filter((other) =>
    was ? other.y >= node.y + was.height - 1 : isLater(other, node),
  );
  const [next] = [...below].sort((a, b) => a.y - b.y);
  if (!next) return bottom(node);
  // What stood close stays as close; a new part gets the distance of its kind.
  const usual = next.stamp?.recordId === node.stamp?.recordId ? personaGap : blockGap;
  const gap = was ? Math.min(usual, next.y - (node.y + was.height)) : usual;
  const by = bottom(node) + gap - next.y;
  if (by > 0) for (const { id } of below) moveBy(draft, id, { x: 0, y: by });
  return below.reduce((low, { id }) => Math.max(low, bottomOf(draft, id)), bottom(node));
}

/** How often parts may push one another down before whatever is left stays: far more than there are parts. */
const mostPushes = 400;

/**
 * What still came to lie on another part of the panel, as when several cards come and change places at once, goes below
 * it with all that follows in its column. What lay so before stays. Tells how far down that reaches.
 */
function pushApart(draft: Draft): number {
  let low = Number.NEGATIVE_INFINITY;
  for (let turn = 0; turn < mostPushes; turn += 1) {
    const hit = findHit(draft);
    if (!hit) break;
    const [upper, lower] = hit;
    const from = topOfCard(draft, upper, lower);
    const by = bottom(upper) + personaGap - from;
    const column = columnOf(draft, upper).filter(({ y }) => y >= from);
    for (const { id } of column) moveBy(draft, id, { x: 0, y: by });
    low = column.reduce((most, { id }) => Math.max(most, bottomOf(draft, id)), low);
  }
  return low;
}

/** Two parts of the panel that share area now and did not before, the upper one first. */
function findHit(draft: Draft): [DraftNode, DraftNode] | null {
  const parts = partsOfPanel(draft).sort((a, b) => a.y - b.y);
  for (const [at, upper] of parts.entries()) {
    for (const lower of parts.slice(at + 1)) {
      if (lower.y >= bottom(upper)) break;
      if (!intersects(upper, lower) || (!isMoved(draft, upper) && !isMoved(draft, lower))) continue;
      const [was, before] = [draft.seen.get(upper.id), draft.seen.get(lower.id)];
      if (!was || !before || !intersects(was, before)) return [upper, lower];
    }
  }
  return null;
}

const isMoved = (draft: Draft, { id, plan }: DraftNode): boolean =>
  plan !== undefined || draft.touched.has(id);

/** Ours, directly on the root, left of the labels. */
function partsOfPanel(draft: Draft): DraftNode[] {
  const edge = draft.grid.lanes.find(({ label }) => label)?.label?.x ?? draft.grid.box?.x;
  const parts: DraftNode[] = [];
  for (const id of draft.children.get(draft.map.rootId) ?? []) {
    const node = nodeOf(draft, id);
    if (!node?.stamp || node.type === 'CONNECTOR' || node.stamp.kind === 'title') continue;
    if (edge === undefined || node.x < edge - 8) parts.push(node);
  }
  return parts;
}

/** A card moves as a whole: from the upper edge of its face on, unless the part above it is its own. */
function topOfCard(draft: Draft, upper: DraftNode, lower: DraftNode): number {
  const { kind = '', recordId = '' } = lower.stamp ?? {};
  if (!ofPersona.includes(kind) || recordId === upper.stamp?.recordId) return lower.y;
  return (draft.nodesOf.get(recordId) ?? []).reduce((top, id) => {
    const node = nodeOf(draft, id);
    return node && node.parentId === lower.parentId ? Math.min(top, node.y) : top;
  }, lower.y);
}

/** What stands below the upper edge of a new part, or level with it. */
function isLater(other: DraftNode, node: DraftNode): boolean {
  if (other.y > node.y) return true;
  return other.y === node.y && other.plan === undefined;
}

const bottomOf = (draft: Draft, id: string): number => {
  const node = nodeOf(draft, id);
  return node ? bottom(node) : Number.NEGATIVE_INFINITY;
};

/** Where the column of the panel begins that a part of it stands in. */
export function columnLeft(draft: Draft, { x, stamp }: DraftNode): number {
  if (stamp?.kind === 'persona' || stamp?.kind === 'quote') return x - besideFace;
  const role = stamp?.kind === 'metric' ? 'metrics' : stamp?.kind === 'decor' ? stamp.role : '';
  if (role !== 'metrics' && role !== 'legend') return x;
  // These stand side by side below a heading.
  const block = (draft.children.get(draft.map.rootId) ?? [])
    .map((id) => nodeOf(draft, id))
    .filter((node) => node?.stamp?.kind === 'decor' && node.stamp.role === role);
  return block.reduce(
    (left, node) => (node && node.x <= x + 8 && x - node.x < panelWidth ? Math.min(left, node.x) : left),
    x,
  );
}

/** What lies on the root in the same column of the panel; the grid is none of it. */
function columnOf(draft: Draft, node: DraftNode): DraftNode[] {
  const left = columnLeft(draft, node);
  const found: DraftNode[] = [];
  for (const id of draft.children.get(draft.map.rootId) ?? []) {
    const other = nodeOf(draft, id);
    if (!other || id === node.id || other.type === 'CONNECTOR') continue;
    if (other.x >= left - 8 && right(other) <= left + panelWidth + 8) found.push(other);
  }
  return found;
}
