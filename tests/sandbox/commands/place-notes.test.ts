import { describe, expect, test } from 'vitest';
import { guessPlaces } from '../../../src/insights/place/guess-places.ts';
import { clustersOf } from '../../../src/journey/loose-notes.ts';
import { drawMaps } from '../../support/drawing-manners.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { putOnBoard } from '../../support/put-on-board.ts';
import { readOnly, smallMap } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

/** Loose notes go into a map that exists: they move, and stay the notes they are. */
const authorsOf = (board: LiveBoard) =>
  new Map(
    board.figma.currentPage
      .findAllWithCriteria({ types: ['STICKY'] })
      .map((node) => [node.id, [node.authorName, node.text.characters, JSON.stringify(node.fills)]]),
  );
const records = (board: LiveBoard) => JSON.stringify(board.client.control.records());

function addNotes(board: LiveBoard, count: number): string[] {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [-9000 + (at % 10) * 280, -9000 + Math.floor(at / 10) * 280];
    const [id] = board.act({ do: 'addSticky', x, y, text: `Loose ${at}`, color: 'violet' });
    ids.push(id ?? '');
  }
  return ids;
}

describe('in a map of ours', () => {
  test('they lie in their cells, with author, words and colour, and go back with one undo', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: smallMap });
    const ids = addNotes(board, 6);
    const [before, authors] = [records(board), authorsOf(board)];
    const notes = ids.map((nodeId, at) => ({
      nodeId,
      stageId: at < 3 ? 'boil' : 'pour',
      laneId: at % 2 ? 'hurt' : 'do',
    }));
    const untouched = boardOf(board);
    const done = await board.ask('placeNotes', { rootId, notes });
    expect(done).toMatchObject({ placed: ids, left: [] });
    const map = await readOnly(board);
    for (const { nodeId, stageId, laneId } of notes) {
      const [recordId] = Object.entries(map.nodes).find(([, nodes]) => nodes[0] === nodeId) ?? [];
      expect(map.journey.cards.find(({ id }) => id === recordId)).toMatchObject({ stageId, laneId });
    }
    expect(map.journey.cards).toHaveLength(smallMap.cards.length + 6);
    expect(map.doubts).toEqual([]);
    expect(authorsOf(board)).toEqual(authors);
    await expectUndone(board, untouched);
    expect(records(board)).toBe(before);
  });

  test('200 of them find room', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: smallMap });
    const ids = addNotes(board, 200);
    const notes = ids.map((nodeId, at) => ({
      nodeId,
      stageId: at % 2 ? 'boil' : 'pour',
      laneId: at % 3 ? 'do' : 'hurt',
    }));
    expect((await board.ask('placeNotes', { rootId, notes })).placed).toHaveLength(200);
    const { journey, doubts } = await readOnly(board);
    expect(journey.cards).toHaveLength(203);
    expect(journey.cards.filter(({ stageId }) => stageId === null)).toEqual([]);
    expect(doubts).toEqual([]);
  }, 60_000);

  test('what is locked, gone, or in a map stays, and is told; a dry run writes nothing', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: smallMap });
    const [locked = '', gone = '', free = ''] = addNotes(board, 3);
    board.act({ do: 'lock', nodes: [locked] });
    board.act({ do: 'delete', nodes: [gone] });
    const card = (await readOnly(board)).nodes.c1?.[0] ?? '';
    const notes = [locked, gone, free, card].map((nodeId) => ({ nodeId, stageId: 'boil', laneId: 'do' }));
    const before = records(board);
    const told = await board.ask('placeNotes', { rootId, notes, dryRun: true });
    expect(records(board)).toBe(before);
    const done = await board.ask('placeNotes', { rootId, notes });
    expect(done).toMatchObject({ placed: told.placed, left: told.left });
    expect(done.placed).toEqual([free]);
    expect(done.left.map(({ nodeId }) => nodeId).sort()).toEqual([card, gone, locked].sort());
    const { journey } = await readOnly(board);
    expect(journey.cards.filter(({ text }) => text.startsWith('Loose'))).toHaveLength(1);
  });

  test('a stage that is not there is refused, and nothing is written', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: smallMap });
    const [nodeId = ''] = addNotes(board, 1);
    const before = records(board);
    await expect(
      board.ask('placeNotes', { rootId, notes: [{ nodeId, stageId: 'no', laneId: 'do' }] }),
    ).rejects.toThrow();
    expect(records(board)).toBe(before);
  });
});

test.each(['free grid', 'columns of sections', 'coloured legend'] as const)(
  'in a map drawn as %s that is in use, they find free room in their cell',
  async (manner) => {
    const board = openBoard();
    await putOnBoard(board, drawMaps(manner, 3).board.nodes);
    const [found] = (await board.ask('read', {})).journeys;
    await board.ask('adopt', { rootId: found?.rootId ?? '' });
    const [map] = (await board.ask('read', {})).journeys;
    const cards = map?.journey.cards ?? [];
    // A cell with one note has room for another.
    const cell = cards.find(
      (card) =>
        cards.filter(({ stageId, laneId }) => stageId === card.stageId && laneId === card.laneId).length ===
        1,
    );
    const [nodeId = ''] = addNotes(board, 1);
    const authors = authorsOf(board).get(nodeId);
    const notes = [{ nodeId, stageId: cell?.stageId ?? '', laneId: cell?.laneId ?? '' }];
    const done = await board.ask('placeNotes', { rootId: map?.rootId ?? '', notes });
    expect([manner, done]).toMatchObject([manner, { left: [] }]);
    const after = (await board.ask('read', {})).journeys[0]?.journey;
    expect(after?.cards.find(({ text }) => text === 'Loose 0')).toMatchObject({
      stageId: cell?.stageId,
      laneId: cell?.laneId,
    });
    expect(authorsOf(board).get(nodeId)?.slice(0, 2)).toEqual(authors?.slice(0, 2));
  },
);

test('what is guessed for notes of a board can be done as it is', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  board.act({ do: 'addSticky', x: -4000, y: 0, text: 'Pain: the kettle leaks' });
  const read = await board.ask('read', {});
  const [map] = read.journeys;
  if (!map) throw new Error('no map');
  const guesses = guessPlaces(map, clustersOf(read.loose));
  const [[nodeId = '', guess] = []] = [...guesses];
  expect(guess).toMatchObject({ laneId: 'hurt' });
  const notes = [{ nodeId, stageId: guess?.stageId ?? 'boil', laneId: guess?.laneId ?? '' }];
  expect((await board.ask('placeNotes', { rootId, notes })).placed).toEqual([nodeId]);
});
