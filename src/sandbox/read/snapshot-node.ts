import { hashText } from '../../journey/hash.ts';
import {
  partKey,
  type SnapshotHead,
  snapshotHeadSchema,
  snapshotKey,
  snapshotLimits,
  snapshotRole,
  snapshotVersion,
} from '../../journey/map-snapshot.ts';
import { isObject } from '../../journey/own.ts';
import { stampNamespace, stampVersion } from '../../journey/stamp.ts';
import { decor } from '../../plane/decor.ts';
import { writeOwnStamp } from './stamps.ts';

/** Why a snapshot cannot be read: kept as it is, for whoever can. */
export type SnapshotProblem = 'damaged' | 'newer';

/** What a node says of the snapshot on it. */
export type SeenSnapshot = { head: SnapshotHead; parts: string[] } | { problem: SnapshotProblem };

/** Every node of a page that carries a snapshot. One Plugin API call. */
export function findSnapshotNodes(page: PageNode): SceneNode[] {
  return page.findAllWithCriteria({ sharedPluginData: { namespace: stampNamespace, keys: [snapshotKey] } });
}

/** Reads what is on the node; anything that is not exactly a snapshot is named as such. Unpacks nothing. */
export function readSnapshotNode(node: PluginDataMixin): SeenSnapshot {
  const head = parseHead(node.getSharedPluginData(stampNamespace, snapshotKey));
  if ('problem' in head) return head;
  const parts: string[] = [];
  for (let index = 0; index < head.parts; index += 1) {
    parts.push(node.getSharedPluginData(stampNamespace, partKey(index)));
  }
  return hashText(parts.join('')) === head.hash ? { head, parts } : { problem: 'damaged' };
}

function parseHead(text: string): SnapshotHead | { problem: SnapshotProblem } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'damaged' };
  }
  const parsed = snapshotHeadSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const isNewer = isObject(value) && typeof value.v === 'number' && value.v > snapshotVersion;
  return { problem: isNewer ? 'newer' : 'damaged' };
}

/** Makes a node carry this snapshot, and be scaffold of this map. */
export function writeSnapshotNode(
  node: SceneNode,
  head: SnapshotHead,
  parts: readonly string[],
  journeyId: string,
): void {
  node.name = layerName(head);
  const stamp = decor(journeyId, snapshotRole);
  writeOwnStamp(node, { v: stampVersion, journeyId, nodeId: '', ...stamp });
  parts.forEach((part, index) => {
    node.setSharedPluginData(stampNamespace, partKey(index), part);
  });
  writeHead(node, head);
}

/** Gives a snapshot another name. */
export function renameSnapshotNode(node: SceneNode, head: SnapshotHead): void {
  node.name = layerName(head);
  writeHead(node, head);
}

function writeHead(node: SceneNode, head: SnapshotHead): void {
  node.setSharedPluginData(stampNamespace, snapshotKey, JSON.stringify(head));
}

const layerName = ({ name }: SnapshotHead): string => `Snapshot: ${name}`;

/** How much of a file these parts take. */
export function sizeOfParts(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** What of the limits a further snapshot of this size would break, in words; `null` when it fits. */
export function refuseMore(kept: readonly { size: number }[], size: number): string | null {
  const most = snapshotLimits.perMap;
  if (kept.length >= most) {
    return `This map has ${most} snapshots already, and more would slow the board down for everybody. Delete one that nobody needs any more, then take this one. Nothing was changed.`;
  }
  const all = kept.reduce((sum, snapshot) => sum + snapshot.size, 0) + size;
  if (all <= snapshotLimits.allOfMap) return null;
  const megabytes = snapshotLimits.allOfMap / 1e6;
  return `The snapshots of this map would together take more than ${megabytes} MB, which would slow the board down for everybody. Delete one that nobody needs any more, then take this one. Nothing was changed.`;
}
