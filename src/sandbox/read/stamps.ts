import { type Stamp, stampKey, stampNamespace } from '../../journey/stamp.ts';
import { utf8Length } from '../../journey/utf8.ts';
import { parseStamp } from './parse-stamp.ts';

/** Figma's limit for one entry of plugin data: namespace, key and value together, in bytes. */
const entryLimit = 100_000;

/** The stamp of a node, or `null` when it has none that we understand. One Plugin API call. */
export function readStamp(node: PluginDataMixin): Stamp | null {
  const parsed = parseStamp(node.getSharedPluginData(stampNamespace, stampKey));
  return parsed !== null && 'stamp' in parsed ? parsed.stamp : null;
}

/** Writes a stamp for exactly this node; gives its id and what was written. Two Plugin API calls. */
export function writeOwnStamp(node: SceneNode, stamp: Stamp): { id: string; text: string } {
  const { id } = node;
  const text = JSON.stringify({ ...stamp, nodeId: id });
  node.setSharedPluginData(stampNamespace, stampKey, text);
  return { id, text };
}

/** Whether Figma would take this stamp. */
export function fitsStamp(stamp: Stamp): boolean {
  // Room for a node id of any length that occurs.
  const text = JSON.stringify({ ...stamp, nodeId: 'x'.repeat(40) });
  const room = entryLimit - stampNamespace.length - stampKey.length;
  // No sign takes more than three bytes a unit: most stamps are far too short to be counted.
  return text.length * 3 <= room || utf8Length(text) <= room;
}
