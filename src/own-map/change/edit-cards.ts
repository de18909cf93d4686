import type { Card } from '../../journey/journey.ts';
import { cellKey } from '../../journey/records.ts';
import { type StampOf, stampVersion } from '../../journey/stamp.ts';
import { cardColour, lookOf } from '../../plane/lane-look.ts';
import { formNote } from '../plan/plan-note.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, type DraftNode, mainNode } from './draft.ts';
import { findParkingLot, stageById } from './draft-cells.ts';
import { addNode, removeNode, setFill, setParent, setText } from './draft-nodes.ts';

/** Carries cards over: words, severity, cell; new notes and those that go. Places come later, when sizes are known. */
export function editCards(draft: Draft): void {
  const { added, removed, updated } = compareLists('cards', draft.current, draft.target);
  for (const card of removed) removeCard(draft, card);
  for (const { before, after, fields } of updated) updateCard(draft, before, after, fields);
  for (const card of added) addCard(draft, card);
  markReordered(draft);
}

/** The kind of the lane a card lies in; outside the grid there is none. */
export function laneKindOf(_draft: Draft, journey: Draft['target'], laneId: string | null): string {
  return journey.lanes.find((lane) => lane.id === laneId)?.kind ?? 'other';
}

/** The section that holds notes of this cell. */
export function homeOf(draft: Draft, stageId: string | null, laneId: string | null): string {
  const stage = laneId === null ? null : stageById(draft.grid, stageId);
  const known = stage && draft.target.lanes.some((lane) => lane.id === laneId);
  if (known) return stage.section?.id ?? draft.map.rootId;
  return findParkingLot(draft)?.id ?? draft.map.rootId;
}

function updateCard(draft: Draft, before: Card, after: Card, fields: readonly string[]): void {
  const node = mainNode(draft, after.id);
  if (!node) return;
  draft.restamp.add(after.id);
  if (fields.includes('text')) {
    setText(draft, node, after.text);
    draft.cells.add(cellKey(after.stageId, after.laneId));
  }
  const moved = fields.includes('stageId') || fields.includes('laneId');
  if (moved) {
    setParent(draft, node.id, homeOf(draft, after.stageId, after.laneId));
    draft.cells.add(cellKey(before.stageId, before.laneId));
    draft.cells.add(cellKey(after.stageId, after.laneId));
  }
  if (moved || fields.includes('severity')) recolour(draft, node, before, after);
}

/** Our own colours follow lane and severity; a colour that a person chose stays. */
function recolour(draft: Draft, node: DraftNode, before: Card, after: Card): void {
  if (node.stamp?.kind !== 'card' || node.stamp.byPerson) return;
  const was = laneKindOf(draft, draft.current, before.laneId);
  const ours = [
    cardColour(was, before.severity),
    cardColour(was, undefined),
    lookOf(was).note,
    node.stamp.fill,
  ];
  if (node.fill === undefined || !ours.includes(node.fill)) return;
  setFill(draft, node, cardColour(laneKindOf(draft, draft.target, after.laneId), after.severity));
}

function addCard(draft: Draft, card: Card): void {
  const key = `card:${card.id}`;
  const form = formNote(key, card.text, {});
  const fill = cardColour(laneKindOf(draft, draft.target, card.laneId), card.severity);
  const stamp: StampOf<'card'> = {
    v: stampVersion,
    journeyId: draft.map.journey.id,
    recordId: card.id,
    nodeId: '',
    kind: 'card',
    stageId: card.stageId,
    laneId: card.laneId,
    local: { x: 0, y: 0 },
    page: { x: 0, y: 0 },
    index: 0,
    text: card.text,
    fill,
    details: {},
  };
  const { nodeId: _n, v: _v, journeyId: _j, ...draftStamp } = stamp;
  const { wide, fontSize, width, height } = form;
  const plan = {
    type: 'STICKY',
    key,
    x: 0,
    y: 0,
    text: card.text,
    wide,
    fontSize,
    fill,
    stamp: draftStamp,
  } as const;
  const home = homeOf(draft, card.stageId, card.laneId);
  addNode(draft, plan, home, { x: 0, y: 0, width, height }, stamp);
  draft.restamp.add(card.id);
  draft.cells.add(cellKey(card.stageId, card.laneId));
}

function removeCard(draft: Draft, card: Card): void {
  draft.cells.add(cellKey(card.stageId, card.laneId));
  for (const id of draft.nodesOf.get(card.id) ?? []) removeNode(draft, id);
}

/** Cells whose notes shall follow one another differently. */
function markReordered(draft: Draft): void {
  const ordersOf = (journey: Draft['target']) => {
    const orders = new Map<string, string[]>();
    for (const card of journey.cards) {
      const key = cellKey(card.stageId, card.laneId);
      const cell = orders.get(key);
      if (cell) cell.push(card.id);
      else orders.set(key, [card.id]);
    }
    return orders;
  };
  const before = ordersOf(draft.current);
  for (const [key, ids] of ordersOf(draft.target)) {
    const was = (before.get(key) ?? []).filter((id) => ids.includes(id));
    const now = ids.filter((id) => was.includes(id));
    if (was.some((id, at) => id !== now[at])) draft.cells.add(key);
  }
}
