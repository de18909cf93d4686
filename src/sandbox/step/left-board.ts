import type { Work } from '../../own-map/change/work.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { isSeenType, readNode } from '../read/read-node.ts';
import type { Written } from '../write/apply-work.ts';
import { lookOf, looksAsDrawn } from './looks.ts';
import { fullLook, lookInFull, type StepTrace, traceStep } from './step-trace.ts';

/** The board as a step left it, as far as anybody asks about it. */
export interface LeftBoard {
  /** Whether what this report names looks as the step left it. */
  isAsLeft(change: Pick<NodeChange, 'type' | 'id' | 'node'>): boolean;
  /** What undo would take back. */
  trace: StepTrace;
}

/** A map that was just drawn: how its nodes look is known without reading them. */
export function leftAsDrawn(
  { root }: PluginAPI,
  work: Work,
  { idOf = new Map(), stamps }: Written,
): LeftBoard {
  const page = root.children.find(({ id }) => id === work.pageId);
  if (!page) throw new Error('the page of the map is gone');
  const drawn = looksAsDrawn(work, idOf);
  return {
    isAsLeft: asKnown({ has: (id) => drawn.has(id), get: (id) => drawn.get(id)?.() }),
    get trace() {
      const looks = new Map<string, string>();
      for (const [id, look] of drawn) looks.set(id, fullLook(look(), stamps?.get(id) ?? ''));
      return { page, made: new Set(looks.keys()), looks, homes: new Set<string>() };
    },
  };
}

/** A page as it is now: every node of it is read. */
export function leftAsItIs(page: PageNode, written: Written): LeftBoard {
  const looks = new Map<string, string>();
  for (const node of page.findAll()) looks.set(node.id, lookOf(node));
  return { isAsLeft: asKnown(looks), trace: traceStep(page, written) };
}

/** On a board that is known by the looks of its nodes, all of them. */
function asKnown(looks: Pick<ReadonlyMap<string, string>, 'has' | 'get'>): LeftBoard['isAsLeft'] {
  return ({ type, id, node }) => {
    if (type === 'DELETE' || node.removed) return !looks.has(id);
    return lookOf(node) === looks.get(id);
  };
}

/**
 * The board after a work was done: only the nodes in `written` are read, the others look as they did when the
 * page was read. So a step costs in proportion to what it changed, however large the map is.
 */
export function leftByWork(
  { handles, page }: Pick<ReadPage, 'handles' | 'page'>,
  work: Work,
  written: Written,
): LeftBoard {
  const pageId = page.id;
  const trace = traceStep(page, written, homesOf(work, handles));
  const gone = goneWith(work, handles);
  return {
    trace,
    isAsLeft({ type, id, node }) {
      const was = gone.has(id) ? undefined : work.seen.get(id);
      const known = trace.looks.get(id);
      if (type === 'DELETE' || node.removed) return was === undefined && known === undefined;
      if (known !== undefined) return lookInFull(node) === known;
      return was !== undefined && looksAsSeen(was, node, work.seen, pageId);
    },
  };
}

/** What held the nodes that were hung elsewhere or taken away, as far as it still stands. */
function homesOf({ seen, changed, gone }: Work, handles: ReadPage['handles']): Set<string> {
  const hungElsewhere = changed.filter(({ was, now }) => now.parentId !== was.parentId);
  const homes = new Set<string>();
  for (const id of [...hungElsewhere.map(({ was }) => was.id), ...gone]) {
    const was = seen.get(id)?.parentId ?? null;
    if (was !== null && handles.get(was)?.removed === false) homes.add(was);
  }
  return homes;
}

/** What went: what was to go, what lay in that, and the lines that FigJam took away with it. */
function goneWith({ gone: removed, seen }: Work, handles: ReadPage['handles']): Set<string> {
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
  const sameSize = was.width === now.width && was.height === now.height;
  // Lines follow what they hang on; one that hangs on nothing is where its person put it.
  if (connector) return connector.from !== null || connector.to !== null || (sameSize && samePlace(was, now));
  if (was.type === 'SECTION' && !sameSize) return false;
  if (samePlace(was, now)) return true;
  // What moved along lies where it did in what holds it.
  const parent = node.parent;
  const box = parent && 'absoluteBoundingBox' in parent ? parent.absoluteBoundingBox : null;
  const home = was.parentId === null ? null : seen.get(was.parentId);
  return now.parentId === was.parentId && samePlace(within(was, home), within(now, box));
}

/** All that people do to a node, but where it lies and how large it is. */
function wordsOf({ x: _x, y: _y, width: _w, height: _h, parentId: _p, ...rest }: SeenNode): string {
  return JSON.stringify(rest);
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
