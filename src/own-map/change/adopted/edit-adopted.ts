import type { Journey } from '../../../journey/journey.ts';
import { laneOfFeelings } from '../../../journey/lane-kinds.ts';
import { cellKey } from '../../../journey/records.ts';
import { type AdoptedNote, isDot, notesOfMap, notesWanted } from '../../adopted/adopted-notes.ts';
import { changedFields, isReordered, reorderedCells } from '../compare-records.ts';
import { type Draft, hinder, idsOf, mainNode } from '../draft.ts';
import { removeNode, setText } from '../draft-nodes.ts';
import { editLinks } from '../edit-links.ts';
import { editAdoptedNames, sayName } from './edit-adopted-names.ts';
import { editAdoptedPeople } from './edit-adopted-people.ts';
import { editAdoptedTable } from './edit-adopted-table.ts';
import { addNote, placeNote } from './place-adopted.ts';

/**
 * What a board that people drew must become so that reading it gives `target`: words are written where they stand,
 * notes come and go, and find free space in their cell. What the board has no place for is a hindrance.
 */
export function editAdopted(draft: Draft): void {
  refusePersonaOrder(draft);
  editAdoptedPeople(draft);
  refuseDerived(draft);
  editTitle(draft);
  if (draft.map.found?.root.type === 'TABLE') {
    editAdoptedTable(draft);
    return;
  }
  editAdoptedNames(draft);
  editNotes(draft);
  editLinks(draft);
}

/** A map that people drew has no side panel. */
function refusePersonaOrder(draft: Draft): void {
  const { current, target } = draft;
  if (isReordered(current.personas, target.personas))
    hinder(
      draft,
      target.id,
      'This map was drawn by people: move its personas on the board to reorder them.',
      'personaOrder',
    );
}

/** Metrics, and feelings without a marker, are what a card says: they change with its words. */
function refuseDerived(draft: Draft): void {
  const { current, target } = draft;
  const textOf = (journey: Journey, id: string | undefined | null) =>
    journey.cards.find((card) => card.id === id)?.text;
  for (const metric of changedMetrics(draft)) {
    const { cardId } = metric;
    if (cardId && textOf(current, cardId) !== textOf(target, cardId)) continue;
    hinder(draft, metric.id, 'On this map a card says this value: change the words of the card.');
  }
  const { added, removed, updated } = draft.difference.emotions;
  const derived = (id: string) => (draft.map.nodes[id] ?? []).length === 0;
  const dots = new Set((draft.map.found?.cards ?? []).filter(isDot).map(({ nodes: [node] }) => node?.id));
  for (const { id } of [...removed, ...updated.map(({ after }) => after)])
    if (dots.has(draft.map.nodes[id]?.[0]))
      hinder(draft, id, 'On this map a drawn dot shows this feeling: move the dot on the board.');
    else if (derived(id))
      hinder(draft, id, 'On this map a card shows this feeling: change the face on the card.');
  if (laneOfFeelings(target) === null)
    for (const { id } of added)
      hinder(draft, id, 'This map has no row for feelings: draw one, then try again.');
}

function changedMetrics(draft: Draft): Journey['metrics'] {
  const { added, removed, updated } = draft.difference.metrics;
  return [...added, ...removed, ...updated.map(({ after }) => after)];
}

function editTitle(draft: Draft): void {
  const { current, target, map } = draft;
  const fields = changedFields(current, target);
  if (fields.some((field) => !Array.isArray(target[field]) && !Array.isArray(current[field])))
    draft.restamp.add(target.id);
  if (!fields.includes('title')) return;
  const { stamp } = draft.nodes.get(map.rootId) ?? {};
  const isShown = stamp?.kind !== 'journey' || stamp.adopted?.title !== 'none';
  const node = map.found?.titleNode ?? (isShown ? map.found?.root : null);
  if (node) sayName(draft, node.id, target.title);
}

function editNotes(draft: Draft): void {
  const before = new Map(notesOfMap(draft.map).map((note) => [note.id, note]));
  const wanted = notesWanted(draft.map, draft.target);
  const kept = new Set(wanted.map(({ id }) => id));
  for (const note of before.values())
    if (!kept.has(note.id)) for (const id of idsOf(draft, note.id)) removeNode(draft, id);
  const coming: AdoptedNote[] = [];
  for (const note of wanted) {
    const was = before.get(note.id);
    if (!was) {
      if (addNote(draft, note)) coming.push(note);
      continue;
    }
    if (note.text !== was.text) setText(draft, mainNode(draft, note.id), note.text);
    if (JSON.stringify(note) !== JSON.stringify(was)) draft.restamp.add(note.id);
    if (cellKey(note.stageId, note.laneId) !== cellKey(was.stageId, was.laneId)) coming.push(note);
  }
  for (const note of coming) placeNote(draft, note);
  refuseOrder(draft);
}

/** The order of notes in a cell is where they lie: people's own arrangement stays. */
function refuseOrder(draft: Draft): void {
  for (const key of reorderedCells(draft))
    hinder(draft, key, 'The order in this cell is how people laid the notes: move them on the board.');
}
