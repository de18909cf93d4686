import { sameJson } from '../../journey/equal.ts';
import type { Box } from '../../plane/boxes.ts';
import { findSplits, type Step } from '../../plane/stage-flow.ts';
import { findArrows, planArrow, planSplit } from '../plan/plan-splits.ts';
import type { Draft } from './draft.ts';
import { addPlanned, moveTo, removeNode, resizeTo, setStamp, setText } from './draft-nodes.ts';
import { scaffoldOf } from './draft-scaffold.ts';
import { hangLines, type WantedLine } from './hang-lines.ts';

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
  const ends = (arrow: Step) => JSON.stringify([arrow.from, arrow.to]);
  const known = new Set(findArrows(draft.current.stages).map(ends));
  const arrows = scaffoldOf(draft, ['arrow']);
  const drawn = new Set(arrows.map(({ connector }) => JSON.stringify([connector?.from, connector?.to])));
  const wanted: WantedLine[] = [];
  for (const arrow of findArrows(draft.target.stages)) {
    const [from, to] = [barOf(arrow.from), barOf(arrow.to)];
    if (from === null || to === null) continue;
    const plan = planArrow(draft.map.journey.id, { ...arrow, from, to });
    if (drawn.has(JSON.stringify([from, to])) || !known.has(ends(arrow)))
      wanted.push({ from, to, home: draft.map.rootId, plan, isNew: true });
  }
  const bars = draft.grid.stages.map(({ bar }) => bar?.id || '');
  const ours = new Set([...bars, ...splits.values(), ...draft.removed]);
  hangLines(
    draft,
    arrows,
    wanted,
    ({ connector }) => ours.has(connector?.from || '') || ours.has(connector?.to || ''),
  );
}

/** Bars above branches, by their keys in a plan. */
function redrawSplits(draft: Draft): Map<string, string> {
  const drawn = scaffoldOf(draft, ['split']);
  const before = findSplits(draft.current.stages);
  const nodes = new Map<string, string>();
  for (const split of findSplits(draft.target.stages)) {
    const boxes: Box[] = draft.grid.stages
      .filter(({ id }) => split.stages.includes(id))
      .map(({ box }) => box);
    if (boxes.length === 0) continue;
    const plan = planSplit(draft.map.journey.id, split, boxes);
    const at = drawn.findIndex(({ stamp }) => isOne(split.stages, stamp.stageId));
    const [node] = at < 0 ? [] : drawn.splice(at, 1);
    if (node) {
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

const isOne = (ids: readonly string[], id: string | undefined) => id !== undefined && ids.includes(id);
