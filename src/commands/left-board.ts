import type { ReadPage } from '../board/read-maps.ts';
import { isSeenType, readNode } from '../board/read-node.ts';
import type { Draft } from '../layout/draft/draft.ts';
import type { SeenNode } from '../layout/snapshot.ts';
import { lookOf } from './looks.ts';

/** The board as a step left it, as far as anybody asks about it. */
export interface LeftBoard {
  /** Whether what this report names looks as the step left it. */
  isAsLeft(change: Pick<NodeChange, 'type' | 'id' | 'node'>): boolean;
}

/** A board that is known by the looks of its nodes, all of them. */
export function leftAsKnown(looks: ReadonlyMap<string, string>): LeftBoard {
  return {
    isAsLeft({ type, id, node }) {
      if (type === 'DELETE' || node.removed) return !looks.has(id);
      return lookOf(node) === looks.get(id);
    },
  };
}

/** A page as it is now: every node of it is read. */
export function leftAsItIs(page: PageNode): LeftBoard {
  const looks = new Map<string, string>();
  for (const node of page.findAll()) looks.set(node.id, lookOf(node));
  return leftAsKnown(looks);
}

/**
 * The board after a draft was written: only the nodes in `written` are read, the others look as they did when the
 * page was read. So a step costs in proportion to what it changed, however large the map is.
 */
export function leftByDraft(
  { handles, page }: Pick<ReadPage, 'handles' | 'page'>,
  draft: Draft,
  written: readonly SceneNode[],
): LeftBoard {
  const pageId = page.id;
  const looks = new Map<string, string>();
  for (const node of written) if (!node.removed) looks.set(node.id, lookOf(node));
  const gone = goneWith(draft, handles);
  return {
    isAsLeft({ type, id, node }) {
      const was = gone.has(id) ? undefined : draft.seen.get(id);
      const known = looks.get(id);
      if (type === 'DELETE' || node.removed) return was === undefined && known === undefined;
      if (known !== undefined) return lookOf(node) === known;
      return was !== undefined && looksAsSeen(was, node, draft.seen, pageId);
    },
  };
}

/** What went with the draft: what it removed, what lay in that, and the lines that FigJam took away with it. */
function goneWith({ removed, seen }: Draft, handles: ReadPage['handles']): Set<string> {
  const gone = new Set(removed);
  if (removed.size === 0) return gone;
  for (const { id, parentId, connector } of seen.values()) {
    if (parentId !== null && gone.has(parentId)) gone.add(id);
    const hung = [connector?.from, connector?.to].some((end) => typeof end === 'string' && gone.has(end));
    if (hung && handles.get(id)?.removed !== false) gone.add(id);
  }
  return gone;
}

/** Whether a node that the step did not write is as it was, but for what FigJam changes in its wake. */
function looksAsSeen(
  was: SeenNode,
  node: SceneNode,
  seen: ReadonlyMap<string, SeenNode>,
  pageId: string,
): boolean {
  const now = isSeenType(node) ? readNode(node, pageId) : null;
  if (now === null || wordsOf(now) !== wordsOf(was)) return false;
  const { connector } = was;
  // Lines follow what they hang on; one that hangs on nothing is where its person put it.
  if (connector) return connector.from !== null || connector.to !== null || samePlace(was, now);
  const sameSize = was.type !== 'SECTION' || (was.width === now.width && was.height === now.height);
  const parent = node.parent;
  const box = parent && 'absoluteBoundingBox' in parent ? parent.absoluteBoundingBox : null;
  const home = was.parentId === null ? null : seen.get(was.parentId);
  return sameSize && (samePlace(was, now) || samePlace(within(was, home), within(now, box)));
}

/** All that people write, paint, hang and lock. */
function wordsOf(node: SeenNode): string {
  const { name, locked, text, fill, table, connector, visible } = node;
  return JSON.stringify([name, locked, visible, text, fill, table, connector]);
}

interface Place {
  x: number;
  y: number;
}

function within({ x, y }: Place, home: Place | null | undefined): Place {
  return home ? { x: x - home.x, y: y - home.y } : { x, y };
}

/** Within a hundredth of a px, which nobody drags by. */
function samePlace(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;
}
