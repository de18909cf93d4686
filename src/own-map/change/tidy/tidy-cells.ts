import { findById } from '../../../journey/find-by-id.ts';
import { type Box, origin, type Point } from '../../../plane/boxes.ts';
import { column, rowsBeforeWidening } from '../../../plane/measures.ts';
import { pitch } from '../../plan/free-place.ts';
import { packNotes } from '../../plan/pack-notes.ts';
import { type Cell, type Draft, type DraftNode, hinder, mainNode, nodeOf, nodesWith } from '../draft.ts';
import { type CellArea, cellArea, homeOf, notesOfCell, stageById } from '../draft-cells.ts';
import { moveTo, setParent } from '../draft-nodes.ts';
import { widenStage } from '../move-columns.ts';
import { growRows } from '../move-rows.ts';
import { missingIn, obstaclesIn, readsSo, seenFrom, settleNotes } from '../settle-cells.ts';
import { type FixedNote, findFixed, homesOf, leftAlone } from './find-fixed.ts';
import { onTop } from './loose-units.ts';
import { restampStale } from './restamp-stale.ts';
import { findStaleLinks } from './stale-links.ts';
import type { LeftAlone, Tidying, TidyScope } from './tidy.ts';

/** One note, cell or stage made tidy: only these notes are arranged; where there is no room, their row or stage grows. */
export function tidyCells(draft: Draft, scope: Exclude<TidyScope, { kind: 'map' }>): Tidying {
  const fixed = findFixed(draft);
  const left: LeftAlone[] = [];
  return {
    told: { left, beside: [], restored: 0, cleared: 0 },
    settle() {
      for (const cell of cellsOf(draft, scope)) {
        if (scope.kind === 'note') tidyNote(draft, cell, scope.recordId, fixed);
        else left.push(...packCell(draft, cell, fixed));
        const missing = missingIn(draft, cell, notesOfCell(draft, cell));
        if (cell.laneId !== null && missing > 0.5) growRows(draft, new Map([[cell.laneId, missing]]));
      }
      draft.rerouted = findStaleLinks(draft);
      restampStale(draft);
    },
  };
}

function cellsOf(draft: Draft, scope: Exclude<TidyScope, { kind: 'map' }>): Cell[] {
  const { stages, lanes } = draft.grid;
  const lacks = (id: string, reason: string): Cell[] => {
    hinder(draft, id, reason);
    return [];
  };
  if (scope.kind === 'note') {
    const { recordId } = scope;
    const note = findById(draft.target.cards, recordId);
    if (!note) return lacks(recordId, `There is no note “${recordId}” on this map.`);
    return note.stageId && note.laneId ? [note] : lacks(recordId, 'This note lies in no row of the map.');
  }
  const { stageId } = scope;
  if (!findById(stages, stageId)) return lacks(stageId, `There is no stage “${stageId}” on this map.`);
  if (scope.kind === 'stage') return lanes.map(({ id }) => ({ stageId, laneId: id }));
  const { laneId } = scope;
  return findById(lanes, laneId) ? [scope] : lacks(laneId, `There is no row “${laneId}” on this map.`);
}

/** The note goes to the first free slot that keeps the order; where there is none, its cell is laid out anew. */
function tidyNote(draft: Draft, cell: Cell, recordId: string, fixed: ReadonlyMap<string, FixedNote>): void {
  const area = cellArea(draft.grid, cell);
  const node = mainNode(draft, recordId);
  if (!area || !node || fixed.has(recordId)) return;
  setParent(draft, node.id, homeOf(draft, cell));
  const notes = notesOfCell(draft, cell);
  const free = notes.filter((note) => !fixed.has(note.recordId)).map((note) => note.node);
  const others = () => blockers(draft, area, free);
  settleNotes(draft, area, { notes, incoming: new Set([node.id]), others });
}

/** Cards that may move, then metrics, from the upper left on; where that would change their order, all of them stay. */
function packCell(draft: Draft, cell: Cell, fixed: ReadonlyMap<string, FixedNote>): LeftAlone[] {
  const notes = notesOfCell(draft, cell);
  const free = notes.filter(({ recordId }) => !fixed.has(recordId)).map(({ node }) => node);
  const places = placesFor(draft, cell, free);
  const cards = notes.filter(({ isCard }) => isCard);
  // Its stage may have been widened for them: then they lie elsewhere by now.
  const isKept = readsSo(
    cards.map(({ node }) => ({ ...(nodeOf(draft, node.id) || node), ...places.get(node.id) })),
  );
  if (isKept)
    for (const { id, x, y } of nodesWith(draft, places.keys())) {
      const at = places.get(id) || origin;
      setParent(draft, id, homeOf(draft, cell));
      if (Math.abs(x - at.x) + Math.abs(y - at.y) > 0.5) moveTo(draft, id, at);
    }
  return cards.flatMap(({ recordId }) => leftAlone(fixed.get(recordId)));
}

/** Where these notes of a cell go; its stage is widened first where they would make the row too high. */
function placesFor(draft: Draft, cell: Cell, notes: readonly DraftNode[]): Map<string, Point> {
  for (;;) {
    const stage = stageById(draft.grid, cell.stageId);
    const area = cellArea(draft.grid, cell);
    if (!stage || !area) return new Map();
    const { left, top, slots, floor } = area;
    const { places, rows, height } = packNotes(notes, slots, seenFrom(area, blockers(draft, area, notes)));
    const fits = rows <= rowsBeforeWidening || top + height <= floor + 0.5;
    const isNarrow = notes.some(({ width }) => width > stage.box.width - 2 * column.padding);
    if (!stage.section || (!isNarrow && (fits || slots >= column.mostSlots)))
      return new Map(
        notes.map(({ id }, at) => {
          const { x, y } = places[at] || origin;
          return [id, { x: left + x, y: top + y }];
        }),
      );
    widenStage(draft, stage.id, pitch);
  }
}

/** Whatever lies in a cell and is not arranged; reactions and highlights lie on notes by nature. */
function blockers(draft: Draft, area: CellArea, arranged: readonly DraftNode[]): Box[] {
  const homes = homesOf(draft);
  return obstaclesIn(
    draft,
    area,
    new Set(arranged.map(({ id }) => id)),
    ({ id, type, parentId, stuckTo }) =>
      homes.has(parentId) && !homes.has(id) && type !== 'CONNECTOR' && !onTop.includes(type) && !stuckTo,
  );
}
