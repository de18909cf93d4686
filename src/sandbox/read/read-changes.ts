import { sameBox } from '../../plane/boxes.ts';
import type { ScenePatch } from '../../plane/patch-scene.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { hideWithin, readIfThere } from './read-board.ts';
import { isSeenType, seenTypes } from './read-node.ts';

/** What may be otherwise now, by id. */
export type Doubted = ReadonlyMap<string, Doubt>;
export interface Doubt {
  /** `null`: it is gone, or nobody knows. */
  node: SceneNode | null;
  /** It may lie above others than before. */
  isRestacked?: boolean;
}

export interface ReadChanges extends ScenePatch {
  /** The changed nodes themselves. */
  handles: ReadonlyMap<string, SceneNode>;
  /** Ids of what lies otherwise among its siblings. */
  restacked: ReadonlySet<string>;
}

/**
 * Reads what may be otherwise, and what follows from that: what lies in a section that was moved or is new, groups around
 * what moved, lines and stamps that hang on it. What is found as it was seen is no change. Does not wait. `null` when
 * the page can only be read anew. `known`: the nodes seen.
 */
export function readChanges(
  scene: Scene,
  doubted: Doubted,
  known: ReadonlyMap<string, SceneNode>,
): ReadChanges | null {
  const { byId, children, position } = lookUp(scene);
  const changed = new Map<string, SeenNode>();
  const gone = new Set<string>();
  const handles = new Map<string, SceneNode>();
  const moved = new Set<string>();
  const done = new Set<string>();
  const stacks = new Map<string | null, Stack>();
  let isLost = false;

  const isKnown = (id: string): boolean => changed.has(id) || (byId.has(id) && !gone.has(id));
  const visitKnown = (id: string): void => visit(id, known.get(id) ?? null);
  const visitKnownIn = (id: string): void => children.get(id)?.forEach(visitKnown);

  const visit = (id: string, node: SceneNode | null): void => {
    if (done.has(id)) return;
    done.add(id);
    const was = byId.get(id);
    const now = node && isSeenType(node) ? readIfThere(node, scene.pageId) : null;
    if (!node || !now || !isHere(now, node)) {
      if (was) leave(was);
      return;
    }
    const isElsewhere = !was || was.parentId !== now.parentId;
    if (isElsewhere || doubted.get(id)?.isRestacked) stackOf(now.parentId, node).placed.add(id);
    if (was && JSON.stringify(was) === JSON.stringify(now)) return;
    handles.set(id, node);
    changed.set(id, now);
    if (isElsewhere || !isPlacedSo(was, now)) {
      moved.add(id);
      visitGroup(now.parentId);
      if (isElsewhere && was) visitGroup(was.parentId);
    }
    if (!was && !stacks.has(id)) visitContents(node);
    else if (isElsewhere || movesContents(was, now)) visitKnownIn(id);
  };

  /** What lay in something that is gone is gone too, unless somebody took it out before. */
  const leave = ({ id, parentId }: SeenNode): void => {
    gone.add(id);
    moved.add(id);
    visitGroup(parentId);
    visitKnownIn(id);
  };

  /** A group is as large as what it holds. */
  const visitGroup = (id: string | null): void => {
    if (id !== null && byId.get(id)?.type === 'GROUP') visitKnown(id);
  };

  /** All that lies in something new; what was known elsewhere is there now. */
  const visitContents = (node: SceneNode): void => {
    if (!('findAllWithCriteria' in node)) return;
    const inside = node
      .findAllWithCriteria({ types: [...seenTypes] })
      .map((each): [string, SceneNode] => [each.id, each]);
    for (const [id, each] of inside) {
      const stack = stackOf(each.parent?.id ?? null);
      stack.siblings.push(each);
      stack.ids.push(id);
    }
    for (const [id, each] of inside) visit(id, each);
  };

  /** On this page still. What lies in something that reading passes over is too rare to be followed. */
  const isHere = ({ parentId }: SeenNode, node: SceneNode): boolean => {
    if (parentId === null || isKnown(parentId)) return true;
    let around: BaseNode | null = node.parent;
    while (around && around.type !== 'PAGE') around = around.parent;
    if (around?.id !== scene.pageId) return false;
    const home = node.parent;
    if (home && 'visible' in home) visit(home.id, home);
    if (!isKnown(parentId)) isLost = true;
    return true;
  };

  const stackOf = (homeId: string | null, child?: SceneNode): Stack => {
    const held = stacks.get(homeId);
    if (held) return held;
    const stack = { siblings: [...(child?.parent?.children ?? [])], ids: [], placed: new Set<string>() };
    stacks.set(homeId, stack);
    return stack;
  };

  /** Lines and stamps follow what they hang on; what hangs on nothing may have hung on what is back. */
  const visitFollowers = (): void => {
    if (moved.size === 0) return;
    const hasCome = [...moved].some((id) => !byId.has(id));
    for (const { id, connector, stampKind, stuckTo } of scene.nodes) {
      if (!connector && stampKind === undefined) continue;
      const ends = connector ? [connector.from, connector.to] : [stuckTo];
      if (ends.some((end) => (typeof end === 'string' ? moved.has(end) : hasCome))) visitKnown(id);
    }
  };

  /** From the top down to the lowest that is to be placed: what was moved last lies there. Each sibling is asked once. */
  const readTop = (homeId: string | null, { siblings, ids, placed }: Stack): string[] => {
    const top: string[] = [];
    const missing = new Set(placed);
    for (let at = siblings.length - 1; at >= 0 && missing.size > 0; at -= 1) {
      const id = ids[at] ?? siblings[at]?.id ?? '';
      ids[at] = id;
      missing.delete(id);
      const seen = changed.get(id) ?? byId.get(id);
      if (seen && seen.parentId !== homeId) visitKnown(id);
      // What lies in something that is passed over lies where that does.
      top.unshift(...(seen ? [id] : (children.get(id) ?? [])));
    }
    return top;
  };

  for (const [id, { node }] of doubted) visit(id, node);
  const tops = new Map<string | null, string[]>();
  // Who is found elsewhere than it was seen may have taken others along.
  for (let before = -1; before !== done.size; ) {
    before = done.size;
    visitFollowers();
    for (const [homeId, stack] of stacks) tops.set(homeId, readTop(homeId, stack));
  }
  if (isLost) return null;
  hideWithin([...changed.values()], handles, { has: isKnown });
  // Of what lies on top: what was to be placed, and what stood above others that it lies beneath now.
  const restacked = new Set<string>();
  for (const { placed } of stacks.values()) for (const id of placed) restacked.add(id);
  for (const top of tops.values()) {
    let highest = -1;
    for (const id of top) {
      const at = position.get(id) ?? highest;
      if (at < highest) restacked.add(id);
      highest = Math.max(at, highest);
    }
  }
  return { changed, gone, tops, handles, restacked };
}

/** What lies in one node, back to front, and their ids as far as they were asked. */
interface Stack {
  siblings: BaseNode[];
  ids: string[];
  /** Those whose place among the others is to be found. */
  placed: Set<string>;
}

const isPlacedSo = (a: SeenNode, b: SeenNode): boolean => sameBox(a, b) && a.rotation === b.rotation;

/** Places are on the page: what lies in a section that moved lies elsewhere; sizes and turns matter to groups and frames. */
const movesContents = (was: SeenNode, now: SeenNode): boolean =>
  now.type === 'SECTION' ? was.x !== now.x || was.y !== now.y : !isPlacedSo(was, now);
