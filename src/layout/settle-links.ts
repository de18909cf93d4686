import { type Draft, type DraftNode, nodeOf } from './draft.ts';
import { setParent } from './draft-nodes.ts';
import { chooseSide, type LinkSide } from './link-ways.ts';

/**
 * Gives links their home, now that notes have their places: the section that holds both ends, beneath its notes, else
 * the map itself. Only new links, and those of which an end has another home than before.
 */
export function settleLinks(draft: Draft): void {
  for (const node of [...draft.nodes.values()]) {
    const { plan } = node;
    if (node.type !== 'CONNECTOR' || node.stamp?.kind !== 'link' || draft.removed.has(node.id)) continue;
    if (!plan && !hasMovedEnd(draft, node)) continue;
    const home = homeOfLink(draft, node);
    if (home !== null) setParent(draft, node.id, home);
    if (plan?.type !== 'CONNECTOR' || !('key' in plan.from) || !('key' in plan.to)) continue;
    const magnet = sideOfLink(draft, node);
    node.plan = { ...plan, from: { ...plan.from, magnet }, to: { ...plan.to, magnet } };
  }
}

/** The section that holds both ends, or the root; `null` where that is no section, or an end is gone. */
export function homeOfLink(draft: Draft, { connector }: DraftNode): string | null {
  const [a, b] = [nodeOf(draft, connector?.from ?? undefined), nodeOf(draft, connector?.to ?? undefined)];
  if (!a || !b) return null;
  const shared = a.parentId === b.parentId ? nodeOf(draft, a.parentId ?? undefined) : null;
  if (shared?.type === 'SECTION') return shared.id;
  const root = nodeOf(draft, draft.map.rootId);
  return root?.type === 'SECTION' ? root.id : null;
}

/** The side at which a link leaves and reaches its notes, as they lie now; FigJam's choice between sections. */
export function sideOfLink(draft: Draft, node: DraftNode): LinkSide {
  const [a, b] = [
    nodeOf(draft, node.connector?.from ?? undefined),
    nodeOf(draft, node.connector?.to ?? undefined),
  ];
  if (!a || !b || a.parentId === null || a.parentId !== b.parentId || a.parentId === draft.map.rootId)
    return 'AUTO';
  const room = nodeOf(draft, a.parentId);
  const others: DraftNode[] = [];
  for (const id of draft.children.get(a.parentId) ?? []) {
    const other = nodeOf(draft, id);
    if (other && ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT'].includes(other.type)) others.push(other);
  }
  return room ? chooseSide([a, b], others, node.text ?? '', room) : 'AUTO';
}

function hasMovedEnd(draft: Draft, { connector }: DraftNode): boolean {
  return [connector?.from, connector?.to].some((id) => {
    const [was, now] = [draft.seen.get(id ?? ''), nodeOf(draft, id ?? undefined)];
    return now !== null && (was === undefined || was.parentId !== now.parentId);
  });
}
