import { type Box, bottom, intersects, right } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import { largestOf, smallestOf } from '../../plane/extremes.ts';
import { isConnector } from '../../plane/is-section.ts';
import { blockGap, panelWidth } from '../../plane/measures.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { besideFace, personaGap } from '../plan/plan-persona.ts';
import { type Draft, type DraftNode, nodeOf, nodesNow, nodesWith, partsOf } from './draft.ts';
import { labelIn } from './draft-grid.ts';
import { growRoot, moveBy } from './draft-nodes.ts';
import { unseen } from './work.ts';

const ofPersona: readonly string[] = ['emoji', 'persona', 'quote', 'personaFacts'];

/**
 * Makes room in the side panel, now that the real sizes are known: what stands below a part that grew, that is new or that
 * came to lie on it moves down by what is missing, with all that follows in its column. Nothing moves up.
 */
export function settlePanel(draft: Draft): void {
  const changed = nodesWith(draft, [...draft.touched, ...draft.added]).filter(
    (node) => node.stamp && isInPanel(draft, node),
  );
  const done = new Set<string>();
  for (const node of changed.sort((a, b) => a.y - b.y)) {
    if (done.has(node.id)) continue;
    const column = columnAt(draft, columnLeft(draft, node));
    settleColumn(draft, column.includes(node) ? column : [...column, node]);
    for (const { id } of column) done.add(id);
  }
}

/** Directly on the root, left of the labels. */
function isInPanel(draft: Draft, node: DraftNode): boolean {
  const edge = labelIn(draft.grid) || draft.grid.box;
  if (node.parentId !== draft.map.rootId || isConnector(node)) return false;
  return !hasStamp(node, 'title') && (!edge || node.x < edge.x - 8);
}

/** A part of a column: where it stood before anything here moved, and how high it was on the board; absent for a new one. */
interface Part {
  id: string;
  y: number;
  was: Box | undefined;
}

/** Parts that follow one another stay apart as they were, or as new ones stand. */
function settleColumn(draft: Draft, column: readonly DraftNode[]): void {
  const parts = inOrder(column).map(({ id, y }): Part => ({ id, y, was: draft.seen.get(id) }));
  const low = largestOf(parts.entries(), ([at, part]) => {
    // What makes way for one may come to lie on another.
    while (makesWay(draft, parts, at));
    const now = nodeOf(draft, part.id);
    return now && (!part.was || draft.touched.has(part.id)) ? bottom(now) : -Infinity;
  });
  growRoot(draft, { bottom: low });
}

/** Moves a part, and all that follows, below what stands over it; `false`: it does. */
function makesWay(draft: Draft, parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  const before = part && nodeOf(draft, part.id);
  if (!before) return false;
  const { y } = before;
  const by = largestOf(parts.slice(0, at), (above) => endOf(draft, above, part)) - y;
  if (by <= unseen) return false;
  for (const node of nodesNow(draft, parts.slice(at)))
    if (node.y >= y) moveBy(draft, node.id, { x: 0, y: by });
  return true;
}

/** From top to bottom; what belongs to one persona stays together, and what is new comes first. */
function inOrder(column: readonly DraftNode[]): DraftNode[] {
  const topOf = (unit: string) =>
    smallestOf(
      column.filter((node) => unitOf(node) === unit),
      ({ y }) => y,
    );
  const items = column.map((node) => {
    const unit = unitOf(node);
    return { node, unit, top: topOf(unit), old: Number(!node.plan) };
  });
  items.sort(
    (a, b) =>
      a.top - b.top || Number(a.unit !== b.unit) * (a.old - b.old) || a.node.y - b.node.y || a.old - b.old,
  );
  return items.map(({ node }) => node);
}

const unitOf = ({ id, stamp }: DraftNode): string =>
  stamp && ofPersona.includes(stamp.kind) ? stamp.recordId : id;

/** How high a part may stand at most below another one, because of it. */
function endOf(draft: Draft, { id, y, was }: Part, part: Part): number {
  const [above, below] = [nodeOf(draft, id), nodeOf(draft, part.id)];
  if (!above || !below || right(above) <= below.x || right(below) <= above.x) return -Infinity;
  const usual = above.stamp?.recordId === below.stamp?.recordId ? personaGap : blockGap;
  if (!was || !part.was) return bottom(above) + usual;
  const gap = part.y - (y + was.height);
  if (gap >= -1) return bottom(above) + Math.min(usual, Math.max(0, gap));
  // They lay on each other on the board, or stand side by side.
  const isHit = intersects(above, below) && !intersects(was, part.was);
  return isHit ? bottom(above) + usual : -Infinity;
}

/** Where the column of the panel begins that a part of it stands in. */
export function columnLeft(draft: Draft, node: DraftNode): number {
  const { x } = node;
  if (hasStamp(node, 'persona') || hasStamp(node, 'quote')) return x - besideFace;
  const role = hasStamp(node, 'metric') ? 'metrics' : roleOf(node);
  if (role !== 'metrics' && role !== 'legend') return x;
  // These stand side by side below a heading.
  const block = partsOfPanel(draft).filter(
    (part) => roleOf(part) === role && part.x <= x + 8 && x - part.x < panelWidth,
  );
  return smallestOf(block, (part) => part.x, x);
}

/** What stands in the column of the panel that begins here; the grid is none of it. */
export function columnAt(draft: Draft, left: number): DraftNode[] {
  return partsOfPanel(draft).filter(
    (part) => part.x >= left - 8 && right(part) <= left + panelWidth + 8 && isInPanel(draft, part),
  );
}

/** What lies on the map itself. */
export function partsOfPanel(draft: Draft): DraftNode[] {
  return partsOf(draft, draft.map.rootId).filter(({ type }) => type !== 'CONNECTOR');
}
