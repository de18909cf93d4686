/** Remembers a node as ours from the moment it exists, so that nothing is left behind if the next call fails. */
export type Keep = <N extends SceneNode>(node: N) => N;

/** What a copy has from the one that it was copied from; of words only whether there are any. */
const settings = [
  ...['type', 'name', 'shape', 'wide', 'fontSize', 'bold', 'align', 'fill', 'opacity', 'stroke'],
  ...['strokeWeight', 'cornerRadius', 'weight', 'dash', 'line', 'endCap', 'locked'],
];

interface Plan {
  type: string;
  text?: string;
  label?: string;
  width?: number;
}

/**
 * How to draw things that look alike: the first one in full, the others as copies that differ in what `vary` sets. A copy of a
 * node has all its settings for one call into the host, where setting them again would take many.
 */
export function drawAlike<P extends Plan, N extends { clone(): N }>(
  keep: (node: N) => N,
  create: (plan: P) => N,
  vary: (node: N, plan: P) => void,
): (plan: P) => N {
  const models = new Map<string, N>();
  return (plan) => {
    // A text wraps at its width.
    const width = plan.type === 'TEXT' && plan.width;
    const look = JSON.stringify([plan, plan.text === '', plan.label === undefined, width], settings);
    const model = models.get(look);
    if (model === undefined) {
      const first = create(plan);
      models.set(look, first);
      return first;
    }
    const copy = keep(model.clone());
    vary(copy, plan);
    return copy;
  };
}
