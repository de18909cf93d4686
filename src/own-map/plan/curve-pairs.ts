import { addTo } from '../../journey/add-to.ts';
import type { Stage } from '../../journey/journey.ts';
import { findSplits, findSteps } from '../../plane/stage-flow.ts';

/**
 * Which points of one owner's curve follow one another: those of a stage in their order, then on to the next stage
 * with any; where the way branches, the curve forks. `markers` of one stage are in order.
 */
export function curvePairs<M extends { stageId: string }>(
  stages: readonly Stage[],
  markers: readonly M[],
): [M, M][] {
  const of = new Map<string, M[]>();
  for (const marker of markers) addTo(of, marker.stageId, marker);
  const before = predecessors(stages);
  const pairs: [M, M][] = [];
  for (const { id } of stages) {
    const [first, ...more] = of.get(id) || [];
    if (!first) continue;
    for (const source of lastBefore(id, of, before, new Set([id]))) pairs.push([source, first]);
    let last = first;
    for (const marker of more) {
      pairs.push([last, marker]);
      last = marker;
    }
  }
  return pairs;
}

/** The last points of the stages before this one; past stages where nothing is felt. */
function lastBefore<M>(
  stageId: string,
  of: ReadonlyMap<string, M[]>,
  before: ReadonlyMap<string, string[]>,
  seen: Set<string>,
): M[] {
  const found: M[] = [];
  for (const id of before.get(stageId) || []) {
    if (seen.has(id)) continue;
    seen.add(id);
    const [last] = (of.get(id) || []).slice(-1);
    found.push(...(last ? [last] : lastBefore(id, of, before, seen)));
  }
  return found;
}

function predecessors(stages: readonly Stage[]): Map<string, string[]> {
  const before = new Map<string, string[]>();
  for (const { from, to } of findSteps(stages)) addTo(before, to, from);
  for (const { from, stages: branches } of findSplits(stages))
    for (const to of branches) addTo(before, to, from);
  return before;
}
