import type { Card } from '../../journey/journey.ts';
import { cellKey } from '../../journey/records.ts';
import { type Box, centreOf, type Point } from '../../plane/boxes.ts';
import { laneSpan } from '../../plane/interpret-grid.ts';
import { bandBottom } from '../../plane/measures.ts';
import { samePlace } from '../../plane/seen-nodes.ts';
import type { SeenNode } from '../../plane/snapshot.ts';
import { settleAdopted } from '../../strangers/adopt/settle-adopted.ts';
import { type Draft, type DraftNode, mainNode, nodeOf } from './draft.ts';
import {
  besideMap,
  cellArea,
  cellsBefore,
  findParkingLot,
  growParkingLot,
  notesOfCell,
  parkingArea,
  settleCell,
  stageById,
} from './draft-cells.ts';
import { renewStamps } from './draft-stamps.ts';
import { metricsLane } from './edit-metrics.ts';
import { settleStageFacts } from './edit-stage-facts.ts';
import { localOf } from './record-stamps.ts';
import { restackRows, rowsOf } from './restack-rows.ts';
import { settleHeading } from './settle-heading.ts';
import { settleLinks } from './settle-links.ts';
import { settleMetrics } from './settle-metrics.ts';
import { settlePanel } from './settle-panel.ts';

/**
 * Lays out what changed, now that the real sizes of notes are known, and renews the stamps of all that was touched.
 * Only cells whose notes changed are looked at; a row grows when one of its cells has no room left.
 */
export function settleDraft(draft: Draft): void {
  if (draft.map.found) {
    settleAdopted(draft);
    return;
  }
  const needed = new Map<string, number>();
  const before = cellsBefore(draft);
  for (const cell of draft.cells) {
    const [stageId, laneId] = parseCell(cell);
    const stage = stageById(draft.grid, stageId);
    const area = stage && laneId !== null ? cellArea(draft, stage, laneId) : null;
    if (!stage || laneId === null || !area) continue;
    const low = settleNotes(draft, cell, area, before, othersIn(draft, stage.box, area.top, area.floor));
    const lane = draft.grid.lanes.find((candidate) => candidate.id === laneId);
    const missing = low + bandBottom - (lane ? laneSpan(lane, stage).bottom : low);
    if (missing > 0) needed.set(laneId, Math.max(missing, needed.get(laneId) ?? 0));
  }
  settleParkingLot(draft, before);
  for (const [laneId, missing] of settleMetrics(draft)) {
    needed.set(laneId, Math.max(missing, needed.get(laneId) ?? 0));
  }
  growRows(draft, needed);
  settleStageFacts(draft);
  settlePanel(draft);
  settleHeading(draft);
  settleLinks(draft);
  restampMoved(draft);
  if (draft.touched.size + draft.added.length + draft.removed.size + draft.restamp.size > 0)
    renewStamps(draft);
}

/** `[stageId, laneId]`, the inverse of `cellKey`. */
function parseCell(cell: string): [string | null, string | null] {
  const parsed: unknown = JSON.parse(cell);
  const [stage, lane]: unknown[] = Array.isArray(parsed) ? parsed : [];
  return [typeof stage === 'string' ? stage : null, typeof lane === 'string' ? lane : null];
}

function settleNotes(
  draft: Draft,
  cell: string,
  area: NonNullable<ReturnType<typeof cellArea>>,
  before: ReadonlyMap<string, string>,
  others: Box[],
): number {
  const ids = notesOfCell(draft, ...parseCell(cell));
  const incoming = new Set<string>();
  for (const card of draft.target.cards) {
    const node = mainNode(draft, card.id);
    if (!node || !ids.includes(node.id)) continue;
    if (before.get(card.id) !== cell || draft.strays.has(node.id)) incoming.add(node.id);
  }
  const known = new Set(ids);
  const obstacles = others.filter((box) => !('id' in box && typeof box.id === 'string' && known.has(box.id)));
  const was = draft.seen;
  return settleCell(draft, area, { ids, incoming, others: obstacles }, (id) => was.get(id) ?? null);
}

/** Notes, shapes and texts of no card's, lying within the notes' area of a cell. */
function othersIn(draft: Draft, stage: Box, top: number, floor: number): Box[] {
  const cards = new Set(draft.target.cards.map((card) => mainNode(draft, card.id)?.id));
  const boxes: Box[] = [];
  for (const node of draft.nodes.values()) {
    if (draft.removed.has(node.id) || cards.has(node.id)) continue;
    // Not placed yet: it will go around the notes.
    if (node.plan && node.stamp?.kind === 'metric') continue;
    if (!['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'TABLE', 'CODE_BLOCK'].includes(node.type)) continue;
    if (node.stamp?.kind === 'decor' || node.stamp?.kind === 'lane' || node.stamp?.kind === 'bar') continue;
    const { x, y } = centreOf(node);
    if (x >= stage.x && x <= stage.x + stage.width && y >= top && y <= floor + bandBottom) boxes.push(node);
  }
  return boxes;
}

/** Cells outside the grid share the parking lot: what comes takes its next free slot. */
function settleParkingLot(draft: Draft, before: ReadonlyMap<string, string>): void {
  const lot = findParkingLot(draft);
  const outside = draft.target.cards.filter((card) => {
    const stage = card.laneId === null ? null : stageById(draft.grid, card.stageId);
    return !stage || !draft.grid.lanes.some((lane) => lane.id === card.laneId);
  });
  const cells = new Set(outside.map((card) => cellKey(card.stageId, card.laneId)));
  const touched = [...cells].filter((cell) => draft.cells.has(cell));
  if (touched.length === 0) return;
  const place = parkingArea(draft) ?? besideMap(draft);
  const taken = parkedBefore(draft, outside, before, lot?.id);
  let low = place.top;
  for (const cell of touched) {
    low = Math.max(low, settleNotes(draft, cell, place, before, taken));
    for (const id of notesOfCell(draft, ...parseCell(cell))) {
      const node = nodeOf(draft, id);
      if (node && !taken.includes(node)) taken.push(node);
    }
  }
  growParkingLot(draft, low);
}

/** What lies in the parking lot already, besides the notes that are only coming. */
function parkedBefore(
  draft: Draft,
  outside: readonly Card[],
  before: ReadonlyMap<string, string>,
  lotId: string | undefined,
): DraftNode[] {
  const taken: DraftNode[] = [];
  const coming = new Set<string>();
  for (const card of outside) {
    const node = mainNode(draft, card.id);
    if (!node) continue;
    const stays = before.get(card.id) === cellKey(card.stageId, card.laneId) && !draft.strays.has(node.id);
    if (stays) taken.push(node);
    else coming.add(node.id);
  }
  for (const metric of draft.metrics) for (const id of draft.nodesOf.get(metric) ?? []) coming.add(id);
  for (const id of draft.children.get(lotId ?? '') ?? []) {
    const node = nodeOf(draft, id);
    if (node && !coming.has(id) && !taken.includes(node) && node.type !== 'CONNECTOR') taken.push(node);
  }
  return taken;
}

function growRows(draft: Draft, needed: ReadonlyMap<string, number>): void {
  if (needed.size === 0) return;
  const laneOf = new Map<string, string | null>();
  for (const card of draft.target.cards) {
    const node = mainNode(draft, card.id);
    if (node && card.laneId !== null && stageById(draft.grid, card.stageId)) laneOf.set(node.id, card.laneId);
  }
  const ofMetrics = metricsLane(draft);
  for (const { id, stageId } of ofMetrics === null ? [] : draft.target.metrics) {
    const node = mainNode(draft, id);
    const stage = node && stageById(draft.grid, stageId ?? null);
    if (node && stage?.section && stage.section.id === node.parentId) laneOf.set(node.id, ofMetrics);
  }
  const wanted = rowsOf(draft).map(({ laneId, height }) => ({
    laneId,
    height: height + (laneId === null ? 0 : (needed.get(laneId) ?? 0)),
  }));
  restackRows(draft, wanted, laneOf);
}

/** Notes that lie elsewhere in their section remember their new place; the others keep their stamps. */
function restampMoved(draft: Draft): void {
  const was = draft.seen;
  for (const [recordId, ids] of draft.nodesOf) {
    for (const id of ids) {
      const [node, before] = [draft.touched.has(id) ? nodeOf(draft, id) : null, was.get(id)];
      if (!node || !before || !placed.includes(node.stamp?.kind ?? '')) continue;
      const [now, then] = [localOf(draft, node), localBefore(before, was)];
      const resized = node.stamp?.kind === 'lane' && node.height !== before.height;
      if (resized || !samePlace(now, then) || node.parentId !== before.parentId) draft.restamp.add(recordId);
    }
  }
}

function localBefore(node: SeenNode, was: ReadonlyMap<string, SeenNode>): Point {
  let parent = node.parentId === null ? undefined : was.get(node.parentId);
  while (parent && parent.type !== 'SECTION') {
    parent = parent.parentId === null ? undefined : was.get(parent.parentId);
  }
  return { x: node.x - (parent?.x ?? 0), y: node.y - (parent?.y ?? 0) };
}

const placed: readonly string[] = ['card', 'emotion', 'metric', 'lane'];
