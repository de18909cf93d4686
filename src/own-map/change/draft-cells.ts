import { findById } from '../../journey/find-by-id.ts';
import { laneOfMetrics } from '../../journey/lane-kinds.ts';
import { cellKey } from '../../journey/records.ts';
import { type Box, bottom, origin } from '../../plane/boxes.ts';
import {
  feelingsSpan,
  type Grid,
  type GridStage,
  holdsCentre,
  laneSpan,
} from '../../plane/interpret-grid.ts';
import {
  bandBottom,
  captionZone,
  column,
  emotionLane,
  panelWidth,
  parkingLot,
  rootPadding,
} from '../../plane/measures.ts';
import { slotsIn } from '../plan/pack-notes.ts';
import { areCellsKept } from './compare-records.ts';
import { type Cell, type Draft, type DraftNode, mainNode, rootOf } from './draft.ts';
import { scaffoldOf } from './draft-scaffold.ts';

/** Where the notes of one cell may lie (page space), and how low its area reaches without growing. */
export interface CellArea {
  left: number;
  top: number;
  slots: number;
  /** The lowest edge of a note that needs no growth. */
  floor: number;
  /** What has its middle here takes room from the notes. */
  room: Box;
}

/** The area of a cell of the grid; `null` outside of it. */
export function cellArea(grid: Grid, { stageId, laneId }: Cell): CellArea | null {
  const stage = stageById(grid, stageId);
  const lane = findById(grid.lanes, laneId);
  if (!stage || !lane) return null;
  const span = laneSpan(lane, stage);
  const feelings = feelingsSpan(grid.lanes, stage);
  const top = span.top + (feelings?.top === span.top ? emotionLane.height : captionZone);
  const { x, width } = stage.box;
  const room = { x, y: top, width, height: span.bottom - top };
  return { left: x + column.padding, top, slots: slotsIn(width), floor: span.bottom - bandBottom, room };
}

/** The area of the parking lot; when somebody deleted it, parked notes go below everything, at the left. */
export function parkingArea(draft: Draft): CellArea & { lot: DraftNode | null } {
  const lot = findParkingLot(draft);
  const { slots, padding, top } = parkingLot;
  if (lot)
    return { lot, left: lot.x + padding, top: lot.y + top, slots, floor: bottom(lot) - padding, room: lot };
  const root = rootOf(draft) || { ...origin, height: 0 };
  const [x, y] = [root.x + rootPadding.side, root.y + root.height];
  return { lot, left: x, top: y, slots, floor: y, room: { x, y, width: panelWidth, height: Infinity } };
}

export function findParkingLot(draft: Draft): DraftNode | null {
  const { rootId } = draft.map;
  return scaffoldOf(draft, ['parkingLot']).find(({ parentId }) => parentId === rootId) || null;
}

/** The section that holds notes of this cell. */
export function homeOf(draft: Draft, { stageId, laneId }: Cell): string {
  const stage = findById(draft.target.lanes, laneId) && stageById(draft.grid, stageId);
  const home = stage ? stage.section : findParkingLot(draft);
  return home ? home.id : draft.map.rootId;
}

/** The cell that a metric lies in; outside of the grid it may stand in the side panel. */
export function cellOfMetric(draft: Draft, stageId: string | null | undefined): Cell {
  const isInGrid = findById(draft.grid.stages, stageId);
  return { stageId: stageId ?? null, laneId: isInGrid ? laneOfMetrics(draft.target) : null };
}

/** Ids of the target's cards in a cell, in their order. Only where cells change is all of the map gone through. */
export function cardsOfCell(
  { map, target, difference }: Draft,
  { stageId, laneId }: Cell,
): readonly string[] {
  if (map.cards && areCellsKept(difference)) return map.cards.cells.get(cellKey(stageId, laneId)) || [];
  const ids: string[] = [];
  for (const card of target.cards) if (card.stageId === stageId && card.laneId === laneId) ids.push(card.id);
  return ids;
}

/** A note of a cell of the target. */
export interface NoteOfCell {
  recordId: string;
  node: DraftNode;
  isCard: boolean;
}

/** Notes of a cell of the target: its cards, in their order, then its metrics. */
export function notesOfCell(draft: Draft, cell: Cell): NoteOfCell[] {
  const notes: NoteOfCell[] = [];
  const add = (recordId: string, isCard: boolean): void => {
    const node = mainNode(draft, recordId);
    if (node) notes.push({ recordId, node, isCard });
  };
  for (const id of cardsOfCell(draft, cell)) add(id, true);
  for (const { id, stageId } of draft.target.metrics) {
    const own = cellOfMetric(draft, stageId);
    if (own.stageId === cell.stageId && own.laneId === cell.laneId && !isInPanel(draft, id, own))
      add(id, false);
  }
  return notes;
}

/**
 * Metrics may stand in the side panel. They come neither into the parking lot for having no row, nor into a row that
 * began to hold metrics after they were put there, unless they are brought.
 */
export function isInPanel(draft: Draft, metricId: string, { laneId }: Cell): boolean {
  const { map, grid, incoming } = draft;
  const node = mainNode(draft, metricId);
  if (!node || node.plan || node.parentId !== map.rootId) return false;
  return laneId === null || !(incoming.has(node.id) || (grid.box !== null && holdsCentre(grid.box, node)));
}

export function stageById(grid: Grid, id: string | null): GridStage | null {
  return findById(grid.stages, id) || null;
}
