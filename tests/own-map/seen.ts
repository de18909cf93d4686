import type { Stamp, StampKind } from '../../src/journey/stamp.ts';
import type { Scene, SeenNode } from '../../src/plane/scene.ts';
import { indexScene } from '../../src/plane/scene-index.ts';

/** A node as it was seen: a note of 100 by 100 on the page, unless more is said. */
export function seen(id: string, more: Partial<SeenNode> = {}): SeenNode {
  const node = { id, type: 'STICKY', name: '', parentId: null, x: 0, y: 0, width: 100, height: 100 };
  return { ...node, rotation: 0, visible: true, locked: false, ...more };
}

/** A stamp of the map `tea` whose fields need not all be there; it names the node unless more is said. */
export function stamp(kind: StampKind, recordId: string, nodeId: string, more: object = {}): Stamp {
  const details = { details: {} };
  return { v: 1, journeyId: 'tea', recordId, nodeId, kind, ...details, ...more } as unknown as Stamp;
}

/** A node that was drawn for a record, and names itself. */
export function drawn(
  kind: StampKind,
  recordId: string,
  id: string,
  more: Partial<SeenNode> = {},
  said: object = {},
) {
  return seen(id, { ...more, stamp: stamp(kind, recordId, id, said) });
}

export function board(nodes: SeenNode[], liveNodeIds: string[] = []): Scene {
  return { boardName: 'Board', pageId: '0:1', pageName: 'Page 1', nodes, liveNodeIds };
}

export const indexOf = (nodes: SeenNode[], live: string[] = []) => indexScene(board(nodes, live));
