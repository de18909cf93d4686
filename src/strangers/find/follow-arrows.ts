import type { SeenNode } from '../../plane/scene.ts';
import type { Axis, Cue } from './grid-types.ts';

/** Which node points to which: every arrow of the page, in its direction. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** The connectors that hang on two nodes; a line without an arrow, or with two, runs as it was drawn. */
export function arrowsOf(connectors: readonly SeenNode[]): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const { connector } of connectors) {
    if (!connector?.from || !connector.to || connector.from === connector.to) continue;
    const isBack = connector.startCap !== 'NONE' && connector.endCap === 'NONE';
    const [from, to] = isBack ? [connector.to, connector.from] : [connector.from, connector.to];
    const known = arrows.get(from);
    if (known) known.add(to);
    else arrows.set(from, new Set([to]));
  }
  return arrows;
}

/** Do arrows lead from each of these names to the next, or from each to the one before it? */
export function flowOf({ cues }: Axis, arrows: Arrows): 'forward' | 'backward' | null {
  if (cues.length < 3 || arrows.size === 0) return null;
  const leads = (from: Cue | undefined, to: Cue | undefined) => {
    const ends = new Set(to ? idsOf(to) : []);
    return idsOf(from).some((id) => [...(arrows.get(id) ?? [])].some((end) => ends.has(end)));
  };
  const steps = cues.slice(1).map((cue, at) => [cues[at], cue] as const);
  if (steps.every(([before, after]) => leads(before, after))) return 'forward';
  return steps.every(([before, after]) => leads(after, before)) ? 'backward' : null;
}

function idsOf(cue: Cue | undefined): string[] {
  return cue ? [...cue.sections, ...cue.pieces.flatMap(({ nodes }) => nodes.map(({ id }) => id))] : [];
}
