import type { RawNode } from './base/json.ts';

/** A board file with one empty page. */
export function emptyBoard(name: string): RawNode {
  return {
    name,
    editorType: 'figjam',
    document: {
      id: '0:0',
      name: 'Document',
      type: 'DOCUMENT',
      children: [{ id: '0:1', name: 'Page 1', type: 'CANVAS', children: [] }],
    },
  };
}
