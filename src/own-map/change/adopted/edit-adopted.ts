import type { Journey } from '../../../journey/journey.ts';
import { laneOfFeelings } from '../../../journey/lane-kinds.ts';
import { cellKey } from '../../../journey/records.ts';
import type { FoundMap } from '../../../plane/map-draft.ts';
import { type AdoptedNote, isDot, notesOfMap, notesWanted } from '../../adopted/adopted-notes.ts';
import { changedFields, reorderedCells } from '../compare-records.ts';
import { type Draft, hinder, mainNode, nodeOf } from '../draft.ts';
import { removeRecord, setText } from '../draft-nodes.ts';
import { editLinks } from '../edit-links.ts';
import { editAdoptedNames, sayName } from './edit-adopted-names.ts';
import { editAdoptedPeople } from './edit-adopted-people.ts';
import { editAdoptedTable } from './edit-adopted-table.ts';
import { addNote, placeNote } from './place-adopted.ts';

/**
 * What a board that people drew (`found`) must become so that reading it gives `target`: words are written where they stand,
 * notes come and go, and find free space in their cell. What the board has no place for is a hindrance.
 */
export function editAdopted(draft: Draft, found: FoundMap): void {
  editAdoptedPeople(draft, found);
  refuseDerived(draft, found);
  editTitle(draft, found);
  if (found.root.type === 'TABLE') {
    editAdoptedTable(draft, found);
    return;
  }
  editAdoptedNames(draft, found);
  editNotes(draft);
  editLinks(draft);
}

/** Metrics, and feelings without a marker, are what a card says: they change with its words. */
function refuseDerived(draft: Draft, found: FoundMap): void {
  const { current, target, difference, map } = draft;
  const textOf = (journey: Journey, id: unknown) => journey.cards.find((card) => card.id === id)?.text;
  const { metrics, emotions } = difference;
  for (const { id, cardId } of [
    ...metrics.added,
    ...metrics.removed,
    ...metrics.updated.map(({ after }) => after),
  ])
    if (!cardId || textOf(current, cardId) === textOf(target, cardId))
      hinder(draft, id, 'On this map a card says this value: change the words of the card.');
  const dots = new Set(found.cards.filter(isDot).map(({ nodes: [node] }) => node?.id));
  for (const { id } of [...emotions.removed, ...emotions.updated.map(({ after }) => after)]) {
    const [nodeId] = map.nodes[id] ?? [];
    if (nodeId === undefined)
      hinder(draft, id, 'On this map a card shows this feeling: change the face on the card.');
    else if (dots.has(nodeId))
      hinder(draft, id, 'On this map a drawn dot shows this feeling: move the dot on the board.');
  }
  if (laneOfFeelings(target) === null)
    for (const { id } of emotions.added)
      hinder(draft, id, 'This map has no row for feelings: draw one, then try again.');
}

function editTitle(draft: Draft, { titleNode, root }: FoundMap): void {
  const { current, target } = draft;
  const fields = changedFields(current, target);
  if (fields.some((field) => !Array.isArray(target[field] ?? current[field]))) draft.restamp.add(target.id);
  if (!fields.includes('title')) return;
  const { stamp } = root;
  const isShown = stamp?.kind !== 'journey' || stamp.adopted?.title !== 'none';
  const node = titleNode ?? (isShown ? root : null);
  sayName(draft, nodeOf(draft, node?.id), target.title);
}

function editNotes(draft: Draft): void {
  const before = new Map(notesOfMap(draft.map).map((note) => [note.id, note]));
  const wanted = notesWanted(draft.map, draft.target);
  const kept = new Set(wanted.map(({ id }) => id));
  for (const id of before.keys()) if (!kept.has(id)) removeRecord(draft, id);
  const coming: AdoptedNote[] = [];
  for (const note of wanted) {
    const was = before.get(note.id);
    if (!was) addNote(draft, note);
    else if (note.text !== was.text) setText(draft, mainNode(draft, note.id), note.text);
    if (JSON.stringify(note) !== JSON.stringify(was)) draft.restamp.add(note.id);
    if (!was || cellKey(note.stageId, note.laneId) !== cellKey(was.stageId, was.laneId)) coming.push(note);
  }
  for (const note of coming) placeNote(draft, note);
  // The order of notes in a cell is where they lie: people's own arrangement stays.
  for (const key of reorderedCells(draft))
    hinder(draft, key, 'The order in this cell is how people laid the notes: move them on the board.');
}
