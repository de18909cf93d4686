import type { Lane } from '../../journey/journey.ts';
import { bottom, right } from '../../plane/boxes.ts';
import { collect } from '../../plane/collect-plan.ts';
import { cutText } from '../../plane/estimate-text.ts';
import { divider, labelGap, labelWidth } from '../../plane/measures.ts';
import { planBoard } from '../plan/plan-board.ts';
import { lineBelow } from '../plan/plan-grid.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, nodeOf } from './draft.ts';
import { addPlanned, moveTo, removeNode, resizeTo, setStamp, setText } from './draft-nodes.ts';
import { scaffoldOf } from './draft-scaffold.ts';

/** Draws the lines below these lanes, or takes them away where the target has none; rows are stacked afterwards. */
export function editDividers(draft: Draft, lanes: readonly Lane[]): void {
  if (lanes.length === 0) return;
  const planned = collect(planBoard({ ...draft.target, cards: [], links: [], metrics: [] }).root);
  for (const lane of lanes) {
    for (const role of ['divider', 'dividerLabel'])
      for (const node of scaffoldOf(draft, lane.id, role)) removeNode(draft, node.id);
    if (lineBelow(lane) === null) continue;
    const place = draft.grid.lanes.find(({ id }) => id === lane.id);
    const label = planned.get(`lane:${lane.id}`);
    if (!place || label?.type !== 'SHAPE') continue;
    const by = { x: (place.label?.x ?? leftOfLabels(draft)) - label.x, y: place.bottom - bottom(label) };
    for (const key of [`divider:${lane.id}`, `dividerLabel:${lane.id}`]) {
      const plan = planned.get(key);
      if (plan?.type !== 'LINE' && plan?.type !== 'TEXT') continue;
      const box = { x: plan.x + by.x, y: plan.y + by.y, width: plan.width ?? 0, height: 0 };
      addPlanned(draft, plan, draft.map.rootId, box);
    }
  }
  fitDividers(draft);
}

/** Lets every line run from the first stage to the last. */
export function fitDividers(draft: Draft): void {
  const boxes = draft.grid.stages.map((stage) => stage.box);
  if (boxes.length === 0) return;
  const left = boxes.reduce((least, box) => Math.min(least, box.x), Number.POSITIVE_INFINITY);
  const end = boxes.reduce((most, box) => Math.max(most, right(box)), Number.NEGATIVE_INFINITY);
  for (const laneId of [...draft.target.lanes.map((lane) => lane.id), null]) {
    for (const { id } of [...scaffoldOf(draft, laneId, 'divider'), ...scaffoldOf(draft, laneId, 'zero')]) {
      const node = nodeOf(draft, id);
      if (node?.type !== 'LINE') continue;
      moveTo(draft, id, { x: left, y: node.y });
      resizeTo(draft, id, { width: end - left, height: node.height });
    }
  }
}

/** Carries new names of lines over. */
export function renameDividers(draft: Draft): void {
  for (const { after, fields } of compareLists('lanes', draft.current, draft.target).updated) {
    const name = lineBelow(after);
    if (name === null || !fields.includes('lineBelow')) continue;
    const text = cutText(name, labelWidth, divider.labelSize);
    for (const node of scaffoldOf(draft, after.id, 'dividerLabel')) {
      setText(draft, node, text);
      if (node.stamp?.kind === 'decor') setStamp(draft, node, { ...node.stamp, text });
    }
  }
}

function leftOfLabels(draft: Draft): number {
  return (draft.grid.box?.x ?? 0) - labelGap - labelWidth;
}
