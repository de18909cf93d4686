import type { Stamp } from '../journey/stamp.ts';
import type { Scene } from './scene.ts';

/** What was seen as it would be with these stamps, by node id. */
export function withStamps<S extends Pick<Scene, 'nodes'>>(seen: S, stamps: ReadonlyMap<string, Stamp>): S {
  const nodes = seen.nodes.map((node) => {
    const stamp = stamps.get(node.id);
    return stamp ? { ...node, stamp: { ...stamp, nodeId: node.id } } : node;
  });
  return { ...seen, nodes };
}
