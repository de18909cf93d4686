import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { arbitraryEdit } from '../support/edited-journey.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { liveOnBoard, makeChoices, notesOf } from '../support/random-person.ts';
import { rearrangeBoard } from '../support/rearranging-person.ts';

/** A map after people have worked on it: nothing that they wrote may be lost, whatever they did. */
const size = { cards: { min: 3, max: 12 }, stages: { min: 1, max: 4 }, lanes: { min: 1, max: 4 } };

test('every word on a lived-in board is read, and untouched cards stay where they were', async () => {
  const law = fc.asyncProperty(arbitraryJourney(size), fc.nat(), async (journey, seed) => {
    const board = openBoard();
    await board.ask('insert', { journey });
    const before = cellsByNode((await readAll(board)).maps);
    const deeds = liveOnBoard(board, makeChoices(seed), 12);
    const { maps, texts } = await readAll(board);
    const all = texts.join('\n');
    for (const word of notesOf(board).flatMap(wordsOn))
      expect(all.includes(word), `“${word}” is lost`).toBe(true);
    const touched = new Set(deeds.flatMap((deed) => deed.touched));
    const after = cellsByNode(maps);
    const alive = new Set(notesOf(board).map((note) => note.id));
    for (const [node, cell] of before) {
      if (!touched.has(node) && alive.has(node)) expect(after.get(node), `card ${node}`).toEqual(cell);
    }
  });
  await fc.assert(law, cases('lived-in boards', 30, 300));
}, 14_400_000);

test('stages, labels, scaffold and sections may be rearranged: no word is lost, no untouched card changes its cell', async () => {
  const law = fc.asyncProperty(arbitraryJourney(size), fc.nat(), async (journey, seed) => {
    const board = openBoard();
    await board.ask('insert', { journey });
    const exported = await theMap(board);
    const before = cellsByNode((await readAll(board)).maps);
    const choices = makeChoices(seed);
    const deeds = [
      ...rearrangeBoard(board, choices, 4),
      ...liveOnBoard(board, choices, 4),
      ...rearrangeBoard(board, choices, 4),
    ];
    const { maps, texts } = await readAll(board);
    const all = texts.join('\n');
    const told = deeds.map(({ act }) => act).join(', ');
    for (const word of notesOf(board).flatMap(wordsOn))
      expect(all.includes(word), `“${word}” is lost after: ${told}`).toBe(true);
    const touched = new Set(deeds.flatMap((deed) => deed.touched));
    const after = cellsByNode(maps);
    const alive = new Set(notesOf(board).map((note) => note.id));
    for (const [node, cell] of before)
      if (!touched.has(node) && alive.has(node))
        expect(after.get(node), `card ${node} after: ${told}`).toEqual(cell);
    const { rootId } = maps[0] ?? { rootId: '' };
    const file = fileOf(exported, exported);
    const { changes, conflicts } = await board.ask('previewSync', { rootId, file });
    expect([conflicts, changes.filter(({ from }) => from === 'file')], told).toEqual([[], []]);
  });
  await fc.assert(law, cases('rearranged boards', 15, 300));
}, 14_400_000);

test('an unedited export changes nothing on a lived-in board, and writes nothing', async () => {
  const law = fc.asyncProperty(arbitraryJourney(size), fc.nat(), async (journey, seed) => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey });
    const exported = await theMap(board);
    liveOnBoard(board, makeChoices(seed), 10);
    const file = fileOf(exported, exported);
    board.use();
    const preview = await board.ask('previewSync', { rootId, file });
    expect(preview.conflicts).toEqual([]);
    expect(preview.changes.filter((change) => change.from === 'file')).toEqual([]);
    const done = await board.ask('applySync', {
      rootId,
      file,
      seen: preview.seen,
      untick: [],
      resolutions: {},
      remove: [],
    });
    expect(done).toMatchObject({ outcome: 'done', writes: 0 });
    expect(board.use().writes).toBe(0);
  });
  await fc.assert(law, cases('unedited exports', 15, 200));
}, 14_400_000);

test('a file and a board that both went on end in one map without a lost word', async () => {
  const law = fc.asyncProperty(arbitraryEdit(size), fc.nat(), async ({ before, after }, seed) => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: before });
    const exported = await theMap(board);
    liveOnBoard(board, makeChoices(seed), 8);
    const onBoard = wordsOf(await readAll(board));
    // Colleagues send parts, and copies of an export that the board has long left behind.
    const file = fileOf(exported, seed % 3 === 0 ? partOf(after) : after);
    const preview = await board.ask('previewSync', { rootId, file });
    const decide = (side: 'ours' | 'theirs') =>
      Object.fromEntries(preview.conflicts.map((_, index) => [String(index), side]));
    const side = seed % 2 === 0 ? 'ours' : 'theirs';
    const ask = { rootId, file, seen: preview.seen, untick: [], resolutions: decide(side), remove: [] };
    const done = await board.ask('applySync', ask);
    expect(done.outcome).toBe('done');
    const now = new Set(wordsOf(await readAll(board)));
    const asked = JSON.stringify(preview.conflicts);
    const replaced = JSON.stringify(preview.changes.map((change) => change.before ?? null));
    for (const word of onBoard)
      expect(now.has(word) || asked.includes(word) || replaced.includes(word), `“${word}” is lost`).toBe(
        true,
      );
    const skipped = done.outcome === 'done' ? done.skipped.map(({ recordId }) => recordId) : [];
    const cards = new Map((await theMap(board)).cards.map((card) => [card.id, card.text]));
    for (const { from, kind, recordId, field, after: wanted } of preview.changes) {
      if (from !== 'file' || kind !== 'card' || field !== 'text' || skipped.includes(recordId)) continue;
      expect(cards.get(recordId), `the file’s words of ${recordId}`).toBe(wanted);
    }
    const again = await board.ask('previewSync', { rootId, file });
    const second = await board.ask('applySync', {
      ...ask,
      seen: again.seen,
      resolutions: Object.fromEntries(again.conflicts.map((_, index) => [String(index), 'theirs'])),
    });
    expect(second).toMatchObject({ outcome: 'done', writes: 0 });
  });
  await fc.assert(law, cases('file and board', 20, 1000));
}, 14_400_000);

function fileOf(before: Journey, after: Journey): FileEdit {
  return {
    format: 'json',
    exported: null,
    base: { kind: 'full', records: toRecords(before) },
    records: toRecords(after),
    carriesOrder: true,
  };
}

/** Every second card and what belongs to those: a filtered sheet. */
function partOf(journey: Journey): Journey {
  const cards = journey.cards.filter((_, at) => at % 2 === 0);
  const ids = new Set(cards.map(({ id }) => id));
  const links = journey.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const metrics = journey.metrics.filter(({ cardId }) => typeof cardId !== 'string' || ids.has(cardId));
  return { ...journey, cards, links, metrics };
}

interface Everything {
  maps: { rootId: string; journey: Journey; nodes: { [recordId: string]: string[] } }[];
  texts: string[];
}

async function readAll(board: LiveBoard): Promise<Everything> {
  const { journeys, unplaced } = await board.ask('read', {});
  const texts = journeys.flatMap(({ journey }) => [
    ...journey.cards.map((card) => card.text),
    ...journey.personas.flatMap((persona) => Object.values(persona).map(String)),
    ...journey.metrics.map((metric) => JSON.stringify(metric)),
    JSON.stringify(journey.emotions),
  ]);
  return { maps: journeys, texts: [...texts, ...unplaced.map((item) => item.text)] };
}

/** Cell of each card, by the node that shows it. */
function cellsByNode(maps: Everything['maps']): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { journey, nodes } of maps)
    for (const card of journey.cards)
      for (const node of nodes[card.id] ?? []) cells.set(node, JSON.stringify([card.stageId, card.laneId]));
  return cells;
}

/** The words on a note, without what we write around numbers. */
function wordsOn(note: NodeRecord): string[] {
  return (note.props.text?.characters ?? '').match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** The words that random people wrote. */
function wordsOf({ texts }: Everything): string[] {
  return texts.flatMap((text) => text.match(/said[a-z0-9]+/g) ?? []);
}

async function theMap(board: LiveBoard): Promise<Journey> {
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  if (!map) throw new Error('no map');
  return map.journey;
}
