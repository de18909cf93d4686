import { addTo } from '../../journey/add-to.ts';
import { compareNodeIds, rootFinder } from '../../plane/node-order.ts';
import { inOrder } from '../../plane/patch-scene.ts';
import type { DoneApart, Scene, SeenNode } from '../../plane/scene.ts';
import { agreeOnCopies } from './agree-on-copies.ts';
import { mergeParts } from './merge-parts.ts';
import { lineKey, noteKey, partKey, sectionKey } from './twin-keys.ts';

/**
 * The board as it would be if nothing had been drawn twice. Two people who bring in the same file while one has no
 * network both draw its stages, rows, notes and lines; each of these nodes names itself in its stamp, which no copy
 * does that a person made. Of such twins the one with the lower node id stays, a rule that both sides reach alone; what
 * lies in the other lies in it, lines hang on it, and what somebody wrote on either stands on it. Notes and faces that
 * somebody moved, coloured or rewrote are no twins. What has to be done on the board for it is kept in `apart`.
 */
export function uniteTwins(scene: Scene): Scene {
  const rootOf = rootFinder(scene.nodes);
  const agreed = agreeOnCopies(scene.nodes);
  const board: Board = {
    nodes: new Map(scene.nodes.map((node) => [node.id, agreed.get(node.id) || node])),
    keeperOf: new Map(),
    rootOf,
  };
  const doubled = findDoubled(board);
  // What holds others first: then notes of both lie in one section, and lines of both hang on the same notes.
  unite(board, doubled, sectionKey);
  unite(board, doubled, (node) => partKey(node) ?? noteKey(node, board.nodes));
  unite(board, doubled, lineKey);
  if (board.keeperOf.size + agreed.size === 0) return scene;
  const apart = sortByMap(scene.nodes, board, agreed);
  return { ...scene, nodes: inOrder(scene.nodes, board.nodes), apart };
}

interface Board {
  /** As they are read; twins that go are not among them. */
  nodes: Map<string, SeenNode>;
  keeperOf: Map<string, string>;
  rootOf: (id: string) => string | null;
}

/** Nodes that were drawn for something for which another was drawn, too: most boards have none but lines and legends. */
function findDoubled({ nodes }: Board): string[] {
  const claims = new Map<string, string[]>();
  for (const { id, stamp } of nodes.values()) {
    // A copy that a person made names the node it was copied from.
    if (stamp?.nodeId !== id) continue;
    const of = stamp.kind === 'decor' ? [stamp.role, stamp.stageId, stamp.laneId] : [stamp.recordId];
    addTo(claims, [stamp.journeyId, stamp.kind, ...of].join('\n'), id);
  }
  return [...claims.values()].filter(({ length }) => length > 1).flat();
}

function unite(board: Board, doubled: readonly string[], keyOf: (node: SeenNode) => string | null): void {
  const claims = new Map<string, SeenNode[]>();
  for (const id of doubled) {
    const node = board.nodes.get(id);
    const key = node ? keyOf(node) : null;
    if (!node || key === null) continue;
    addTo(claims, JSON.stringify([board.rootOf(id), node.stamp?.journeyId, node.type, key]), node);
  }
  for (const claim of claims.values()) {
    const [first, ...others] = claim.sort((a, b) => compareNodeIds(a.id, b.id));
    for (const other of others) if (first) takeIn(board, first.id, other.id);
  }
}

function takeIn(board: Board, keeperId: string, twinId: string): void {
  const [keeper, twin] = [board.nodes.get(keeperId), board.nodes.get(twinId)];
  if (!keeper || !twin) return;
  board.nodes.delete(twin.id);
  board.keeperOf.set(twin.id, keeperId);
  board.nodes.set(keeperId, mergeParts(keeper, twin));
  const by = { x: keeper.x - twin.x, y: keeper.y - twin.y };
  const inside = new Set([twin.id]);
  const swap = (id: string | null) => (id === twin.id ? keeperId : id);
  for (const node of board.nodes.values()) {
    const { connector, stuckTo, parentId, x, y } = node;
    const isInside = parentId !== null && inside.has(parentId);
    const hangs = connector && (connector.from === twin.id || connector.to === twin.id);
    if (!isInside && !hangs && stuckTo !== twin.id) continue;
    const now = { ...node };
    if (isInside) {
      inside.add(node.id);
      Object.assign(now, { parentId: swap(parentId), x: x + by.x, y: y + by.y });
    }
    if (hangs) now.connector = { ...connector, from: swap(connector.from), to: swap(connector.to) };
    if (stuckTo === twin.id) now.stuckTo = keeperId;
    board.nodes.set(node.id, now);
  }
}

function sortByMap(
  before: readonly SeenNode[],
  { nodes, keeperOf, rootOf }: Board,
  agreed: ReadonlyMap<string, SeenNode>,
): DoneApart[] {
  const found = new Map<string | null, DoneApart>();
  for (const was of before) {
    const now = nodes.get(was.id);
    if (now === was) continue;
    const rootId = rootOf(was.id);
    const apart = found.get(rootId) || { rootId, gone: [], changed: [] };
    found.set(rootId, apart);
    if (agreed.has(was.id)) apart.contested = true;
    (keeperOf.has(was.id) ? apart.gone : apart.changed).push(was);
  }
  return [...found.values()];
}
