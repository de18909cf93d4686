import type { Stage } from '../../journey/journey.ts';
import { type Box, bottom, centreOf, right } from '../../plane/boxes.ts';
import { collect } from '../../plane/collect-plan.ts';
import type { GridStage } from '../../plane/interpret-grid.ts';
import { column, labelGap } from '../../plane/measures.ts';
import type { Placement, RectanglePlan, SectionPlan } from '../../plane/plan.ts';
import { gapAfter } from '../../plane/stage-flow.ts';
import { planBoard } from '../plan/plan-board.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, hinder, looseInMap, nodeOf } from './draft.ts';
import { refreshGrid } from './draft-grid.ts';
import { addPlanned, moveBy, removeNode, setParent } from './draft-nodes.ts';
import { fitDividers } from './edit-dividers.ts';
import { growRoot } from './grow-root.ts';
import { homeStrays } from './home-strays.ts';
import { redrawArrows } from './redraw-arrows.ts';
import { rowsOf } from './restack-rows.ts';

/** Draws new stages, takes stages away and puts stages into the target's order, from left to right. */
export function editColumns(draft: Draft): void {
  const { added, removed } = compareLists('stages', draft.current, draft.target);
  const order = draft.target.stages.map((stage) => stage.id);
  const kept = draft.grid.stages.map((stage) => stage.id).filter((id) => order.includes(id));
  const reordered = kept.some((id, at) => id !== order.filter((other) => kept.includes(other))[at]);
  const flows = changesOf(draft, ['after', 'branchLabel']);
  const blocks = changesOf(draft, ['block']);
  if (added.length + removed.length === 0 && !reordered && !blocks) {
    if (flows) redrawArrows(draft);
    return;
  }
  const first = draft.grid.stages[0]?.box ?? null;
  const rows = new Map(
    rowsOf(draft).map((row) => [row.laneId, { top: row.top, bottom: row.top + row.height }]),
  );
  for (const stage of removed) removeColumn(draft, stage);
  refreshGrid(draft);
  if (added.length > 0) addColumns(draft, added, rows, first);
  orderColumns(draft, order, first?.x ?? null);
  refreshGrid(draft);
  homeStrays(draft);
  fitDividers(draft);
  redrawArrows(draft);
}

/** Whether a stage that stays has another value in one of these fields. */
function changesOf(draft: Draft, names: readonly string[]): boolean {
  const { updated } = compareLists('stages', draft.current, draft.target);
  return updated.some(({ fields }) => fields.some((field) => names.includes(field)));
}

/** Takes a stage's scaffold away. What people put into its section and is no card stays where it lies. */
function removeColumn(draft: Draft, stage: Stage): void {
  const column = draft.grid.stages.find((candidate) => candidate.id === stage.id);
  if (!column) return;
  const scaffold = [column.bar, column.feelings, ...column.bands.values()];
  const section = column.section;
  for (const id of section ? [...(draft.children.get(section.id) ?? [])] : []) {
    const node = nodeOf(draft, id);
    const kind = node?.stamp?.kind;
    const goes =
      kind === 'decor' ||
      kind === 'bar' ||
      kind === 'stageFacts' ||
      (kind === 'emotion' && !isKept(draft, id));
    if (node && !goes) setParent(draft, id, draft.map.rootId);
  }
  for (const node of scaffold) if (node) removeNode(draft, node.id);
  if (section) removeNode(draft, section.id);
  draft.grid.stages = draft.grid.stages.filter((candidate) => candidate !== column);
}

/** Markers whose feeling moved to another stage stay. */
function isKept(draft: Draft, nodeId: string): boolean {
  return draft.target.emotions.some((emotion) => draft.nodesOf.get(emotion.id)?.includes(nodeId));
}

type Spans = ReadonlyMap<string | null, { top: number; bottom: number }>;

/** Draws new stages right of the last one; `orderColumns` then takes them to their place. */
function addColumns(draft: Draft, added: readonly Stage[], rows: Spans, first: Box | null): void {
  const planned = collect(planBoard(draft.target).root);
  for (const stage of added) {
    const plan = planned.get(`stage:${stage.id}`);
    if (plan?.type === 'SECTION') addColumn(draft, stage.id, plan, rows, first);
  }
}

function addColumn(draft: Draft, stageId: string, plan: SectionPlan, rows: Spans, first: Box | null): void {
  const box = placeOfColumn(draft, plan, first);
  const id = addPlanned(draft, { ...plan, children: [] }, draft.map.rootId, box);
  const section = nodeOf(draft, id);
  const grid: GridStage = { id: stageId, section, bar: null, box, bands: new Map(), feelings: null };
  const bands = new Map<string | null, RectanglePlan>();
  for (const child of plan.children) {
    if (child.type === 'RECTANGLE' && child.stamp.kind === 'decor')
      bands.set(child.stamp.laneId ?? null, child);
  }
  for (const child of plan.children) {
    if (child.type === 'CONNECTOR' || !['bar', 'stageFacts', 'decor'].includes(child.stamp.kind)) continue;
    const laneId = child.stamp.kind === 'decor' ? (child.stamp.laneId ?? null) : null;
    const [span, band] = child.stamp.kind === 'decor' ? [rows.get(laneId), bands.get(laneId)] : [];
    const y = span && band ? span.top + child.y - band.y : box.y + child.y;
    const size = sizeOf(child, child === band && span ? span.bottom - span.top : null);
    const node = nodeOf(draft, addPlanned(draft, child, id, { x: box.x + child.x, y, ...size }));
    if (child.stamp.kind === 'bar') grid.bar = node;
    else if (child === band && node && laneId !== null) grid.bands.set(laneId, node);
    else if (child === band) grid.feelings = node;
  }
  draft.grid.stages.push(grid);
  draft.restamp.add(stageId);
}

/** Right of the last stage and as high, or where the first one was; the first of all stands right of the labels. */
function placeOfColumn(draft: Draft, plan: SectionPlan, first: Box | null): Box {
  const root = nodeOf(draft, draft.map.rootId);
  const [last] = [...draft.grid.stages].sort((a, b) => right(b.box) - right(a.box));
  if (last)
    return { x: right(last.box) + column.gap, y: last.box.y, width: plan.width, height: last.box.height };
  if (first) return { ...first, width: plan.width };
  const label = draft.grid.lanes.find((lane) => lane.label)?.label;
  const x = label ? right(label) + labelGap : (root?.x ?? 0) + plan.x;
  return { x, y: (root?.y ?? 0) + plan.y, width: plan.width, height: plan.height };
}

function sizeOf(plan: Placement, height: number | null): { width: number; height: number } {
  if (plan.type === 'RECTANGLE' || plan.type === 'SHAPE')
    return { width: plan.width, height: height ?? plan.height };
  return { width: 'width' in plan ? (plan.width ?? 0) : 0, height: 0 };
}

function orderColumns(draft: Draft, order: readonly string[], start: number | null): void {
  let next = start;
  let far = Number.NEGATIVE_INFINITY;
  const loose = looseOver(draft);
  const target = order.filter((id) => draft.grid.stages.some((stage) => stage.id === id));
  const stageOf = (id: string | undefined) => draft.target.stages.find((stage) => stage.id === id);
  for (const id of order) {
    const stage = draft.grid.stages.find((candidate) => candidate.id === id);
    if (!stage) continue;
    const x: number = next ?? stage.box.x;
    if (stage.section) {
      const by = { x: x - stage.box.x, y: 0 };
      moveBy(draft, stage.section.id, by);
      for (const nodeId of loose.get(id) ?? []) moveBy(draft, nodeId, by);
    } else if (x !== stage.box.x) {
      hinder(draft, id, 'This stage has lost its section and stays where it is: draw a section around it.');
    }
    const at = target.indexOf(id);
    next = x + stage.box.width + gapAfter(stageOf(target[at]), stageOf(target[at + 1]));
    far = Math.max(far, x + stage.box.width);
  }
  growRoot(draft, { right: far, bottom: Number.NEGATIVE_INFINITY });
}

/** Notes that lie over a stage without being in its section. */
function looseOver(draft: Draft): Map<string, string[]> {
  const loose = new Map<string, string[]>();
  const sections = new Set(draft.grid.stages.map((stage) => stage.section?.id));
  for (const id of looseInMap(draft)) {
    const node = nodeOf(draft, id);
    if (!node || node.type === 'SECTION' || node.type === 'CONNECTOR' || sections.has(id)) continue;
    const { x, y } = centreOf(node);
    const stage = draft.grid.stages.find(
      ({ box }) => x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box),
    );
    if (stage) loose.set(stage.id, [...(loose.get(stage.id) ?? []), id]);
  }
  return loose;
}
