import type { SeenNode, Snapshot } from '../layout/snapshot.ts';
import { readNode, type SeenType, seenTypes } from './read-node.ts';

export interface ReadOptions {
  /** Lets the host breathe between slices of a long read; by default a timer of 1 ms. */
  pause?: () => Promise<void>;
  /** Filled with the nodes themselves, by id, for whoever writes to them afterwards. */
  handles?: Map<string, SceneNode>;
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
  const nodes: SeenNode[] = [];
  const held: { seen: SeenNode; node: SceneNode }[] = [];
  const pause = options.pause ?? shortPause;
  for (let at = 0; at < found.length; at += slice) {
    if (at > 0) await pause();
    for (const node of found.slice(at, at + slice)) {
      const seen = readIfThere(node, pageId);
      if (!seen) continue;
      nodes.push(seen);
      if (seen.parentId !== null && !seen.stamp) held.push({ seen, node });
      options.handles?.set(seen.id, node);
    }
    options.onProgress?.(Math.min(found.length, at + slice), found.length);
  }
  const known = new Set(nodes.map(({ id }) => id));
  for (const { seen, node } of held)
    if (seen.parentId !== null && !known.has(seen.parentId) && isHiddenAround(node)) seen.visible = false;
  const shown = withoutPictures(nodes);
  for (const node of nodes) if (!shown.has(node)) options.handles?.delete(node.id);
  return {
    boardName: host.root.name,
    pageId,
    pageName: page.name,
    nodes: [...shown],
    liveNodeIds: await findLiving(host, nodes),
  };
}

/** Circles may be points of a curve of feelings; larger than most things with words they are pictures. */
function withoutPictures(nodes: readonly SeenNode[]): Set<SeenNode> {
  const size = ({ width, height }: SeenNode) => Math.max(width, height);
  const worded = nodes.filter(({ text }) => text !== undefined && text !== '').map(size);
  const usual = worded.sort((a, b) => a - b)[Math.floor(worded.length / 2)] ?? 0;
  return new Set(nodes.filter((node) => node.type !== 'ELLIPSE' || node.stamp || size(node) <= usual));
}

/** What is passed over (a component, say) hides what lies in it all the same. */
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

function shortPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
