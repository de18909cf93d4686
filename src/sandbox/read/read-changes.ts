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
  const reading = new ChangesReading(scene, doubted, known);
  for (const [id, { node }] of doubted) reading.visit(id, node);
  return reading.finish();
}

/** What lies in one node, back to front, and their ids as far as they were asked. */
interface Stack {
  siblings: BaseNode[];
  ids: string[];
  /** Those whose place among the others is to be found. */
  placed: Set<string>;
}

class ChangesReading {
  private readonly changed = new Map<string, SeenNode>();
  private readonly gone = new Set<string>();
  private readonly handles = new Map<string, SceneNode>();
  private readonly moved = new Set<string>();
  private readonly done = new Set<string>();
  private readonly stacks = new Map<string | null, Stack>();
  private isLost = false;

  constructor(
    private readonly scene: Scene,
    private readonly doubted: Doubted,
    private readonly known: ReadonlyMap<string, SceneNode>,
    private readonly lookup = lookUp(scene),
  ) {}

  visit(id: string, node: SceneNode | null): void {
    if (this.done.has(id)) return;
    this.done.add(id);
    const was = this.lookup.byId.get(id);
    const now = node && isSeenType(node) ? readIfThere(node, this.scene.pageId) : null;
    if (!node || !now || !this.isHere(now, node)) {
      if (was) this.leave(was);
      return;
    }
    const isElsewhere = !was || was.parentId !== now.parentId;
    if (isElsewhere || this.doubted.get(id)?.isRestacked) this.stackOf(now.parentId, node).placed.add(id);
    if (was && JSON.stringify(was) === JSON.stringify(now)) return;
    this.handles.set(id, node);
    this.changed.set(id, now);
    if (isElsewhere || !isPlacedSo(was, now)) {
      this.moved.add(id);
      this.visitGroup(now.parentId);
      if (isElsewhere && was) this.visitGroup(was.parentId);
    }
    if (!was && !this.stacks.has(id)) this.visitContents(node);
    else if (isElsewhere || movesContents(was, now)) this.visitKnownIn(id);
  }

  finish(): ReadChanges | null {
    const { changed, gone, handles } = this;
    const tops = new Map<string | null, string[]>();
    // Who is found elsewhere than it was seen may have taken others along.
    for (let before = -1; before !== this.done.size; ) {
      before = this.done.size;
      this.visitFollowers();
      for (const [homeId, stack] of this.stacks) tops.set(homeId, this.readTop(homeId, stack));
    }
    if (this.isLost) return null;
    hideWithin([...changed.values()], handles, { has: (id) => this.isKnown(id) });
    return { changed, gone, tops, handles, restacked: this.findRestacked(tops) };
  }

  /** Lines and stamps follow what they hang on; what hangs on nothing may have hung on what is back. */
  private visitFollowers(): void {
    if (this.moved.size === 0) return;
    const hasCome = [...this.moved].some((id) => !this.lookup.byId.has(id));
    for (const { id, connector, stampKind, stuckTo } of this.scene.nodes) {
      if (!connector && stampKind === undefined) continue;
      const ends = connector ? [connector.from, connector.to] : [stuckTo];
      const hangs = ends.some((end) => (typeof end === 'string' ? this.moved.has(end) : hasCome));
      if (hangs) this.visit(id, this.known.get(id) ?? null);
    }
  }

  private isKnown(id: string): boolean {
    return this.changed.has(id) || (this.lookup.byId.has(id) && !this.gone.has(id));
  }

  /** What lay in something that is gone is gone too, unless somebody took it out before. */
  private leave({ id, parentId }: SeenNode): void {
    this.gone.add(id);
    this.moved.add(id);
    this.visitGroup(parentId);
    this.visitKnownIn(id);
  }

  private visitKnownIn(id: string): void {
    for (const child of this.lookup.children.get(id) ?? []) this.visit(child, this.known.get(child) ?? null);
  }

  /** All that lies in something new; what was known elsewhere is there now. */
  private visitContents(node: SceneNode): void {
    if (!('findAllWithCriteria' in node)) return;
    const inside = node.findAllWithCriteria({ types: [...seenTypes] });
    const ids = inside.map(({ id }) => id);
    inside.forEach((each, at) => {
      const stack = this.stackOf(each.parent?.id ?? null);
      stack.siblings.push(each);
      stack.ids.push(ids[at] ?? '');
    });
    inside.forEach((each, at) => {
      this.visit(ids[at] ?? '', each);
    });
  }

  /** A group is as large as what it holds. */
  private visitGroup(id: string | null): void {
    const group = id === null ? undefined : this.lookup.byId.get(id);
    if (group?.type === 'GROUP') this.visit(group.id, this.known.get(group.id) ?? null);
  }

  /** On this page still. What lies in something that reading passes over is too rare to be followed. */
  private isHere({ parentId }: SeenNode, node: SceneNode): boolean {
    if (parentId === null || this.isKnown(parentId)) return true;
    let around: BaseNode | null = node.parent;
    while (around && around.type !== 'PAGE') around = around.parent;
    if (around?.id !== this.scene.pageId) return false;
    const home = node.parent;
    if (home && 'visible' in home) this.visit(home.id, home);
    if (!this.isKnown(parentId)) this.isLost = true;
    return true;
  }

  private stackOf(homeId: string | null, child?: SceneNode): Stack {
    const known = this.stacks.get(homeId);
    if (known) return known;
    const stack = { siblings: [...(child?.parent?.children ?? [])], ids: [], placed: new Set<string>() };
    this.stacks.set(homeId, stack);
    return stack;
  }

  /** From the top down to the lowest that is to be placed: what was moved last lies there. Each sibling is asked once. */
  private readTop(homeId: string | null, { siblings, ids, placed }: Stack): string[] {
    const top: string[] = [];
    const missing = new Set(placed);
    for (let at = siblings.length - 1; at >= 0 && missing.size > 0; at -= 1) {
      const node = siblings[at];
      const id = ids[at] ?? node?.id ?? '';
      ids[at] = id;
      missing.delete(id);
      const seen = this.changed.get(id) ?? this.lookup.byId.get(id);
      if (seen && seen.parentId !== homeId) this.visit(id, this.known.get(id) ?? null);
      // What lies in something that is passed over lies where that does.
      top.unshift(...(seen ? [id] : (this.lookup.children.get(id) ?? [])));
    }
    return top;
  }

  /** Of what lies on top: what was to be placed, and what stood above others that it lies beneath now. */
  private findRestacked(tops: ReadonlyMap<string | null, readonly string[]>): Set<string> {
    const restacked = new Set([...this.stacks.values()].flatMap(({ placed }) => [...placed]));
    for (const top of tops.values()) {
      let highest = -1;
      for (const id of top) {
        const at = this.lookup.position.get(id) ?? highest;
        if (at < highest) restacked.add(id);
        highest = Math.max(at, highest);
      }
    }
    return restacked;
  }
}

const isPlacedSo = (a: SeenNode, b: SeenNode): boolean => sameBox(a, b) && a.rotation === b.rotation;

/** Places are on the page: what lies in a section that moved lies elsewhere; sizes and turns matter to groups and frames. */
const movesContents = (was: SeenNode, now: SeenNode): boolean =>
  now.type === 'SECTION' ? was.x !== now.x || was.y !== now.y : !isPlacedSo(was, now);
