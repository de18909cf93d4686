import type { SeenNode, Snapshot } from '../layout/snapshot.ts';
import { type KnownPage, recallNodes } from './known-nodes.ts';
import { readNode, type SeenType, seenTypes } from './read-node.ts';

export interface ReadOptions {
  /** Lets the host breathe between slices of a long read; by default a timer of 1 ms. */
  pause?: () => Promise<void>;
  /** Filled with the nodes themselves, by id, for whoever writes to them afterwards. */
  handles?: Map<string, SceneNode>;
  /** Pages that were read a moment ago: of these, only what may have changed is read anew. */
  known?: readonly KnownPage[];
  /** Called after each slice; throws to stop reading. */
  onProgress?: (done: number, total: number) => void;
}

/** Nodes read in one go: short enough that nobody feels the board stop. */
const slice = 400;

/**
 * Everything with words on a page, and what maps are made of, as plain data: whatever the nesting, rotation,
 * visibility or lock. Writes nothing. Reads each node's properties once, because every read crosses into the host;
 * a node that somebody deletes meanwhile is left out.
 */
export async function readBoard(
  host: PluginAPI,
  page: PageNode,
  options: ReadOptions = {},
): Promise<Snapshot> {
  await page.loadAsync();
  const pageId = page.id;
  const found = page.findAllWithCriteria({ types: [...seenTypes] });
  const known = options.known?.find((known) => known.pageId === pageId);
  const nodes = known
    ? readChanged(found, known, pageId, options.handles)
    : await readAll(found, pageId, options);
  await letGoOfLost(host, nodes);
  return {
    boardName: host.root.name,
    pageId,
    pageName: page.name,
    nodes,
    liveNodeIds: await findLiving(host, nodes),
  };
}

async function readAll(
  found: readonly SeenType[],
  pageId: string,
  options: ReadOptions,
): Promise<SeenNode[]> {
  const nodes: SeenNode[] = [];
  const pause = options.pause ?? shortPause;
  for (let at = 0; at < found.length; at += slice) {
    if (at > 0) await pause();
    for (const node of found.slice(at, at + slice)) {
      const seen = readIfThere(node, pageId);
      if (!seen) continue;
      nodes.push(seen);
      options.handles?.set(seen.id, node);
    }
    options.onProgress?.(Math.min(found.length, at + slice), found.length);
  }
  return nodes;
}

/** Few reads in proportion to what changed: of all other nodes, only who they are is asked. */
function readChanged(
  found: readonly SeenType[],
  page: KnownPage,
  pageId: string,
  handles: ReadOptions['handles'],
): SeenNode[] {
  const known = recallNodes(page);
  const nodes: SeenNode[] = [];
  const all = new Map<string, SeenType>();
  for (const node of found) {
    const { id } = node;
    const recalled = known.recall(id);
    const seen = recalled ?? readIfThere(node, pageId);
    if (!seen) continue;
    if (!recalled) known.noteRead(seen);
    nodes.push(seen);
    all.set(id, node);
    handles?.set(id, node);
  }
  const followers = new Set(known.followers());
  if (followers.size === 0) return nodes;
  return nodes.map((seen) => {
    const node = followers.has(seen.id) ? all.get(seen.id) : undefined;
    return (node && readIfThere(node, pageId)) ?? seen;
  });
}

/** Reads a node again, after an `await`; `null` when it is gone. */
function readIfThere(node: SeenType, pageId: string): SeenNode | null {
  try {
    return readNode(node, pageId);
  } catch (error) {
    if (node.removed) return null;
    throw error;
  }
}

/** Of the nodes that stamps name as theirs, but which carry another id: those that still exist in this file. */
async function findLiving(host: PluginAPI, nodes: readonly SeenNode[]): Promise<string[]> {
  const here = new Set(nodes.map((node) => node.id));
  const asked = new Set<string>();
  const living: string[] = [];
  for (const { id, stamp } of nodes) {
    if (!stamp || stamp.nodeId === id || asked.has(stamp.nodeId)) continue;
    asked.add(stamp.nodeId);
    if (here.has(stamp.nodeId) || (await host.getNodeByIdAsync(stamp.nodeId)) !== null)
      living.push(stamp.nodeId);
  }
  return living;
}

/** FigJam may leave a connector hung on a node that is gone: then this end hangs on nothing. */
async function letGoOfLost(host: PluginAPI, nodes: readonly SeenNode[]): Promise<void> {
  const there = new Map<string, boolean>(nodes.map(({ id }) => [id, true]));
  const isThere = async (id: string): Promise<boolean> => {
    const known = there.get(id) ?? (await host.getNodeByIdAsync(id)) !== null;
    there.set(id, known);
    return known;
  };
  for (const { connector } of nodes) {
    if (!connector) continue;
    if (connector.from !== null && !(await isThere(connector.from))) connector.from = null;
    if (connector.to !== null && !(await isThere(connector.to))) connector.to = null;
  }
}

function shortPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
