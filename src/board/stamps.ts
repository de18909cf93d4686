import type { StampDraft } from '../layout/plan.ts';
import { type Stamp, stampKey, stampNamespace, stampVersion } from '../model/stamp.ts';
import { parseStamp } from './parse-stamp.ts';

/** Figma's limit for one entry of plugin data: namespace, key and value together, in bytes. */
const entryLimit = 100_000;

/** The stamp of a node, or `null` when it has none that we understand. One Plugin API call. */
export function readStamp(node: PluginDataMixin): Stamp | null {
  const parsed = parseStamp(node.getSharedPluginData(stampNamespace, stampKey));
  return parsed !== null && 'stamp' in parsed ? parsed.stamp : null;
}

/** Writes a stamp for exactly this node, whose id it returns. Two Plugin API calls. */
export function writeStamp(node: SceneNode, draft: StampDraft, journeyId: string): string {
  const { id } = node;
  node.setSharedPluginData(stampNamespace, stampKey, encode(draft, journeyId, id));
  return id;
}

/** Whether Figma would take this stamp. */
export function fitsStamp(draft: StampDraft, journeyId: string): boolean {
  // Room for a node id of any length that occurs.
  const text = encode(draft, journeyId, 'x'.repeat(40));
  return utf8Length(text) + stampNamespace.length + stampKey.length <= entryLimit;
}

function encode(draft: StampDraft, journeyId: string, nodeId: string): string {
  return JSON.stringify({ v: stampVersion, journeyId, nodeId, ...draft });
}

/** Bytes of a text in UTF-8; FigJam's sandbox has no TextEncoder. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Half of a pair: the two halves together make four bytes.
    const half = code >= 0xd800 && code <= 0xdfff;
    bytes += code < 0x80 ? 1 : code < 0x800 || half ? 2 : 3;
  }
  return bytes;
}
