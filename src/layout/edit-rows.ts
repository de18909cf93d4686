import type { Journey, Lane } from '../model/journey.ts';
import { type Stamp, stampVersion } from '../model/stamp.ts';
import { compareLists } from './compare-records.ts';
import {
  addPlanned,
  type Draft,
  type DraftNode,
  editNode,
  mainNode,
  nodeOf,
  nodeWithStamp,
  removeNode,
} from './draft.ts';
import { stageById } from './draft-cells.ts';
import { refreshGrid } from './draft-grid.ts';
import { reseatMarkers } from './edit-emotions.ts';
import { scaffoldOf } from './edit-grid-names.ts';
import type { GridStage } from './interpret-grid.ts';
import { bandGap, bandsTop, emotionLane, labelGap, labelWidth } from './measures.ts';
import type { Placement, SectionPlan } from './plan.ts';
import { planBoard } from './plan-board.ts';
import { type Row, restackRows, rowsOf } from './restack-rows.ts';

/** Draws new rows, takes rows away and puts rows into the target's order; everything in a row moves with it. */
export function editRows(draft: Draft): void {
  const { added, removed } = compareLists('lanes', draft.current, draft.target);
  const kindOf = (id: string) => draft.target.lanes.find((lane) => lane.id === id)?.kind;
  draft.grid.lanes = draft.grid.lanes.map((lane) => ({ ...lane, kind: kindOf(lane.id) ?? lane.kind }));
  const order = draft.target.lanes.map((lane) => lane.id);
  const kept = draft.current.lanes.map((lane) => lane.id).filter((id) => order.includes(id));
  const reordered = kept.some((id, at) => id !== order.filter((other) => kept.includes(other))[at]);
  const carrier = carrierOf(draft.current);
  const feels = draft.current.emotions.length + draft.target.emotions.length > 0;
  const reseat = carrier !== carrierOf(draft.target) && feels;
  if (added.length + removed.length === 0 && !reordered && !reseat && !lacksFeelings(draft)) return;
  const laneOf = cardLanes(draft);
  const before = rowsOf(draft);
  for (const lane of removed) removeRow(draft, lane, reseat && lane.id === carrier);
  if (carrierOf(draft.target) !== null) removeFeelings(draft);
  refreshGrid(draft);
  const missing = lacksFeelings(draft);
  if (added.length > 0 || missing) addRows(draft, added, missing);
  orderRows(draft, order, reseat, laneOf, extent(draft, before));
  if (reseat) reseatMarkers(draft);
  for (const lane of draft.target.lanes)
    if (nodeWithStamp(draft, lane.id, 'lane')) draft.restamp.add(lane.id);
}

/** The lane that carries the markers: the first for emotions. */
const carrierOf = (journey: Journey): string | null =>
  journey.lanes.find((lane) => lane.kind === 'emotions')?.id ?? null;

function cardLanes(draft: Draft): Map<string, string | null> {
  const laneOf = new Map<string, string | null>();
  for (const card of draft.current.cards) {
    const node = mainNode(draft, card.id);
    if (node && card.laneId !== null && stageById(draft.grid, card.stageId)) laneOf.set(node.id, card.laneId);
  }
  return laneOf;
}

/** Takes the scaffold of a row away. One that carries feelings stays as the row of nobody's lane. */
function removeRow(draft: Draft, lane: Lane, keepFeelings: boolean): void {
  const label = nodeWithStamp(draft, lane.id, 'lane');
  const scaffold = scaffoldOfRow(draft, lane.id);
  if (keepFeelings && carrierOf(draft.target) === null) {
    const journeyId = draft.map.journey.id;
    for (const node of label ? [label, ...scaffold] : scaffold) {
      const edited = editNode(draft, node.id);
      const role = node.stamp?.kind === 'decor' ? node.stamp.role : 'feelings';
      const stageId = node.stamp?.kind === 'decor' ? node.stamp.stageId : undefined;
      if (edited) edited.stamp = decorStamp(journeyId, node.id, role, stageId);
    }
    for (const stage of draft.grid.stages) {
      stage.feelings = stage.bands.get(lane.id) ?? null;
      stage.bands.delete(lane.id);
    }
  } else {
    for (const node of label ? [label, ...scaffold] : scaffold) removeNode(draft, node.id);
  }
  draft.grid.lanes = draft.grid.lanes.filter((candidate) => candidate.id !== lane.id);
}

function scaffoldOfRow(draft: Draft, laneId: string | null): DraftNode[] {
  const found: DraftNode[] = [];
  for (const role of ['band', 'caption', 'guidance', 'zero', 'scale', 'feelings'])
    found.push(...scaffoldOf(draft, laneId, role));
  return found;
}

function decorStamp(journeyId: string, nodeId: string, role: string, stageId: string | undefined): Stamp {
  const head = { v: stampVersion, journeyId, recordId: journeyId, nodeId } as const;
  return { ...head, kind: 'decor', role, ...(stageId === undefined ? {} : { stageId }) };
}

/** Feelings of a journey without a lane for them need a row that belongs to no lane. */
function lacksFeelings(draft: Draft): boolean {
  const { current, target, grid } = draft;
  const isNew = target.emotions.some(({ id }) => !current.emotions.some((known) => known.id === id));
  const kept = grid.stages.filter((stage) => target.stages.some((other) => other.id === stage.id));
  const hasNone = kept.length > 0 && !kept.some((stage) => stage.feelings);
  const wanted = target.emotions.length > 0 && carrierOf(target) === null;
  return wanted && hasNone && (isNew || carrierOf(current) !== null);
}

/** Takes away the row of nobody's lane, once a lane carries the feelings. */
function removeFeelings(draft: Draft): void {
  if (!draft.grid.stages.some((stage) => stage.feelings)) return;
  for (const node of scaffoldOfRow(draft, null)) removeNode(draft, node.id);
  for (const stage of draft.grid.stages) stage.feelings = null;
}

/** Draws new rows below the last one; `orderRows` then takes them to their place. */
function addRows(draft: Draft, added: readonly Lane[], feelings: boolean): void {
  const planned = collect(planBoard({ ...draft.target, cards: [], links: [], metrics: [] }).root);
  const rows: (Lane | null)[] = draft.target.lanes.filter((lane) =>
    added.some((other) => other.id === lane.id),
  );
  for (const lane of feelings ? [...rows, null] : rows) {
    const last = rowsOf(draft).pop();
    const top = last ? last.top + last.height + bandGap : (draft.grid.stages[0]?.box.y ?? 0) + bandsTop;
    addRow(draft, lane, planned, top);
  }
}

function addRow(draft: Draft, lane: Lane | null, planned: ReadonlyMap<string, Placement>, top: number): void {
  const root = nodeOf(draft, draft.map.rootId);
  const drawn = planned.get(`lane:${lane?.id ?? 'feelings'}`);
  if (drawn?.type !== 'SHAPE') return;
  const beside = draft.grid.lanes.find((other) => other.label)?.label;
  const left = beside?.x ?? (draft.grid.stages[0]?.box.x ?? root?.x ?? 0) - labelGap - labelWidth;
  const { width, height } = drawn;
  const labelId = addPlanned(draft, drawn, draft.map.rootId, { x: left, y: top, width, height });
  for (const plan of planned.values()) {
    if (plan.type !== 'TEXT' || !isScaffold(plan, lane?.id, undefined, ['guidance', 'scale'])) continue;
    const at = { x: left + plan.x - drawn.x, y: top + plan.y - drawn.y };
    addPlanned(draft, plan, draft.map.rootId, { ...at, width: plan.width ?? 0, height: 0 });
  }
  if (lane) {
    draft.restamp.add(lane.id);
    const label = nodeOf(draft, labelId);
    draft.grid.lanes.push({
      id: lane.id,
      kind: lane.kind,
      label,
      top,
      bottom: top + height,
      edgesMoved: false,
    });
  }
  for (const stage of draft.grid.stages) addBand(draft, stage, lane?.id ?? null, planned, { top, height });
}

function addBand(
  draft: Draft,
  stage: GridStage,
  laneId: string | null,
  planned: ReadonlyMap<string, Placement>,
  { top, height }: { top: number; height: number },
): void {
  const band = planned.get(`band:${JSON.stringify([stage.id, laneId])}`);
  if (band?.type !== 'RECTANGLE') return;
  for (const plan of planned.values()) {
    if (plan.type === 'CONNECTOR' || plan.type === 'SECTION') continue;
    if (!isScaffold(plan, laneId ?? undefined, stage.id, ['band', 'caption', 'zero'])) continue;
    const isBand = plan.type === 'RECTANGLE';
    const width = isBand || plan.type === 'LINE' ? stage.box.width - 2 * plan.x : 0;
    const box = { x: stage.box.x + plan.x, y: top + plan.y - band.y, width, height: isBand ? height : 0 };
    const node = nodeOf(draft, addPlanned(draft, plan, stage.section?.id ?? draft.map.rootId, box));
    if (isBand && laneId === null) stage.feelings = node;
    else if (isBand && node && laneId !== null) stage.bands.set(laneId, node);
  }
}

function isScaffold(
  { stamp }: Placement,
  laneId: string | undefined,
  stageId: string | undefined,
  roles: readonly string[],
): boolean {
  return (
    stamp.kind === 'decor' &&
    stamp.laneId === laneId &&
    stamp.stageId === stageId &&
    roles.includes(stamp.role)
  );
}

/** All placements of a plan by key. */
export function collect(section: SectionPlan): Map<string, Placement> {
  const all = new Map<string, Placement>();
  const walk = (plan: Placement): void => {
    all.set(plan.key, plan);
    if (plan.type === 'SECTION') for (const child of plan.children) walk(child);
  };
  walk(section);
  return all;
}

function orderRows(
  draft: Draft,
  order: readonly string[],
  reseat: boolean,
  laneOf: ReadonlyMap<string, string | null>,
  stack: { top: number; bottom: number },
): void {
  const rows = rowsOf(draft);
  const carrier = carrierOf(draft.target);
  const heightOf = (laneId: string | null, height: number) =>
    reseat && laneId === carrier ? Math.max(height, emotionLane.height) : height;
  const wanted: { laneId: string | null; height: number }[] = [];
  for (const laneId of order) {
    const row = rows.find((candidate) => candidate.laneId === laneId);
    if (row) wanted.push({ laneId, height: heightOf(laneId, row.height) });
  }
  for (const row of rows) if (row.laneId === null) wanted.push({ laneId: null, height: row.height });
  restackRows(draft, wanted, laneOf, stack);
}

/** From where to where the rows reached before any came or went. */
function extent(draft: Draft, before: readonly Row[]): { top: number; bottom: number } {
  const [first] = before;
  if (!first) {
    const top = (draft.grid.stages[0]?.box.y ?? 0) + bandsTop;
    return { top, bottom: top };
  }
  return {
    top: first.top,
    bottom: before.reduce((low, row) => Math.max(low, row.top + row.height), first.top),
  };
}
