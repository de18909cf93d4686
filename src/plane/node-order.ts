import type { SeenNode } from './scene.ts';
import { hasStamp } from './seen-nodes.ts';

/** Orders node ids (“session:count”) so that everybody who sees them finds the same one first, whenever they look. */
export function compareNodeIds(a: string, b: string): number {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const by = (one[at] ?? -1) - (other[at] ?? -1);
    if (by !== 0) return by;
  }
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const numbersOf = (id: string): number[] => (id.match(/\d+/g) || []).map(Number);

/** Finds the root section of our map that a node lies in, by ids; `null` where it lies in none. */
export function rootFinder(nodes: readonly SeenNode[]): (id: string) => string | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<string, string | null>();
  const find = (id: string, above: ReadonlySet<string>): string | null => {
    const held = known.get(id);
    if (held !== undefined) return held;
    const node = byId.get(id);
    const parentId = node?.parentId ?? null;
    const isRoot = node?.type === 'SECTION' && hasStamp(node, 'journey');
    const isEnd = isRoot || parentId === null || above.has(parentId);
    const root = isEnd ? (isRoot ? id : null) : find(parentId, new Set([...above, id]));
    known.set(id, root);
    return root;
  };
  return (id) => find(id, new Set([id]));
}
