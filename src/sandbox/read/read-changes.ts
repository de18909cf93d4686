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
  const reading = new ChangesReading(scene, known);
  for (const [id, { node, isRestacked }] of doubted)
    reading.visit(id, node, isRestacked ? 'look' : undefined);
  reading.visitFollowers();
  return reading.finish();
}

/** Above which sibling a node lies: to be looked for where need be, or known already. */
type Below = 'look' | { id: string | null } | undefined;

/** What lies in one node, back to front, and their ids as far as they were asked. */
interface Stack {
  siblings: readonly BaseNode[];
  ids: string[];
}

class ChangesReading {
  private readonly changed = new Map<string, SeenNode>();
  private readonly gone = new Set<string>();
  private readonly places = new Map<string, string | null>();
  private readonly handles = new Map<string, SceneNode>();
  private readonly moved = new Set<string>();
  private readonly done = new Set<string>();
  private readonly stacks = new Map<string | null, Stack>();
  private isLost = false;

  constructor(
    private readonly scene: Scene,
    private readonly known: ReadonlyMap<string, SceneNode>,
    private readonly lookup = lookUp(scene),
  ) {}

  visit(id: string, node: SceneNode | null, below?: Below): void {
    if (this.done.has(id)) return;
    this.done.add(id);
    const was = this.lookup.byId.get(id);
    const now = node && isSeenType(node) ? readIfThere(node, this.scene.pageId) : null;
    if (!node || !now || !this.isHere(now, node)) {
      if (was) this.leave(was);
      return;
    }
    const isElsewhere = !was || was.parentId !== now.parentId;
    if (isElsewhere || below !== undefined)
      this.places.set(id, typeof below === 'object' ? below.id : this.siblingBelow(node, now.parentId, id));
    if (was && JSON.stringify(was) === JSON.stringify(now)) return;
    this.handles.set(id, node);
    this.changed.set(id, now);
    if (isElsewhere || !sameBox(was, now)) {
      this.moved.add(id);
      this.visitGroup(now.parentId);
      if (isElsewhere && was) this.visitGroup(was.parentId);
    }
    if (!was) this.visitContents(node);
    else if (isElsewhere || movesContents(was, now)) this.visitKnownIn(id);
  }

  /** Lines and stamps follow what they hang on. */
  visitFollowers(): void {
    if (this.moved.size === 0) return;
    for (const { id, connector, stuckTo } of this.scene.nodes) {
      if (connector === undefined && stuckTo === undefined) continue;
      const hangs = [connector?.from, connector?.to, stuckTo].some(
        (end) => typeof end === 'string' && this.moved.has(end),
      );
      if (hangs) this.visit(id, this.known.get(id) ?? null);
    }
  }

  finish(): ReadChanges | null {
    if (this.isLost) return null;
    const { changed, gone, places, handles } = this;
    hideWithin([...changed.values()], handles, { has: (id) => this.isKnown(id) });
    return { changed, gone, places, handles };
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

  /** All that lies in something new, back to front; what was known elsewhere is there now. */
  private visitContents(node: SceneNode): void {
    if (!('findAllWithCriteria' in node)) return;
    const top = new Map<string, string>();
    for (const inside of node.findAllWithCriteria({ types: [...seenTypes] })) {
      const { id } = inside;
      const home = inside.parent?.id ?? '';
      this.visit(id, inside, { id: top.get(home) ?? null });
      if (this.isKnown(id)) top.set(home, id);
    }
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
    if (home && home.type !== 'PAGE' && home.type !== 'DOCUMENT') this.visit(home.id, home);
    if (!this.isKnown(parentId)) this.isLost = true;
    return true;
  }

  /** Looked for from the top down: what was moved last lies there. Each sibling is asked once. */
  private siblingBelow(node: SceneNode, homeId: string | null, own: string): string | null {
    const { siblings, ids } = this.stackOf(node, homeId);
    let isAbove = true;
    for (let at = siblings.length - 1; at >= 0; at -= 1) {
      const id = ids[at] ?? siblings[at]?.id ?? '';
      ids[at] = id;
      if (!isAbove && this.isKnown(id)) return id;
      if (id === own) isAbove = false;
    }
    return null;
  }

  private stackOf(node: SceneNode, homeId: string | null): Stack {
    const known = this.stacks.get(homeId);
    if (known) return known;
    const stack = { siblings: node.parent?.children ?? [], ids: [] };
    this.stacks.set(homeId, stack);
    return stack;
  }
}

const sameBox = (a: SeenNode, b: SeenNode): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height && a.rotation === b.rotation;

/** Places are on the page: what lies in a section that moved lies elsewhere; sizes and turns matter to groups and frames. */
const movesContents = (was: SeenNode, now: SeenNode): boolean =>
  now.type === 'SECTION' ? was.x !== now.x || was.y !== now.y : !sameBox(was, now);
