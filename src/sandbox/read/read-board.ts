import type { SeenNode, Snapshot } from '../../plane/snapshot.ts';
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
  const { nodes, fresh } = known
    ? readChanged(found, known, pageId, options.handles)
    : await readAll(found, pageId, options);
  hideWithin(nodes, fresh);
  const shown = withoutPictures(nodes);
  for (const node of nodes) if (!shown.has(node)) options.handles?.delete(node.id);
  await letGoOfLost(host, nodes);
  return {
    boardName: host.root.name,
    pageId,
    pageName: page.name,
    nodes: [...shown],
    liveNodeIds: await findLiving(host, nodes),
  };
}

/** A page's nodes; `fresh`: those that were read now, with the nodes themselves. */
interface ReadNodes {
  nodes: SeenNode[];
  fresh: { seen: SeenNode; node: SceneNode }[];
}

async function readAll(found: readonly SeenType[], pageId: string, options: ReadOptions): Promise<ReadNodes> {
  const nodes: SeenNode[] = [];
  const fresh: ReadNodes['fresh'] = [];
  const pause = options.pause ?? shortPause;
  for (let at = 0; at < found.length; at += slice) {
    if (at > 0) await pause();
    for (const node of found.slice(at, at + slice)) {
      const seen = readIfThere(node, pageId);
      if (!seen) continue;
      nodes.push(seen);
      fresh.push({ seen, node });
      options.handles?.set(seen.id, node);
    }
    options.onProgress?.(Math.min(found.length, at + slice), found.length);
  }
  return { nodes, fresh };
}

/** Few reads in proportion to what changed: of all other nodes, only who they are is asked. */
function readChanged(
  found: readonly SeenType[],
  page: KnownPage,
  pageId: string,
  handles: ReadOptions['handles'],
): ReadNodes {
  const known = recallNodes(page);
  const nodes: SeenNode[] = [];
  const fresh: ReadNodes['fresh'] = [];
  const recalled = new Map<string, SeenType>();
  for (const node of found) {
    const { id } = node;
    const before = known.recall(id);
    const seen = before ?? readIfThere(node, pageId);
    if (!seen) continue;
    if (before) recalled.set(id, node);
    else {
      known.noteRead(seen);
      fresh.push({ seen, node });
    }
    nodes.push(seen);
    handles?.set(id, node);
  }
  const followers = new Set(known.followers());
  const followed = nodes.map((seen) => {
    const node = followers.has(seen.id) ? recalled.get(seen.id) : undefined;
    const now = node && readIfThere(node, pageId);
    if (!node || !now) return seen;
    fresh.push({ seen: now, node });
    return now;
  });
  return { nodes: followed, fresh };
}

/** What lies in something that reading passes over (a component, say) may be hidden by it. */
function hideWithin(nodes: readonly SeenNode[], fresh: ReadNodes['fresh']): void {
  const known = new Set(nodes.map(({ id }) => id));
  for (const { seen, node } of fresh) {
    const isWithin = seen.parentId !== null && !seen.stamp && !known.has(seen.parentId);
    if (isWithin && isHiddenAround(node)) seen.visible = false;
  }
}

/** Circles may be points of a curve of feelings; larger than most things with words they are pictures. */
function withoutPictures(nodes: readonly SeenNode[]): Set<SeenNode> {
  const size = ({ width, height }: SeenNode) => Math.max(width, height);
  const worded = nodes.filter(({ text }) => text !== undefined && text !== '').map(size);
  const usual = worded.sort((a, b) => a - b)[Math.floor(worded.length / 2)] ?? 0;
  return new Set(nodes.filter((node) => node.type !== 'ELLIPSE' || node.stamp || size(node) <= usual));
}

function isHiddenAround(node: SceneNode): boolean {
  if (node.removed) return false;
  for (let around = node.parent; around && around.type !== 'PAGE'; around = around.parent)
    if (
      ('visible' in around && !around.visible) ||
      (around.type === 'SECTION' && around.sectionContentsHidden)
    )
      return true;
  return false;
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
