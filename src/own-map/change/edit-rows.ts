import type { Journey, Lane } from '../../journey/journey.ts';
import { type Stamp, stampVersion } from '../../journey/stamp.ts';
import { captionZone, emotionLane } from '../../plane/measures.ts';
import { lineBelow } from '../plan/plan-grid.ts';
import { addRows } from './add-rows.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, type DraftNode, editNode, mainNode, nodeWithStamp } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { refreshGrid } from './draft-grid.ts';
import { moveBy, removeNode } from './draft-nodes.ts';
import { scaffoldOf } from './draft-scaffold.ts';
import { editDividers } from './edit-dividers.ts';
import { reseatMarkers } from './edit-emotions.ts';
import { topForRows } from './edit-stage-facts.ts';
import { lineZone, type Row, restackRows, rowScaffold, rowsOf } from './restack-rows.ts';

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
  const lines = linesThatChange(draft);
  if (added.length + removed.length + lines.length === 0 && !reordered && !reseat && !lacksFeelings(draft))
    return;
  const laneOf = cardLanes(draft);
  const before = rowsOf(draft);
  for (const lane of removed) removeRow(draft, lane, reseat && lane.id === carrier);
  if (carrierOf(draft.target) !== null) removeFeelings(draft);
  refreshGrid(draft);
  const missing = lacksFeelings(draft);
  if (added.length > 0 || missing) addRows(draft, added, missing);
  editDividers(draft, lines);
  orderRows(draft, order, reseat, laneOf, extent(draft, before));
  if (reseat) {
    clearForFaces(draft, carrierOf(draft.target));
    reseatMarkers(draft);
  }
  for (const lane of draft.target.lanes)
    if (nodeWithStamp(draft, lane.id, 'lane')) draft.restamp.add(lane.id);
}

/** Lanes that get a line below them, or lose it. */
function linesThatChange(draft: Draft): Lane[] {
  return draft.target.lanes.filter((lane) => {
    const was = draft.current.lanes.find((known) => known.id === lane.id);
    return was !== undefined && (lineBelow(was) === null) !== (lineBelow(lane) === null);
  });
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
  for (const role of rowScaffold) found.push(...scaffoldOf(draft, laneId, role));
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

function orderRows(
  draft: Draft,
  order: readonly string[],
  reseat: boolean,
  laneOf: ReadonlyMap<string, string | null>,
  stack: { top: number; bottom: number },
): void {
  const rows = rowsOf(draft);
  const carrier = carrierOf(draft.target);
  const room = hasNotes(draft, carrier) ? facesRoom : 0;
  const heightOf = (laneId: string | null, height: number) =>
    reseat && laneId === carrier ? Math.max(height + room, emotionLane.height) : height;
  const wanted: { laneId: string | null; height: number }[] = [];
  for (const laneId of order) {
    const row = rows.find((candidate) => candidate.laneId === laneId);
    if (row) wanted.push({ laneId, height: heightOf(laneId, row.height) });
  }
  for (const row of rows) if (row.laneId === null) wanted.push({ laneId: null, height: row.height });
  restackRows(draft, wanted, laneOf, stack);
}

/** By how much lower notes begin in the row that carries the markers. */
const facesRoom = emotionLane.height - captionZone;

const hasNotes = (draft: Draft, laneId: string | null): boolean =>
  laneId !== null && draft.current.cards.some((card) => card.laneId === laneId);

/** The notes of a row that carries the markers from now on make room for them. */
function clearForFaces(draft: Draft, carrier: string | null): void {
  for (const { id, laneId, stageId } of carrier === null ? [] : draft.current.cards) {
    const node = laneId === carrier && stageById(draft.grid, stageId) ? mainNode(draft, id) : null;
    if (node) moveBy(draft, node.id, { x: 0, y: facesRoom });
  }
}

/** From where to where the rows reached before any came or went. */
function extent(draft: Draft, before: readonly Row[]): { top: number; bottom: number } {
  const lineOf = ({ laneId }: Row) =>
    lineBelow(draft.current.lanes.find((lane) => lane.id === laneId)) === null ? 0 : lineZone;
  const [first] = before;
  if (!first) {
    const top = topForRows(draft);
    return { top, bottom: top };
  }
  return {
    top: first.top,
    bottom: before.reduce((low, row) => Math.max(low, row.top + row.height + lineOf(row)), first.top),
  };
}
