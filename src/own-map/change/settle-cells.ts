import { findById } from '../../journey/find-by-id.ts';
import { type Box, bottom, fromCorner } from '../../plane/boxes.ts';
import { largestOf, smallestOf } from '../../plane/extremes.ts';
import { holdsCentre, laneSpan } from '../../plane/interpret-grid.ts';
import { bandBottom, noteGap, parkingLot } from '../../plane/measures.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import { isFree, slotPlaces } from '../plan/free-place.ts';
import { packNotes } from '../plan/pack-notes.ts';
import { type Cell, type Draft, type DraftNode, nodeOf, nodesNow } from './draft.ts';
import {
  type CellArea,
  cellArea,
  type NoteOfCell,
  notesOfCell,
  parkingArea,
  stageById,
} from './draft-cells.ts';
import { growRoot, moveBy, moveTo, resizeTo } from './draft-nodes.ts';

/**
 * Lays out the cells whose notes may have grown, come or gone, in the space before rows move. Tells by lane how much
 * higher its row must become.
 */
export function settleCells(draft: Draft): Map<string, number> {
  const needed = new Map<string, number>();
  const waiting = new Set(draft.incoming);
  for (const cell of draft.cells.values()) {
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

/** By how much the row of a cell is too low for its notes; outside of the grid the parking lot grows for them instead. */
export function missingIn(draft: Draft, { stageId, laneId }: Cell, notes: readonly NoteOfCell[]): number {
  const low = largestOf(boxesOf(draft, notes), bottom);
  const stage = stageById(draft.grid, stageId);
  const lane = findById(draft.grid.lanes, laneId);
  if (stage && lane) return low + bandBottom - laneSpan(lane, stage).bottom;
  const { lot } = parkingArea(draft);
  const end = low + parkingLot.padding;
  if (lot && end > bottom(lot)) resizeTo(draft, lot.id, { width: lot.width, height: end - lot.y });
  growRoot(draft, { bottom: lot ? Math.max(end, bottom(lot)) : low });
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
    cell.notes.filter((note) => !isComing(note)),
  );
  for (const { node } of cell.notes.filter(isComing)) placeNote(draft, area, cell, node.id);
  if (!isInOrder(draft, cell.notes)) repack(draft, area, cell);
}

/** Where a note grew over what was clear below it, everything from the next row on moves down together. */
function pushDown(draft: Draft, staying: CellNotes['notes']): void {
  const notes = staying.flatMap(({ node }) => draft.seen.get(node.id) || []).sort((a, b) => a.y - b.y);
  for (const was of notes) {
    const now = nodeOf(draft, was.id);
    if (!now || now.height <= was.height) continue;
    const below = notes.filter(({ y }) => y >= bottom(was) - 1);
    const next = smallestOf(below, ({ id }) => (nodeOf(draft, id) || { y: Infinity }).y);
    const gap = smallestOf(below, ({ y }) => y - bottom(was), noteGap);
    const by = bottom(now) + Math.max(0, gap) - next;
    if (by > 0) for (const { id } of below) moveBy(draft, id, { x: 0, y: by });
  }
}

/** Tries the slots from the upper left on; below the cell's notes there is always one. */
function placeNote(draft: Draft, area: CellArea, { notes, incoming, others }: CellNotes, id: string): void {
  const node = nodeOf(draft, id);
  if (!node) return;
  const at = notes.findIndex((note) => note.node.id === id);
  const settled = notes.filter((note, index) => index <= at || !incoming.has(note.node.id));
  const obstacles = [...others(), ...boxesOf(draft, settled).filter((box) => box !== node)];
  for (const place of slotPlaces(area, obstacles, node)) {
    if (!isFree(place, node, obstacles)) continue;
    moveTo(draft, id, place);
    if (isInOrder(draft, settled)) return;
  }
}

/** The nodes of notes as they are by now. */
const boxesOf = (draft: Draft, notes: CellNotes['notes']): DraftNode[] =>
  nodesNow(
    draft,
    notes.map(({ node }) => node),
  );

/** Whether notes read in this order where they lie; only cards have an order in their cell. */
const isInOrder = (draft: Draft, notes: CellNotes['notes']): boolean =>
  readsSo(
    boxesOf(
      draft,
      notes.filter(({ isCard }) => isCard),
    ),
  );

/** Whether boxes are read in this order. */
export function readsSo(boxes: readonly Box[]): boolean {
  const items = boxes.map((box, index) => ({ box, index }));
  return sortByReading(items).every(({ index }, at) => index === at);
}

/** Boxes as seen from the first slot of a cell. */
export function seenFrom({ left, top }: CellArea, boxes: readonly Box[]): Box[] {
  const corner = { x: left, y: top };
  return boxes.map((box) => ({ ...fromCorner(corner, box), width: box.width, height: box.height }));
}

/** Everything anew, row by row, around what else lies in the cell. */
function repack(draft: Draft, area: CellArea, { notes, others }: CellNotes): void {
  const { left, top, slots } = area;
  const boxes = boxesOf(draft, notes);
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
    if (holdsCentre(room, node) && (!node.stamp || noted.includes(node.stamp.kind))) found.push(node);
  }
  return found;
}

const solid = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'TABLE', 'CODE_BLOCK'];
/** Other stamps are on what frames the map. */
const noted = ['card', 'metric', 'emotion'];
