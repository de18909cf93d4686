/** Remembers a node as ours from the moment it exists, so that nothing is left behind if the next call fails. */
export type Keep = <N extends SceneNode>(node: N) => N;

/** How to draw things that look alike: the first one in full, the others as copies that differ in little. */
export interface Stencil<P, N> {
  /** The same for plans whose nodes differ only in what `vary` sets. */
  look(plan: P): string;
  create(plan: P): N;
  copy(model: N): N;
  vary(node: N, plan: P): void;
}

/**
 * Draws with a stencil. A copy of a node has all its settings for one call into the host, where setting them
 * again would take many.
 */
export function drawWith<P, N extends SceneNode>(stencil: Stencil<P, N>): (plan: P) => N {
  const models = new Map<string, N>();
  return (plan) => {
    const look = stencil.look(plan);
    const model = models.get(look);
    if (model === undefined) {
      const first = stencil.create(plan);
      models.set(look, first);
      return first;
    }
    const copy = stencil.copy(model);
    stencil.vary(copy, plan);
    return copy;
  };
}
