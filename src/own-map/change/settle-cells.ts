import { type Box, bottom, centreOf, right } from '../../plane/boxes.ts';
import { laneSpan } from '../../plane/interpret-grid.ts';
import { bandBottom, noteGap, parkingLot } from '../../plane/measures.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import { isFree, slotPlaces } from '../plan/free-place.ts';
import { packNotes } from '../plan/pack-notes.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';
import {
  type Cell,
  type CellArea,
  cellArea,
  type NoteOfCell,
  notesOfCell,
  parkingArea,
  stageById,
} from './draft-cells.ts';
import { moveBy, moveTo, resizeTo } from './draft-nodes.ts';
import { growRoot } from './grow-root.ts';

/**
 * Lays out the cells whose notes may have grown, come or gone, in the space before rows move. Tells by lane how much
 * higher its row must become.
 */
export function settleCells(draft: Draft): Map<string, number> {
  const needed = new Map<string, number>();
  const waiting = new Set(draft.incoming);
  for (const key of draft.cells) {
    const cell = parseCell(key);
    const notes = notesOfCell(draft, cell);
    if (notes.length === 0) continue;
    const area = cellArea(draft.grid, cell) || parkingArea(draft);
    const ids = notes.map(({ node }) => node.id);
    const incoming = new Set(ids.filter((id) => waiting.has(id)));
    const others = () => obstaclesIn(draft, area, new Set([...ids, ...waiting]));
    settleNotes(draft, area, { notes, incoming, others });
    for (const id of ids) waiting.delete(id);
    const missing = missingIn(draft, cell, notes);
    if (cell.laneId !== null && missing > 0)
      needed.set(cell.laneId, Math.max(missing, needed.get(cell.laneId) || 0));
  }
  return needed;
}

/** `[stageId, laneId]`, the inverse of `cellKey`. */
function parseCell(key: string): Cell {
  const parsed: unknown = JSON.parse(key);
  const [stage, lane]: unknown[] = Array.isArray(parsed) ? parsed : [];
  return {
    stageId: typeof stage === 'string' ? stage : null,
    laneId: typeof lane === 'string' ? lane : null,
  };
}

/** By how much the row of a cell is too low for its notes; outside of the grid the parking lot grows for them instead. */
export function missingIn(draft: Draft, cell: Cell, notes: readonly NoteOfCell[]): number {
  const boxes = notes.flatMap((note) => boxOf(draft, note));
  const low = boxes.reduce((most, box) => Math.max(most, bottom(box)), -Infinity);
  const stage = stageById(draft.grid, cell.stageId);
  const lane = draft.grid.lanes.find(({ id }) => id === cell.laneId);
  if (stage && lane) return low + bandBottom - laneSpan(lane, stage).bottom;
  const { lot } = parkingArea(draft);
  const end = low + parkingLot.padding;
  if (lot && end > bottom(lot)) resizeTo(draft, lot.id, { width: lot.width, height: end - lot.y });
  growRoot(draft, { right: Number.NEGATIVE_INFINITY, bottom: lot ? Math.max(end, bottom(lot)) : low });
  return 0;
}

/** The notes of a cell as they shall follow one another, those already lying there and those that come. */
export interface CellNotes {
  notes: readonly { node: DraftNode; isCard: boolean }[];
  /** Ids of those that are new in this cell. */
  incoming: ReadonlySet<string>;
  /** What else lies there: shapes, texts, notes of other cells. Asked for only where a note needs a place. */
  others: () => readonly Box[];
}

/**
 * Notes that stay keep their place unless one above them grew; each that comes takes the first free slot that keeps the
 * order; if there is none, the cell's notes are laid out anew.
 */
export function settleNotes(draft: Draft, area: CellArea, cell: CellNotes): void {
  const isComing = ({ node }: { node: DraftNode }) => cell.incoming.has(node.id);
  pushDown(
    draft,
    cell.notes.filter((note) => !isComing(note)).map(({ node }) => node.id),
  );
  for (const { node } of cell.notes.filter(isComing)) placeNote(draft, area, cell, node.id);
  if (!isInOrder(draft, cell.notes)) repack(draft, area, cell);
}

/** Where a note grew over what was clear below it, everything from the next row on moves down together. */
function pushDown(draft: Draft, ids: readonly string[]): void {
  const notes = ids.flatMap((id) => {
    const was = draft.seen.get(id);
    return was ? [{ id, was }] : [];
  });
  notes.sort((a, b) => a.was.y - b.was.y);
  for (const { id, was } of notes) {
    const now = nodeOf(draft, id);
    if (!now || now.height <= was.height) continue;
    const below = notes.filter((note) => note.was.y >= bottom(was) - 1);
    const next = below.reduce((top, note) => Math.min(top, nodeOf(draft, note.id)?.y ?? top), Infinity);
    const gap = below.reduce((least, note) => Math.min(least, note.was.y - bottom(was)), noteGap);
    const by = bottom(now) + Math.max(0, gap) - next;
    if (by > 0 && Number.isFinite(next)) for (const note of below) moveBy(draft, note.id, { x: 0, y: by });
  }
}

/** Tries the slots from the upper left on; below the cell's notes there is always one. */
function placeNote(draft: Draft, area: CellArea, { notes, incoming, others }: CellNotes, id: string): void {
  const node = nodeOf(draft, id);
  if (!node) return;
  const at = notes.findIndex((note) => note.node.id === id);
  const settled = notes.filter((note, index) => index <= at || !incoming.has(note.node.id));
  const obstacles = [
    ...others(),
    ...settled.flatMap((note) => (note.node.id === id ? [] : boxOf(draft, note))),
  ];
  for (const place of slotPlaces(area, obstacles, node)) {
    if (!isFree(place, node, obstacles)) continue;
    moveTo(draft, id, place);
    if (isInOrder(draft, settled)) return;
  }
}

function boxOf(draft: Draft, { node }: { node: DraftNode }): DraftNode[] {
  const now = nodeOf(draft, node.id);
  return now ? [now] : [];
}

/** Whether notes read in this order where they lie; only cards have an order in their cell. */
function isInOrder(draft: Draft, notes: CellNotes['notes']): boolean {
  return readsSo(notes.filter(({ isCard }) => isCard).flatMap((note) => boxOf(draft, note)));
}

/** Whether boxes are read in this order. */
export function readsSo(boxes: readonly Box[]): boolean {
  const items = boxes.map((box, index) => ({ box, index }));
  return sortByReading(items).every(({ index }, at) => index === at);
}

/** Boxes as seen from the first slot of a cell. */
export function seenFrom({ left, top }: CellArea, boxes: readonly Box[]): Box[] {
  return boxes.map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
}

/** Everything anew, row by row, around what else lies in the cell. */
function repack(draft: Draft, area: CellArea, { notes, others }: CellNotes): void {
  const { left, top, slots } = area;
  const boxes = notes.flatMap((note) => boxOf(draft, note));
  const { places } = packNotes(boxes, slots, seenFrom(area, others()));
  boxes.forEach(({ id }, at) => {
    const place = places[at];
    if (place) moveTo(draft, id, { x: left + place.x, y: top + place.y });
  });
}

/** What lies in a cell, or in the parking lot, besides its notes, and takes room from them. */
export function obstaclesIn(
  draft: Draft,
  { room }: CellArea,
  besides: ReadonlySet<string>,
  isSolid = ({ type }: DraftNode): boolean => solid.includes(type),
): DraftNode[] {
  const found: DraftNode[] = [];
  for (const node of draft.nodes.values()) {
    if (draft.removed.has(node.id) || besides.has(node.id) || !isSolid(node)) continue;
    const { x, y } = centreOf(node);
    const isInside = x >= room.x && x <= right(room) && y >= room.y && y <= bottom(room);
    if (isInside && (!node.stamp || noted.includes(node.stamp.kind))) found.push(node);
  }
  return found;
}

const solid = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'TABLE', 'CODE_BLOCK'];
/** Other stamps are on what frames the map. */
const noted = ['card', 'metric', 'emotion'];
