import type { Card, Journey } from '../../journey/journey.ts';
import { cellKey } from '../../journey/records.ts';
import { cardColour, lookOf } from '../../plane/lane-look.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { planCellNote } from '../plan/plan-cell-note.ts';
import { formNote } from '../plan/plan-note.ts';
import type { CellNote } from '../plan/sort-notes.ts';
import { reorderedCells } from './compare-records.ts';
import { type Draft, type DraftNode, mainNode } from './draft.ts';
import { type Cell, homeOf } from './draft-cells.ts';
import { addPlanned, setFill, setParent, setText } from './draft-nodes.ts';

/** Carries cards over: words, severity, cell; new notes and those that go. Places come later, when sizes are known. */
export function editCards(draft: Draft): void {
  const { added, removed, updated } = draft.difference.cards;
  for (const { stageId, laneId } of removed) draft.cells.add(cellKey(stageId, laneId));
  for (const { before, after, fields } of updated) updateCard(draft, before, after, fields);
  for (const card of added) addCard(draft, card);
  for (const key of reorderedCells(draft)) draft.cells.add(key);
}

/** The kind of the lane a card lies in; outside the grid there is none. */
export function laneKindOf(journey: Journey, laneId: string | null): string {
  return journey.lanes.find((lane) => lane.id === laneId)?.kind ?? 'other';
}

function updateCard(draft: Draft, before: Card, after: Card, fields: readonly string[]): void {
  const node = mainNode(draft, after.id);
  if (!node) return;
  if (fields.includes('text')) {
    setText(draft, node, after.text);
    draft.cells.add(cellKey(after.stageId, after.laneId));
  }
  const moved = fields.includes('stageId') || fields.includes('laneId');
  if (moved) {
    draft.cells.add(cellKey(before.stageId, before.laneId));
    bringTo(draft, node, after);
  }
  if (moved || fields.includes('severity')) recolour(draft, node, before, after);
}

/** Our own colours follow lane and severity; a colour that a person chose stays. */
function recolour(draft: Draft, node: DraftNode, before: Card, after: Card): void {
  if (!hasStamp(node, 'card') || node.stamp.byPerson) return;
  const was = laneKindOf(draft.current, before.laneId);
  const ours = [
    cardColour(was, before.severity),
    cardColour(was, undefined),
    lookOf(was).note,
    node.stamp.fill,
  ];
  if (node.fill === undefined || !ours.includes(node.fill)) return;
  setFill(draft, node, cardColour(laneKindOf(draft.target, after.laneId), after.severity));
}

function addCard(draft: Draft, card: Card): void {
  const key = `card:${card.id}`;
  const note = { key, text: card.text, form: formNote(key, card.text, {}), record: { card } };
  addNote(draft, note, laneKindOf(draft.target, card.laneId), card);
}

/** A new note of a card or a metric; its place comes when sizes are known. */
export function addNote(draft: Draft, note: CellNote, laneKind: string, cell: Cell): void {
  const plan = planCellNote(note, 0, { x: 0, y: 0 }, { x: 0, y: 0 }, laneKind);
  const id = addPlanned(draft, plan, homeOf(draft, cell));
  draft.incoming.add(id);
  draft.cells.add(cellKey(cell.stageId, cell.laneId));
}

/** Hangs a note into another cell, where it needs a place. */
export function bringTo(draft: Draft, { id }: DraftNode, cell: Cell): void {
  setParent(draft, id, homeOf(draft, cell));
  draft.incoming.add(id);
  draft.cells.add(cellKey(cell.stageId, cell.laneId));
}
