import type { SeenNode } from '../../plane/scene.ts';
import { breathe } from './breathe.ts';
import { readNode, type SeenType, seenTypes } from './read-node.ts';

export interface ReadOptions {
  /** Lets the host breathe between slices of a long read; by default a timer of 1 ms. */
  pause?: () => Promise<void>;
  /** Called after each slice; throws to stop reading. */
  onProgress?: (done: number, total: number) => void;
}

/** What was read of a page, and the nodes themselves by id. */
export interface ReadNodes {
  nodes: SeenNode[];
  handles: Map<string, SceneNode>;
}

/** Nodes read in one go: short enough that nobody feels the board stop. */
const slice = 50;

/**
 * Everything with words on a page, and what maps are made of, as plain data: whatever the nesting, rotation,
 * visibility or lock. Writes nothing. Reads each node's properties once, because every read crosses into the host;
 * a node that somebody deletes meanwhile is left out.
 */
export async function readNodes(page: PageNode, options: ReadOptions = {}): Promise<ReadNodes> {
  const found = page.findAllWithCriteria({ types: [...seenTypes] });
  const pageId = page.id;
  const read: ReadNodes = { nodes: [], handles: new Map() };
  const pause = options.pause ?? breathe;
  for (let at = 0; at < found.length; at += slice) {
    for (const node of found.slice(at, at + slice)) {
      const seen = readIfThere(node, pageId);
      if (!seen) continue;
      read.nodes.push(seen);
      read.handles.set(seen.id, node);
    }
    options.onProgress?.(Math.min(found.length, at + slice), found.length);
    if (found.length > slice) await pause();
  }
  hideWithin(read.nodes, read.handles, new Set(read.nodes.map(({ id }) => id)));
  return read;
}

/** What lies in something that reading passes over (a component, say) may be hidden by it. `known`: what was read. */
export function hideWithin(
  nodes: readonly SeenNode[],
  handles: ReadNodes['handles'],
  known: Pick<ReadonlySet<string>, 'has'>,
): void {
  for (const seen of nodes) {
    const node = handles.get(seen.id);
    const isWithin = seen.parentId !== null && !seen.stamp && !known.has(seen.parentId);
    if (node && isWithin && isHiddenAround(node)) seen.visible = false;
  }
}

/** Circles may be points of a curve of feelings; larger than most things with words they are pictures. */
export function withoutPictures(nodes: SeenNode[]): SeenNode[] {
  const size = ({ width, height }: SeenNode) => Math.max(width, height);
  const worded = nodes.filter(({ text }) => text !== undefined && text !== '').map(size);
  const usual = worded.sort((a, b) => a - b)[Math.floor(worded.length / 2)] ?? 0;
  return nodes.filter((node) => !isCircle(node) || size(node) <= usual);
}

export const isCircle = ({ type, stamp }: SeenNode): boolean => type === 'ELLIPSE' && !stamp;

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
export function readIfThere(node: SeenType, pageId: string): SeenNode | null {
  try {
    return readNode(node, pageId);
  } catch (error) {
    if (node.removed) return null;
    throw error;
  }
}

/** Of the nodes that the stamps of these copies name as theirs: those that still exist in this file. `byId`: what is there. */
export async function findLiving(
  host: PluginAPI,
  copies: readonly SeenNode[],
  byId: ReadonlyMap<string, SeenNode>,
): Promise<string[]> {
  const living: string[] = [];
  for (const id of new Set(copies.map(({ stamp }) => stamp?.nodeId ?? '')))
    if (byId.has(id) || (await host.getNodeByIdAsync(id)) !== null) living.push(id);
  return living;
}

/** FigJam may leave a connector hung on a node that is gone: then this end hangs on nothing. `known`: what is there. */
export async function letGoOfLost(
  host: PluginAPI,
  nodes: readonly SeenNode[],
  known: Pick<ReadonlySet<string>, 'has'>,
): Promise<void> {
  const asked = new Map<string, boolean>();
  const isThere = async (id: string): Promise<boolean> => {
    if (known.has(id)) return true;
    const found = asked.get(id) ?? (await host.getNodeByIdAsync(id)) !== null;
    asked.set(id, found);
    return found;
  };
  for (const { connector } of nodes) {
    if (!connector) continue;
    if (connector.from !== null && !(await isThere(connector.from))) connector.from = null;
    if (connector.to !== null && !(await isThere(connector.to))) connector.to = null;
  }
}
