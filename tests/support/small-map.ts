import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import type { LiveBoard } from './live-board.ts';

/** A small map with something of most kinds. */
export const smallMap: Journey = journeyFrom({
  id: 'tea',
  title: 'A cup of tea',
  personas: [{ id: 'ada', name: 'Ada' }],
  stages: [
    { id: 'boil', name: 'Boil' },
    { id: 'pour', name: 'Pour' },
  ],
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'feel', name: 'Feeling', kind: 'emotions' },
    { id: 'hurt', name: 'Hurdles', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 'boil', laneId: 'do', text: 'Fill the kettle' },
    { id: 'c2', stageId: 'boil', laneId: 'do', text: 'Wait' },
    { id: 'c3', stageId: 'pour', laneId: 'hurt', text: 'Scald a finger', severity: 3 },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2' }],
  emotions: [{ id: 'e1', stageId: 'boil', personaId: 'ada', value: 1 }],
});

/** A file exported from one state and edited into another. */
export function editedFile(before: Journey, after: Journey, exportId?: string): FileEdit {
  const at = '2026-11-03T09:00:00Z';
  const exported = { id: exportId ?? '', journeyId: before.id, board: 'Test board', map: before.title, at };
  return {
    format: 'json',
    exported: exportId === undefined ? null : exported,
    base: { kind: 'full', records: toRecords(before) },
    records: toRecords(after),
    carriesOrder: true,
  };
}

/** The journey with some cards saying something else. */
export function reworded(journey: Journey, words: { [cardId: string]: string }): Journey {
  const cards = journey.cards.map((card) => ({ ...card, text: words[card.id] ?? card.text }));
  return { ...journey, cards };
}

/** Previews and applies a file as a person does who takes every change. */
export async function bringIn(board: LiveBoard, rootId: string, file: FileEdit, unlock?: string[]) {
  const { seen } = await board.ask('previewSync', { rootId, file });
  const plain = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
  return await board.ask('applySync', unlock ? { ...plain, unlock } : plain);
}

/** The only map on the board. */
export async function readOnly(board: LiveBoard) {
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  if (!map || journeys.length !== 1) throw new Error(`${journeys.length} maps`);
  return map;
}

/** The first node of a record. */
export async function nodeOf(board: LiveBoard, recordId: string): Promise<string> {
  const { journeys } = await board.ask('read', {});
  const id = journeys[0]?.nodes[recordId]?.[0];
  if (id === undefined) throw new Error(`nothing shows ${recordId}`);
  return id;
}
