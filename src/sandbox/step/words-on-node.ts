import { wordsOf } from '../../plane/seen-nodes.ts';
import { isSeenType, readNode } from '../read/read-node.ts';

const longest = 40;

/** A node as people would name it: its first words in quotes, else what it is. */
export function wordsOnNode(node: SceneNode): string {
  const seen = isSeenType(node) ? readNode(node, '') : null;
  const words = Array.from((seen ? wordsOf(seen) : '').replace(/\s+/g, ' ').trim());
  if (words.length === 0) return names[node.type] ?? 'an object';
  return `“${words.length > longest ? `${words.slice(0, longest).join('').trim()}…` : words.join('')}”`;
}

const names: { [type: string]: string } = {
  CONNECTOR: 'an arrow',
  STAMP: 'a stamp',
  STICKY: 'an empty note',
  SHAPE_WITH_TEXT: 'an empty shape',
  TABLE: 'an empty table',
  GROUP: 'a group',
  SECTION: 'a section',
};
