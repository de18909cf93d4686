import { isRecord, type RawNode, readList, readString } from '../../base/json.ts';
import { damaged, JamError, tooLarge } from '../base/jam-error.ts';
import { limits } from '../base/limits.ts';
import { idOf } from './guid.ts';

/** The nodes of a message, by id and by parent. */
export interface JamTree {
  documentId: string;
  get(id: string): RawNode | undefined;
  /** Back to front. */
  children(id: string): readonly RawNode[];
  /** Ids of nodes that lie in nothing that is there. */
  lost: string[];
}

/** Orders the nodes of a message. Throws `JamError` where two have one id, or lie in one another in a circle. */
export function buildTree(message: RawNode): JamTree {
  const nodes = (readList(message.nodeChanges) ?? [])
    .filter(isRecord)
    .filter(({ phase }) => phase !== 'REMOVED');
  if (nodes.length > limits.nodes) throw tooLarge(`it has ${nodes.length} nodes`);
  const byId = new Map<string, RawNode>();
  const byParent = new Map<string, RawNode[]>();
  let documentId: string | undefined;
  for (const node of nodes) {
    const id = idOf(node.guid);
    if (id === undefined) throw damaged('a node in it has no id');
    if (byId.has(id)) throw damaged(`two nodes in it have the id ${id}`);
    byId.set(id, node);
    if (node.type === 'DOCUMENT') {
      documentId ??= id;
      continue;
    }
    const parent = parentOf(node) ?? '';
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [node]);
    else siblings.push(node);
  }
  if (documentId === undefined) throw new JamError('it holds no document.');
  for (const siblings of byParent.values()) siblings.sort(inOrder);
  checkDepth(byId, documentId);
  return {
    documentId,
    get: (id) => byId.get(id),
    children: (id) => byParent.get(id) ?? [],
    lost: [...byParent].flatMap(([parent, siblings]) =>
      byId.has(parent) ? [] : siblings.map((node) => idOf(node.guid) ?? ''),
    ),
  };
}

/** Where a node lies among its siblings is a text, compared letter by letter. */
function inOrder(a: RawNode, b: RawNode): number {
  const [first, second] = [positionOf(a), positionOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const positionOf = (node: RawNode): string =>
  (isRecord(node.parentIndex) ? readString(node.parentIndex.position) : undefined) ?? '';

export const parentOf = (node: RawNode): string | undefined =>
  isRecord(node.parentIndex) ? idOf(node.parentIndex.guid) : undefined;

/** Every node's depth, each worked out once. */
function checkDepth(byId: ReadonlyMap<string, RawNode>, documentId: string): void {
  const depths = new Map<string, number>([[documentId, 0]]);
  for (const start of byId.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !depths.has(id) && byId.has(id)) {
      if (onWay.has(id)) throw damaged(`node ${id} lies in itself: its parents go in a circle`);
      if (way.length > limits.nodeDepth)
        throw new JamError(`its nodes are nested more than ${limits.nodeDepth} deep, at ${start}.`);
      onWay.add(id);
      way.push(id);
      id = parentOf(byId.get(id) ?? {});
    }
    let depth = id === undefined ? 0 : (depths.get(id) ?? 0);
    for (const each of way.reverse()) {
      depth += 1;
      if (depth > limits.nodeDepth)
        throw new JamError(`its nodes are nested more than ${limits.nodeDepth} deep, at ${each}.`);
      depths.set(each, depth);
    }
  }
}
