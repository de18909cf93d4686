import { sameJson } from '../../journey/equal.ts';
import { findSplits } from '../../plane/stage-flow.ts';
import { findArrows, planArrow, planSplit } from '../plan/plan-splits.ts';
import type { Draft } from './draft.ts';
import { addPlanned, moveTo, removeNode, resizeTo, setStamp, setText } from './draft-nodes.ts';
import { scaffoldOf } from './draft-scaffold.ts';
import { endsOf, hangLines, keyOf, type WantedLine } from './hang-lines.ts';

/**
 * Arrows run from bar to bar, and bars stand above stages that branch off together: those that say something else now
 * are hung or written anew. What a person took away stays away, but where stages are new.
 */
export function redrawArrows(draft: Draft): void {
  const { current, target, grid, map } = draft;
  /** Ids of bars, by their keys in a plan. */
  const bars = redrawSplits(draft);
  for (const { id, bar } of grid.stages) if (bar) bars.set(`bar:${id}`, bar.id);
  const known = new Set(findArrows(current.stages).map(({ from, to }) => keyOf([from, to])));
  const arrows = scaffoldOf(draft, ['arrow']);
  const drawn = new Set(arrows.map((arrow) => keyOf(endsOf(arrow))));
  const wanted: WantedLine[] = [];
  for (const arrow of findArrows(target.stages)) {
    const [from, to] = [bars.get(arrow.from), bars.get(arrow.to)];
    if (from === undefined || to === undefined) continue;
    if (drawn.has(keyOf([from, to])) || !known.has(keyOf([arrow.from, arrow.to]))) {
      const plan = planArrow(map.journey.id, { ...arrow, from, to });
      wanted.push({ home: map.rootId, plan, isNew: true });
    }
  }
  const ofStages = grid.stages.map(({ bar }) => (bar ? bar.id : null));
  const ours = new Set<string | null>([...ofStages, ...bars.values(), ...draft.removed]);
  hangLines(draft, arrows, wanted, (arrow) => endsOf(arrow).some((end) => ours.has(end)));
}

/** Bars above branches, by their keys in a plan. */
function redrawSplits(draft: Draft): Map<string, string> {
  const drawn = scaffoldOf(draft, ['split']);
  const before = findSplits(draft.current.stages);
  const nodes = new Map<string, string>();
  for (const split of findSplits(draft.target.stages)) {
    const stages = draft.grid.stages.filter(({ id }) => split.stages.includes(id));
    if (stages.length === 0) continue;
    const plan = planSplit(
      draft.map.journey.id,
      split,
      stages.map(({ box }) => box),
    );
    const node = drawn.find(({ stamp }) => split.stages.includes(stamp.stageId || ''));
    if (node) {
      drawn.splice(drawn.indexOf(node), 1);
      nodes.set(plan.key, node.id);
      moveTo(draft, node.id, { x: plan.x, y: node.y });
      resizeTo(draft, node.id, { width: plan.width, height: node.height });
      setText(draft, node, split.label);
      // What somebody wrote on the bar is what its branches are called from now on.
      for (const id of split.stages) draft.restamp.add(id);
      setStamp(draft, node, { ...node.stamp, stageId: split.stages[0], text: split.label });
    } else if (!before.some((known) => sameJson(known.stages, split.stages))) {
      nodes.set(plan.key, addPlanned(draft, plan, draft.map.rootId, plan));
    }
  }
  for (const { id } of drawn) removeNode(draft, id);
  return nodes;
}
