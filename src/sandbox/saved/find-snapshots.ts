import { sameJson } from '../../journey/equal.ts';
import { stampKey, stampNamespace } from '../../journey/stamp.ts';
import {
  findSnapshotNodes,
  readSnapshotNode,
  type SeenSnapshot,
  sizeOfParts,
} from '../read/snapshot-node.ts';
import { readStamp } from '../read/stamps.ts';

/** A snapshot found in the file, on its node; copies of that node in the same map are the same snapshot. */
export interface FoundSnapshot {
  node: SceneNode;
  copies: SceneNode[];
  /** The root section of the map that it belongs to; `null` when that map is gone. */
  rootId: string | null;
  seen: SeenSnapshot;
  /** How much of the file it takes. */
  size: number;
}

/** Every snapshot of every page, the latest first; what cannot be read comes last. Writes nothing. */
export async function findSnapshots(host: PluginAPI): Promise<FoundSnapshot[]> {
  const found: FoundSnapshot[] = [];
  const nodes: SceneNode[] = [];
  for (const page of host.root.children) {
    await page.loadAsync();
    nodes.push(...findSnapshotNodes(page));
  }
  const homes = homeFinder(host);
  for (const node of nodes) {
    const seen = readSnapshotNode(node);
    const rootId = rootAbove(node) ?? ('head' in seen ? homes(seen.head.journeyId) : null);
    const same = found.find((other) => other.rootId === rootId && isSame(other.seen, seen));
    if (same) addCopy(same, node);
    else found.push({ node, copies: [], rootId, seen, size: 'parts' in seen ? sizeOfParts(seen.parts) : 0 });
  }
  return found
    .map((snapshot, index) => ({ snapshot, index }))
    .sort((a, b) => compareTimes(timeOf(b.snapshot), timeOf(a.snapshot)) || a.index - b.index)
    .map(({ snapshot }) => snapshot);
}

/** The snapshot on this node, or on a copy of it. Throws with a text for people. */
export async function findSnapshot(host: PluginAPI, nodeId: string): Promise<FoundSnapshot> {
  const all = await findSnapshots(host);
  const found = all.find(({ node, copies }) => [node, ...copies].some(({ id }) => id === nodeId));
  if (found) return found;
  throw new Error(
    'This snapshot is not on the board any more: somebody deleted it, or undid taking it. Nothing was changed.',
  );
}

/** Finds a map by its id, for what lies outside of it; all stamps of the file are read when that is first asked. */
function homeFinder(host: PluginAPI): (journeyId: string) => string | null {
  let roots: Map<string, string> | null = null;
  return (journeyId) => {
    roots ??= findRoots(host);
    return roots.get(journeyId) ?? null;
  };
}

function findRoots(host: PluginAPI): Map<string, string> {
  const roots = new Map<string, string>();
  const sharedPluginData = { namespace: stampNamespace, keys: [stampKey] };
  for (const page of host.root.children) {
    for (const node of page.findAllWithCriteria({ sharedPluginData })) {
      const stamp = readStamp(node);
      if (stamp?.kind === 'journey' && !roots.has(stamp.journeyId)) roots.set(stamp.journeyId, node.id);
    }
  }
  return roots;
}

function rootAbove(node: SceneNode): string | null {
  for (let parent = node.parent; parent && parent.type !== 'PAGE'; parent = parent.parent) {
    if (readStamp(parent)?.kind === 'journey') return parent.id;
  }
  return null;
}

function isSame(a: SeenSnapshot, b: SeenSnapshot): boolean {
  return 'head' in a && 'head' in b && sameJson(a.head, b.head);
}

/** The node that a stamp names as its own stands for the snapshot; the others are copies of it. */
function addCopy(snapshot: FoundSnapshot, node: SceneNode): void {
  const isOwn = readStamp(node)?.nodeId === node.id && readStamp(snapshot.node)?.nodeId !== snapshot.node.id;
  snapshot.copies.push(isOwn ? snapshot.node : node);
  if (isOwn) snapshot.node = node;
}

const timeOf = ({ seen }: FoundSnapshot): string => ('head' in seen ? seen.head.at : '');
const compareTimes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
