import { findById } from '../../journey/find-by-id.ts';
import type { Card, Journey } from '../../journey/journey.ts';
import { cellKey } from '../../journey/records.ts';
import { origin } from '../../plane/boxes.ts';
import { cardColour, lookOf } from '../../plane/lane-look.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { planCellNote } from '../plan/plan-cell-note.ts';
import { type CellNote, noteOfCard } from '../plan/sort-notes.ts';
import { reorderedCells } from './compare-records.ts';
import { type Cell, type Draft, type DraftNode, mainNode } from './draft.ts';
import { homeOf } from './draft-cells.ts';
import { addPlanned, setFill, setParent, setText } from './draft-nodes.ts';

/** Carries cards over: words, severity, cell; new notes and those that go. Places come later, when sizes are known. */
export function editCards(draft: Draft): void {
  const { added, removed, updated } = draft.difference.cards;
  for (const card of removed) noteCell(draft, card);
  for (const { before, after, fields } of updated) updateCard(draft, before, after, fields);
  for (const card of added) addNote(draft, noteOfCard(card, {}), laneKindOf(draft.target, card.laneId), card);
  const reordered = new Set(reorderedCells(draft));
  if (reordered.size === 0) return;
  for (const card of draft.target.cards)
    if (reordered.has(cellKey(card.stageId, card.laneId))) noteCell(draft, card);
}

/** The kind of the lane a card lies in; outside the grid there is none. */
export function laneKindOf(journey: Journey, laneId: string | null): string {
  const { kind = 'other' } = findById(journey.lanes, laneId) || {};
  return kind;
}

function updateCard(draft: Draft, before: Card, after: Card, fields: readonly string[]): void {
  const node = mainNode(draft, after.id);
  if (!node) return;
  if (fields.includes('text')) {
    setText(draft, node, after.text);
    noteCell(draft, after);
  }
  const moved = fields.includes('stageId') || fields.includes('laneId');
  if (moved) {
    noteCell(draft, before);
    bringTo(draft, node, after);
  }
  if (moved || fields.includes('severity')) recolour(draft, node, before, after);
}

/** Our own colours follow lane and severity; a colour that a person chose stays. */
function recolour(draft: Draft, node: DraftNode, before: Card, after: Card): void {
  if (!hasStamp(node, 'card') || node.stamp.byPerson) return;
  const was = laneKindOf(draft.current, before.laneId);
  const { severity } = before;
  const ours = [cardColour(was, severity), cardColour(was, undefined), lookOf(was).note, node.stamp.fill];
  if (ours.includes(node.fill || ''))
    setFill(draft, node, cardColour(laneKindOf(draft.target, after.laneId), after.severity));
}

/** A new note of a card or a metric; its place comes when sizes are known. */
export function addNote(draft: Draft, note: CellNote, laneKind: string, cell: Cell): void {
  const plan = planCellNote(note, 0, origin, origin, laneKind);
  draft.incoming.add(addPlanned(draft, plan, homeOf(draft, cell)));
  noteCell(draft, cell);
}

/** Hangs a note into another cell, where it needs a place. */
export function bringTo(draft: Draft, { id }: DraftNode, cell: Cell): void {
  setParent(draft, id, homeOf(draft, cell));
  draft.incoming.add(id);
  noteCell(draft, cell);
}

/** The notes of this cell may have grown, come or gone. */
export function noteCell({ cells }: Draft, { stageId, laneId }: Cell): void {
  cells.set(cellKey(stageId, laneId), { stageId, laneId });
}
