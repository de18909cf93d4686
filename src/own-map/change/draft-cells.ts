import { cellKey } from '../../journey/records.ts';
import { type Box, bottom } from '../../plane/boxes.ts';
import { feelingsSpan, type Grid, type GridStage, laneSpan } from '../../plane/interpret-grid.ts';
import {
  bandBottom,
  captionZone,
  column,
  emotionLane,
  noteGap,
  parkingLot,
  rootPadding,
} from '../../plane/measures.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import { isFree, slotPlaces } from '../plan/free-place.ts';
import { packNotes, slotsIn } from '../plan/pack-notes.ts';
import { type Draft, type DraftNode, mainNode, nodeOf } from './draft.ts';
import { moveBy, moveTo, resizeTo } from './draft-nodes.ts';
import { growRoot } from './grow-root.ts';

/** Where the notes of one cell may lie (page space), and how low its area reaches without growing. */
export interface CellArea {
  left: number;
  top: number;
  slots: number;
  /** The lowest edge of a note that needs no growth. */
  floor: number;
}

/** The area of a cell of the grid. */
export function cellArea(draft: Draft, stage: GridStage, laneId: string): CellArea | null {
  const lane = draft.grid.lanes.find((candidate) => candidate.id === laneId);
  if (!lane) return null;
  const span = laneSpan(lane, stage);
  const feelings = feelingsSpan(draft.grid.lanes, stage);
  const top = span.top + (feelings?.top === span.top ? emotionLane.height : captionZone);
  return {
    left: stage.box.x + column.padding,
    top,
    slots: slotsIn(stage.box.width),
    floor: span.bottom - bandBottom,
  };
}

/** The area of the parking lot; `null` when the map has none any more. */
export function parkingArea(draft: Draft): (CellArea & { sectionId: string }) | null {
  const lot = findParkingLot(draft);
  if (!lot) return null;
  return {
    left: lot.x + parkingLot.padding,
    top: lot.y + parkingLot.top,
    slots: parkingLot.slots,
    floor: bottom(lot) - parkingLot.padding,
    sectionId: lot.id,
  };
}

export function findParkingLot(draft: Draft): DraftNode | null {
  for (const node of draft.nodes.values()) {
    const { stamp } = node;
    if (draft.removed.has(node.id) || stamp?.kind !== 'decor' || stamp.role !== 'parkingLot') continue;
    if (node.parentId === draft.map.rootId) return node;
  }
  return null;
}

/** Lets the parking lot, and the map with it, reach below this edge of a note. */
export function growParkingLot(draft: Draft, low: number): void {
  const lot = findParkingLot(draft);
  const end = low + parkingLot.padding;
  if (lot && end > bottom(lot)) resizeTo(draft, lot.id, { width: lot.width, height: end - lot.y });
  growRoot(draft, { right: Number.NEGATIVE_INFINITY, bottom: lot ? Math.max(end, bottom(lot)) : low });
}

/** Where parked notes go when somebody deleted the parking lot: below everything, at the left. */
export function besideMap(draft: Draft): CellArea {
  const root = nodeOf(draft, draft.map.rootId);
  const [x, y] = [root?.x ?? 0, root ? bottom(root) : 0];
  return { left: x + rootPadding.side, top: y, slots: parkingLot.slots, floor: y };
}

/** The notes of a cell as they shall follow one another, those already lying there and those that come. */
export interface CellNotes {
  /** In the target order. */
  ids: string[];
  /** Of these, the ones that are new in this cell. */
  incoming: Set<string>;
  /** What else lies there: metrics, shapes, texts. */
  others: Box[];
}

/**
 * Lays out one cell after its notes changed, in the space before rows move: notes that stay keep their place unless
 * one above them grew; each that comes takes the first free slot that keeps the order; if there is none, the cell's
 * notes are laid out anew. Tells the lowest edge of its notes.
 */
export function settleCell(
  draft: Draft,
  area: CellArea,
  notes: CellNotes,
  wasSize: (id: string) => Box | null,
): number {
  const staying = notes.ids.filter((id) => !notes.incoming.has(id));
  pushDown(draft, staying, wasSize);
  for (const id of notes.ids) if (notes.incoming.has(id)) placeNote(draft, area, notes, id);
  if (!isInOrder(draft, notes.ids)) repack(draft, area, notes);
  return notes.ids.reduce((low, id) => Math.max(low, lowEdge(draft, id)), area.top);
}

const lowEdge = (draft: Draft, id: string): number => {
  const node = nodeOf(draft, id);
  return node ? bottom(node) : Number.NEGATIVE_INFINITY;
};

/** Where a note grew over what was clear below it, everything from the next row on moves down together. */
function pushDown(draft: Draft, ids: readonly string[], wasSize: (id: string) => Box | null): void {
  const notes = ids.map((id) => ({ id, was: wasSize(id), now: nodeOf(draft, id) }));
  const grown = notes
    .filter(({ was, now }) => was && now && now.height > was.height)
    .sort((a, b) => (a.was?.y ?? 0) - (b.was?.y ?? 0));
  for (const { was } of grown) {
    if (!was) continue;
    const at = notes.find((note) => note.was === was)?.now;
    if (!at) continue;
    const below = notes.filter((note) => note.was && note.was.y >= bottom(was) - 1);
    const next = below.reduce((top, note) => Math.min(top, note.now?.y ?? top), Number.POSITIVE_INFINITY);
    const gap = Math.min(
      noteGap,
      below.reduce((least, note) => Math.min(least, (note.was?.y ?? 0) - bottom(was)), noteGap),
    );
    const by = bottom(at) + Math.max(0, gap) - next;
    if (by <= 0 || !Number.isFinite(next)) continue;
    for (const { id } of below) moveBy(draft, id, { x: 0, y: by });
  }
}

/** Tries the slots from the upper left on; below the cell's notes there is always one. */
function placeNote(draft: Draft, area: CellArea, notes: CellNotes, id: string): void {
  const node = nodeOf(draft, id);
  if (!node) return;
  const before = notes.ids.slice(0, notes.ids.indexOf(id)).concat(id);
  const settled = notes.ids.filter((other) => !notes.incoming.has(other) || before.includes(other));
  const obstacles = [
    ...notes.others,
    ...boxesOf(
      draft,
      settled.filter((other) => other !== id),
    ),
  ];
  for (const place of slotPlaces(area, obstacles, node)) {
    if (!isFree(place, node, obstacles)) continue;
    moveTo(draft, id, place);
    if (isInOrder(draft, settled)) return;
  }
}

function boxesOf(draft: Draft, ids: readonly string[]): DraftNode[] {
  const boxes: DraftNode[] = [];
  for (const id of ids) {
    const node = nodeOf(draft, id);
    if (node) boxes.push(node);
  }
  return boxes;
}

function isInOrder(draft: Draft, ids: readonly string[]): boolean {
  const items = boxesOf(draft, ids).map((node, index) => ({ box: node, index, id: node.id }));
  return sortByReading(items).every((item, at) => item.id === items[at]?.id);
}

/** Everything anew, row by row, around what else lies in the cell. */
function repack(draft: Draft, area: CellArea, notes: CellNotes): void {
  const boxes = boxesOf(draft, notes.ids);
  const top = notes.others.reduce((low, box) => Math.max(low, bottom(box) + noteGap), area.top);
  const { places } = packNotes(boxes, area.slots);
  boxes.forEach((node, turn) => {
    const place = places[turn];
    if (place) moveTo(draft, node.id, { x: area.left + place.x, y: top + place.y });
  });
}

/** The notes of a cell in the target, with what is new there. */
export function notesOfCell(draft: Draft, stageId: string | null, laneId: string | null): string[] {
  const ids: string[] = [];
  for (const card of draft.target.cards) {
    if (card.stageId !== stageId || card.laneId !== laneId) continue;
    const node = mainNode(draft, card.id);
    if (node) ids.push(node.id);
  }
  return ids;
}

/** Where each card was before; cards that are new are not in it. */
export function cellsBefore(draft: Draft): Map<string, string> {
  const cells = new Map<string, string>();
  for (const card of draft.current.cards) cells.set(card.id, cellKey(card.stageId, card.laneId));
  return cells;
}

export function stageById(grid: Grid, id: string | null): GridStage | null {
  return grid.stages.find((stage) => stage.id === id) ?? null;
}
