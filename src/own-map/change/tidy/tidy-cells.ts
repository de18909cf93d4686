import { type Box, bottom } from '../../../plane/boxes.ts';
import { laneSpan } from '../../../plane/interpret-grid.ts';
import { bandBottom, column, noteGap, rowsBeforeWidening, slot } from '../../../plane/measures.ts';
import { sortByReading } from '../../../plane/reading-order.ts';
import { packAround } from '../../plan/pack-around.ts';
import { type Draft, hinder, mainNode, nodeOf } from '../draft.ts';
import { cellArea, notesOfCell, settleCell, stageById } from '../draft-cells.ts';
import { moveTo, setParent } from '../draft-nodes.ts';
import { homeOf } from '../edit-cards.ts';
import { metricsLane } from '../edit-metrics.ts';
import { type FixedNote, findFixed } from './find-fixed.ts';
import { findLoose } from './loose-units.ts';
import { growRow } from './make-room.ts';
import { restampStale } from './restamp-stale.ts';
import { findStaleLinks } from './stale-links.ts';
import type { LeftAlone, Tidy, TidyScope } from './tidy.ts';
import { widenStage } from './widen-stage.ts';

interface Cell {
  stageId: string;
  laneId: string;
}

/** One note, cell or stage made tidy: only these notes are arranged; where there is no room, their row or stage grows. */
export function tidyCells(draft: Draft, scope: Exclude<TidyScope, { kind: 'map' }>): Tidy {
  const fixed = findFixed(draft);
  const left: LeftAlone[] = [];
  const tidy: Tidy = {
    draft,
    left,
    beside: [],
    restored: 0,
    cleared: 0,
    settle() {
      for (const cell of cellsOf(draft, scope)) {
        if (scope.kind === 'note') tidyNote(draft, cell, scope.recordId, fixed);
        else packCell(draft, cell, fixed, left);
        fitRow(draft, cell);
      }
      draft.rerouted = findStaleLinks(draft);
      restampStale(draft);
    },
  };
  return tidy;
}

function cellsOf(draft: Draft, scope: Exclude<TidyScope, { kind: 'map' }>): Cell[] {
  const { grid, target } = draft;
  if (scope.kind !== 'note') {
    const hasLane = scope.kind === 'stage' || grid.lanes.some(({ id }) => id === scope.laneId);
    if (!stageById(grid, scope.stageId))
      hinder(draft, scope.stageId, `There is no stage “${scope.stageId}” on this map.`);
    else if (!hasLane) hinder(draft, scope.laneId, `There is no row “${scope.laneId}” on this map.`);
    else if (scope.kind === 'cell') return [scope];
    else return grid.lanes.map(({ id }) => ({ stageId: scope.stageId, laneId: id }));
    return [];
  }
  const note = target.cards.find(({ id }) => id === scope.recordId);
  if (!note) {
    hinder(draft, scope.recordId, `There is no note “${scope.recordId}” on this map.`);
    return [];
  }
  if (note.stageId && note.laneId) return [{ stageId: note.stageId, laneId: note.laneId }];
  hinder(draft, scope.recordId, 'This note lies in no row of the map.');
  return [];
}

/** The note goes to the first free slot that keeps the order; where there is none, its cell is laid out anew. */
function tidyNote(draft: Draft, cell: Cell, recordId: string, fixed: ReadonlyMap<string, FixedNote>): void {
  const stage = stageById(draft.grid, cell.stageId);
  const area = stage && cellArea(draft, stage, cell.laneId);
  const node = mainNode(draft, recordId);
  if (!stage || !area || !node || fixed.has(recordId)) return;
  setParent(draft, node.id, homeOf(draft, cell.stageId, cell.laneId));
  const ids = notesOfCell(draft, cell.stageId, cell.laneId);
  const others = blockers(draft, cell, fixed);
  settleCell(draft, area, { ids, incoming: new Set([node.id]), others }, () => null);
}

function packCell(draft: Draft, cell: Cell, fixed: ReadonlyMap<string, FixedNote>, left: LeftAlone[]): void {
  const ids = movableIn(draft, cell, fixed);
  for (const { id, stageId, laneId } of draft.target.cards) {
    const stays = fixed.get(id);
    if (!stays || stageId !== cell.stageId || laneId !== cell.laneId) continue;
    left.push({ nodeId: stays.nodeId, recordId: id, reason: stays.reason });
  }
  const places = placesFor(draft, cell, ids, fixed);
  if (!places || !keepsOrder(draft, cell, places)) return;
  for (const [id, at] of places) {
    setParent(draft, id, homeOf(draft, cell.stageId, cell.laneId));
    const node = nodeOf(draft, id);
    if (node && Math.abs(node.x - at.x) + Math.abs(node.y - at.y) > 0.5) moveTo(draft, id, at);
  }
}

/** Where the notes of a cell go; its stage is widened first where they would make the row too high. */
function placesFor(
  draft: Draft,
  cell: Cell,
  ids: readonly string[],
  fixed: ReadonlyMap<string, FixedNote>,
): Map<string, { x: number; y: number }> | null {
  for (;;) {
    const stage = stageById(draft.grid, cell.stageId);
    const area = stage && cellArea(draft, stage, cell.laneId);
    if (!stage || !area) return null;
    const sizes = ids.map((id) => nodeOf(draft, id) ?? { width: slot, height: slot });
    const around = blockers(draft, cell, fixed).map(({ x, y, width, height }) => {
      return { x: x - area.left, y: y - area.top, width, height };
    });
    const { places, rows, height } = packAround(sizes, area.slots, around);
    const fits = rows <= rowsBeforeWidening || area.top + height <= area.floor + 0.5;
    const isNarrow = sizes.some(({ width }) => width > stage.box.width - 2 * column.padding);
    if (stage.section && ((!fits && area.slots < column.mostSlots) || isNarrow)) {
      widenStage(draft, cell.stageId, slot + noteGap);
      continue;
    }
    const found = new Map<string, { x: number; y: number }>();
    places.forEach(({ x, y }, at) => {
      const id = ids[at];
      if (id !== undefined) found.set(id, { x: area.left + x, y: area.top + y });
    });
    return found;
  }
}

/** Cards of the cell that may move, in order; then the metrics that lie there. */
function movableIn(draft: Draft, cell: Cell, fixed: ReadonlyMap<string, FixedNote>): string[] {
  const records = draft.target.cards
    .filter(({ stageId, laneId }) => stageId === cell.stageId && laneId === cell.laneId)
    .map(({ id }) => id);
  if (metricsLane(draft) === cell.laneId) {
    for (const { id, stageId } of draft.target.metrics) if (stageId === cell.stageId) records.push(id);
  }
  const ids: string[] = [];
  for (const id of records) {
    const node = fixed.has(id) ? null : mainNode(draft, id);
    if (node) ids.push(node.id);
  }
  return ids;
}

/** What notes of a cell go around: whatever lies there and is not arranged. */
function blockers(draft: Draft, cell: Cell, fixed: ReadonlyMap<string, FixedNote>): Box[] {
  const arranged = new Set<string>();
  for (const { id } of [...draft.target.cards, ...draft.target.metrics, ...draft.target.emotions]) {
    const node = fixed.has(id) ? null : mainNode(draft, id);
    if (node) arranged.add(node.id);
  }
  const parts = [
    'lane',
    'bar',
    'stageFacts',
    'title',
    'facts',
    'persona',
    'emoji',
    'quote',
    'personaFacts',
    'journey',
  ];
  return findLoose(draft, arranged, fixed)
    .filter((unit) => unit.cell?.stageId === cell.stageId && unit.cell.laneId === cell.laneId && unit.blocks)
    .map(({ node }) => node)
    .filter(({ stamp }) => !stamp || !parts.includes(stamp.kind));
}

function keepsOrder(
  draft: Draft,
  cell: Cell,
  places: ReadonlyMap<string, { x: number; y: number }>,
): boolean {
  const ids = notesOfCell(draft, cell.stageId, cell.laneId);
  const items = ids.map((id, index) => {
    const { x, y, width, height } = nodeOf(draft, id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { box: { x, y, width, height, ...places.get(id) }, index, id };
  });
  return sortByReading(items).every(({ id }, at) => id === ids[at]);
}

/** The row grows where a note of this cell reaches below it. */
function fitRow(draft: Draft, { stageId, laneId }: Cell): void {
  const stage = stageById(draft.grid, stageId);
  const lane = draft.grid.lanes.find(({ id }) => id === laneId);
  const area = stage && cellArea(draft, stage, laneId);
  if (!stage || !lane || !area) return;
  const ids = movableIn(draft, { stageId, laneId }, new Map());
  const low = ids.reduce((most, id) => Math.max(most, bottomOf(draft, id)), area.top);
  const missing = low + bandBottom - laneSpan(lane, stage).bottom;
  if (missing > 0.5) growRow(draft, laneId, missing);
}

function bottomOf(draft: Draft, id: string): number {
  const node = nodeOf(draft, id);
  return node ? bottom(node) : Number.NEGATIVE_INFINITY;
}
