import { sameJson } from '../../journey/equal.ts';
import { type Box, unionOf } from '../../plane/boxes.ts';
import { findSplits } from '../../plane/stage-flow.ts';
import { findArrows, planArrow, planSplit, sidesOfArrow } from '../plan/plan-splits.ts';
import { type Draft, type DraftNode, editNode, nodeOf } from './draft.ts';
import { addPlanned, moveTo, removeNode, resizeTo, setStamp, setText } from './draft-nodes.ts';
import { isInMap } from './draft-scaffold.ts';

/**
 * Arrows run from bar to bar, and bars stand above stages that branch off together: those that say something else now
 * are hung or written anew. What a person took away stays away, but where stages are new.
 */
export function redrawArrows(draft: Draft): void {
  const splits = redrawSplits(draft);
  const barOf = (key: string): string | null => {
    const split = splits.get(key);
    return split ?? draft.grid.stages.find((stage) => `bar:${stage.id}` === key)?.bar?.id ?? null;
  };
  const known = new Set(findArrows(draft.current.stages).map(({ from, to }) => JSON.stringify([from, to])));
  const arrows = scaffold(draft, 'arrow');
  const kept = new Set<string>();
  const missing: ReturnType<typeof findArrows> = [];
  for (const arrow of findArrows(draft.target.stages)) {
    const [from, to] = [barOf(arrow.from), barOf(arrow.to)];
    if (from === null || to === null) continue;
    const drawn = arrows.find(({ connector }) => connector?.from === from && connector.to === to);
    if (drawn) kept.add(drawn.id);
    else if (!known.has(JSON.stringify([arrow.from, arrow.to]))) missing.push({ ...arrow, from, to });
  }
  const ours = new Set([
    ...draft.grid.stages.map((stage) => stage.bar?.id),
    ...splits.values(),
    ...draft.removed,
  ]);
  const spare = arrows.filter(
    ({ id, connector }) =>
      !kept.has(id) && (ours.has(connector?.from ?? '') || ours.has(connector?.to ?? '')),
  );
  for (const arrow of missing) {
    const reused = spare.pop();
    const edited = reused && editNode(draft, reused.id);
    if (edited?.connector) {
      edited.connector = { ...edited.connector, from: arrow.from, to: arrow.to };
      edited.sides = sidesOfArrow(arrow);
    } else {
      const plan = planArrow(draft.map.journey.id, arrow);
      addPlanned(draft, plan, draft.map.rootId, { x: 0, y: 0, width: 0, height: 0 });
    }
  }
  for (const arrow of spare) removeNode(draft, arrow.id);
}

/** Bars above branches, by their keys in a plan. */
function redrawSplits(draft: Draft): Map<string, string> {
  const drawn = scaffold(draft, 'split');
  const before = findSplits(draft.current.stages);
  const nodes = new Map<string, string>();
  for (const split of findSplits(draft.target.stages)) {
    const boxes: Box[] = draft.grid.stages
      .filter(({ id }) => split.stages.includes(id))
      .map(({ box }) => box);
    if (boxes.length === 0) continue;
    const plan = planSplit(draft.map.journey.id, split, boxes);
    const at = drawn.findIndex(({ stamp }) => stamp?.kind === 'decor' && isOne(split.stages, stamp.stageId));
    const [node] = at < 0 ? [] : drawn.splice(at, 1);
    if (node) {
      nodes.set(plan.key, node.id);
      moveTo(draft, node.id, { x: plan.x, y: node.y });
      resizeTo(draft, node.id, { width: plan.width, height: node.height });
      setText(draft, node, split.label);
      // What somebody wrote on the bar is what its branches are called from now on.
      for (const id of split.stages) draft.restamp.add(id);
      if (node.stamp?.kind === 'decor')
        setStamp(draft, node, { ...node.stamp, stageId: split.stages[0], text: split.label });
    } else if (!before.some((known) => sameJson(known.stages, split.stages))) {
      nodes.set(plan.key, addPlanned(draft, plan, draft.map.rootId, unionOf([plan]) ?? plan));
    }
  }
  for (const { id } of drawn) removeNode(draft, id);
  return nodes;
}

const isOne = (ids: readonly string[], id: string | undefined) => id !== undefined && ids.includes(id);

/** Scaffold of this map that belongs to no row. */
function scaffold(draft: Draft, role: string): DraftNode[] {
  const found: DraftNode[] = [];
  for (const { id } of draft.nodes.values()) {
    const node = nodeOf(draft, id);
    if (node?.stamp?.kind === 'decor' && node.stamp.role === role && isInMap(draft, node)) found.push(node);
  }
  return found;
}
