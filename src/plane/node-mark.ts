import { hashText } from '../journey/hash.ts';
import type { SeenNode } from './scene.ts';

/**
 * A short name of how a node was seen: its words, its look, where it lies and whose it is. Equal marks, nothing of it changed
 * since: what was decided elsewhere about a node that was seen still is about this one.
 */
export function markNode(node: SeenNode): string {
  const { type, name, parentId, x, y, width, height, visible, text, fill, connector, table, stamp } = node;
  const ends = connector && [connector.from, connector.to, connector.startCap, connector.endCap];
  const whose = stamp ? [stamp.journeyId, stamp.recordId] : (node.badStamp ?? null);
  return hashText(
    JSON.stringify([
      [type, type === 'SECTION' ? name : null, parentId, x, y, width, height, visible],
      [text ?? null, fill ?? null, ends || null, table?.cells || null, whose],
    ]),
  );
}
