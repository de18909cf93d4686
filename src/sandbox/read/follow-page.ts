import { patchScene } from '../../plane/patch-scene.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { lookAt, type PageLook } from './look-at-page.ts';
import { letGoOfLost, type ReadOptions, readNodes } from './read-board.ts';
import { type Doubt, readChanges } from './read-changes.ts';
import { type Holder, watchChildren } from './watch-children.ts';

/** One page, as it was seen and followed since. */
export interface FollowedPage {
  page: PageNode;
  /**
   * The page as it is now, as far as anybody can know: read whole where it was not, or where reports may be missing; else
   * what was reported, written or doubted since is read again. The same look as long as nothing is otherwise.
   */
  look(options?: ReadOptions): Promise<PageLook>;
  /** These nodes are read again at the next look. */
  doubt(ids: Iterable<string>): void;
  /**
   * Of all that was seen, so many nodes from this one on are read again at the next look; with the first, what holds others
   * is looked at, too. Whether there are more; none, where nothing is known of the page.
   */
  doubtSome(from: number, count: number): boolean;
  /** How many looks found something otherwise. */
  count(): number;
  /**
   * Whether something lies in these containers that was not seen there, or not any more: at the next look it is read.
   * Does not wait.
   */
  hasStrangers(holders: Iterable<Holder>): boolean;
  /** Ids of what was reported or written since the last look but one. */
  named(): ReadonlySet<string>;
  /** All is read again at the next look. */
  forget(): void;
  stop(): void;
}

/** More than anybody does while a page is being read again and again. */
const mostTurns = 20;

/** Begins to follow a page: reports may be late, doubled or missing, so they only tell where to look. Reads nothing yet. */
export function followPage(host: PluginAPI, page: PageNode): FollowedPage {
  const watch = watchChildren();
  let handles = new Map<string, SceneNode>();
  let reported = new Map<string, Doubt>();
  /** All that was read, pictures too; `null`: to be read anew. */
  let raw: Scene | null = null;
  let last: PageLook | null = null;
  let isFollowed = false;
  let before = new Set<string>();
  let changed: Set<string> | null = null;

  const onChange = ({ nodeChanges }: NodeChangeEvent): void => {
    for (const change of nodeChanges) {
      const properties: readonly string[] = change.type === 'PROPERTY_CHANGE' ? change.properties : [];
      // What went may be back, elsewhere: that is reported without saying what is otherwise.
      const isPlaced = properties.length === 0 || properties.includes('parent');
      const isRestacked = isPlaced || reported.get(change.id)?.isRestacked === true;
      reported.set(change.id, { node: nodeOf(change), isRestacked });
    }
  };

  const follow = (): void => {
    if (isFollowed) return;
    raw = null;
    try {
      page.on('nodechange', onChange);
      isFollowed = true;
    } catch {
      // Whoever cannot follow reads anew each time.
    }
  };

  const doubt = (ids: Iterable<string>): void => {
    for (const id of ids) if (!reported.has(id)) reported.set(id, { node: handles.get(id) ?? null });
  };

  const holdersOf = (ids: readonly string[]): Holder[] =>
    ids.map((id) => (id === page.id ? page : handles.get(id))).filter(isHolder);

  const hasStrangers = (holders: Iterable<Holder>, seen = raw): boolean => {
    if (!seen) return true;
    const { children } = lookUp(seen);
    let isOther = false;
    for (const holder of holders) {
      const { come, gone } = watch.check(holder, children.get(holder.id) ?? []);
      for (const node of come) reported.set(node.id, { node });
      for (const id of gone) reported.set(id, { node: handles.get(id) ?? null });
      if (come.length + gone.length > 0) isOther = true;
    }
    return isOther;
  };

  const readAll = async (options: ReadOptions): Promise<Scene> => {
    reported = new Map();
    changed = null;
    const read = await readNodes(page, options);
    handles = read.handles;
    watch.forget();
    await letGoOfLost(host, read.nodes, read.handles);
    const all = { boardName: '', pageId: page.id, pageName: '', nodes: read.nodes, liveNodeIds: [] };
    const seen = { ...all, lookup: lookUp(all) };
    // Whatever came while it was read, and what the maps hold, is noted for later.
    const sections = read.nodes.filter(({ stamp }) => stamp?.kind === 'journey' || stamp?.kind === 'stage');
    hasStrangers(holdersOf([page.id, ...sections.map(({ id }) => id)]), seen);
    return seen;
  };

  /** What was reported is read again. `null`: that is not enough. */
  const readReported = async (before: Scene): Promise<Scene | null> => {
    const asked = reported;
    reported = new Map();
    const doubted = new Map<string, Doubt>();
    for (const [id, report] of asked)
      doubted.set(id, { ...report, node: report.node ?? (await findNode(host, id)) });
    const changes = readChanges(before, doubted, handles);
    if (!changes) return null;
    const homes = noteMoves(before, changes.changed, changes.gone);
    for (const id of [...changes.changed.keys(), ...changes.gone, ...changes.restacked]) changed?.add(id);
    for (const [id, node] of changes.handles) handles.set(id, node);
    for (const id of changes.gone) handles.delete(id);
    for (const id of changes.gone) {
      const node = asked.get(id)?.node ? await findNode(host, id) : null;
      if (node) reported.set(id, { node, isRestacked: true });
    }
    const now = patchScene(before, changes);
    // Where something came or went, others may have, unreported.
    hasStrangers(holdersOf(homes), now);
    await letGoOfLost(host, [...changes.changed.values()], lookUp(now).byId);
    return now;
  };

  /** Ids of what some came to, or left. */
  const noteMoves = (before: Scene, changed: ReadonlyMap<string, SeenNode>, gone: ReadonlySet<string>) => {
    const homes = new Set<string>();
    const { byId } = lookUp(before);
    const homeOf = (node: SeenNode | undefined) => node && (node.parentId ?? before.pageId);
    for (const id of [...changed.keys(), ...gone]) {
      const [from, to] = [homeOf(byId.get(id)), homeOf(changed.get(id))];
      if (from === to) continue;
      if (from !== undefined) watch.left(from, id);
      if (to !== undefined) watch.came(to);
      for (const home of [from, to]) if (home !== undefined) homes.add(home);
    }
    return [...homes];
  };

  return {
    page,
    async look(options = {}) {
      await page.loadAsync();
      follow();
      before = new Set(reported.keys());
      const known = raw;
      changed = new Set();
      // Where something fails in the middle, nothing is known.
      raw = null;
      let now = known ?? (await readAll(options));
      for (let turn = 0; reported.size > 0 && turn < mostTurns; turn += 1)
        now = (await readReported(now)) ?? (await readAll(options));
      last = await lookAt(host, page, { raw: now, handles, changed, isSame: now === known }, last);
      if (isFollowed) raw = now;
      return last;
    },
    doubt,
    doubtSome(from, count) {
      if (!raw) return false;
      const some = raw.nodes.slice(from, from + count);
      doubt(some.map(({ id }) => id));
      const sections = some.filter(({ type }) => type === 'SECTION').map(({ id }) => id);
      hasStrangers(holdersOf(from === 0 ? [page.id, ...sections] : sections));
      return from + count < raw.nodes.length;
    },
    count: () => last?.count ?? 0,
    hasStrangers: (holders) => hasStrangers(holders),
    named: () => new Set([...before, ...reported.keys()]),
    forget() {
      raw = null;
    },
    stop() {
      isFollowed = false;
      try {
        page.off('nodechange', onChange);
      } catch {
        // Whoever goes on listening only remembers a few ids.
      }
    },
  };
}

/** What is gone cannot be asked what it held. */
const isHolder = (node: PageNode | SceneNode | undefined): node is Holder =>
  node !== undefined && !node.removed && (node.type === 'SECTION' || node.type === 'PAGE');

/** The node that a report names; `null` where it says that it is gone: reports come in any order, and it may be back. */
function nodeOf(change: NodeChange): SceneNode | null {
  const { type, node } = change;
  return type === 'DELETE' || !('name' in node) ? null : node;
}

async function findNode(host: PluginAPI, id: string): Promise<SceneNode | null> {
  const found = await host.getNodeByIdAsync(id);
  return found && 'visible' in found ? found : null;
}
