import { describe, expect, test } from 'vitest';
import { edit, set } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { dragTo, matrixNodes, overlapsOn, seenRating, shownOn, spotFor } from '../../support/matrix-board.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

/** A map that people drew and took into use has a matrix like any other: the same drawing, the same reading. */
const ideas = ['Prices outside', 'A shelf of three', 'One form', 'Mudguards'];

function drawNotes(board: LiveBoard): void {
  board.act({ do: 'addText', x: 0, y: -300, text: 'Buying a bicycle journey' });
  ['Discover', 'Compare', 'Buy', 'Use'].forEach((text, at) => {
    board.act({ do: 'addText', x: 420 + at * 640, y: -100, text });
  });
  const rows = ['Actions', 'Pain points', 'Opportunities'];
  rows.forEach((text, at) => {
    board.act({ do: 'addText', x: 0, y: 120 + at * 360, text });
  });
  const words = [
    ['Sees a poster', 'Reads three tests', 'Pays by card', 'Rides to work'],
    ['No prices shown', 'Too many kinds', 'Form asks twice', 'Rain'],
    ideas,
  ];
  words.forEach((row, lane) => {
    row.forEach((text, at) => {
      board.act({ do: 'addSticky', x: 320 + at * 640, y: lane * 360, text, color: 'blue' });
    });
  });
}

function drawTable(board: LiveBoard): void {
  const cells = [
    ['', 'Discover', 'Compare', 'Buy', 'Use'],
    ['Actions', 'Sees a poster', 'Reads three tests', 'Pays by card', 'Rides to work'],
    ['Opportunities', ...ideas],
  ];
  board.act({ do: 'addTable', x: 0, y: 0, cells });
}

async function openInUse(draw: (board: LiveBoard) => void) {
  const board = openBoard();
  draw(board);
  const [found] = (await board.ask('read', {})).journeys;
  await board.ask('adopt', { rootId: found?.rootId ?? '' });
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  if (!map || journeys.length !== 1) throw new Error(`${journeys.length} maps`);
  return { board, map };
}

const mapOf = async (board: LiveBoard) => {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('the map is gone');
  return map;
};
const cardOf = async (board: LiveBoard, text: string) =>
  (await mapOf(board)).journey.cards.find((card) => card.text === text);

describe.each([
  ['notes', drawNotes],
  ['a table', drawTable],
])('a map of %s in use', (_, draw) => {
  test('has a matrix, and reads as before; one undo takes it away', async () => {
    const { board, map } = await openInUse(draw);
    const before = await board.ask('read', {});
    const [untouched, drawn] = [boardOf(board), JSON.stringify(board.client.control.records())];
    const { rootId } = map;
    expect(await board.ask('putMatrix', { rootId })).toMatchObject({ notes: 4, unrated: 4 });
    const { board: _board, ...after } = await board.ask('read', {});
    expect(after.journeys[0]?.journey).toEqual(map.journey);
    const { board: _was, ...same } = before;
    expect({ ...after, journeys: [], version: 0 }).toEqual({ ...same, journeys: [], version: 0 });
    expect([...shownOn(board).values()].map(({ text }) => text).sort()).toEqual([...ideas].sort());
    expect(overlapsOn(board)).toEqual([]);
    expect(await board.ask('putMatrix', { rootId })).toMatchObject({ writes: 0 });
    await expectUndone(board, untouched);
    expect(JSON.stringify(board.client.control.records())).toBe(drawn);
  });

  test('says value and effort by it, and the other way round; what was dragged stays when it goes', async () => {
    const { board, map } = await openInUse(draw);
    await board.ask('putMatrix', { rootId: map.rootId });
    const idOf = (text: string) => map.journey.cards.find((card) => card.text === text)?.id ?? '';
    const [a, b, c] = [idOf('One form'), idOf('Mudguards'), idOf('Sees a poster')];
    dragTo(board, a, spotFor(board, a, { value: 4, effort: 1.5 }));
    expect(await cardOf(board, 'One form')).toMatchObject({
      customerValue: 4,
      businessValue: 4,
      effort: 1.5,
    });
    await edit(board, set('card', b, 'customerValue', 2), set('card', b, 'effort', 5));
    expect(seenRating(board, b)).toEqual({ value: 2, effort: 5 });
    expect(seenRating(board, a)).toEqual({ value: 4, effort: 1.5 });
    dragTo(board, b, spotFor(board, b, null));
    expect(await cardOf(board, 'Mudguards')).not.toHaveProperty('effort');
    await edit(board, set('card', c, 'owner', 'Ana'));
    board.act({ do: 'delete', nodes: (matrixNodes(board).matrix ?? []).map(({ id }) => id) });
    expect(await cardOf(board, 'One form')).toMatchObject({ customerValue: 4, effort: 1.5 });
    expect(await cardOf(board, 'Mudguards')).not.toHaveProperty('effort');
    const texts = (await mapOf(board)).journey.cards.map(({ text }) => text);
    expect(texts.sort()).toEqual(map.journey.cards.map(({ text }) => text).sort());
  });

  test('words that people write on it are told once, and never written over', async () => {
    const { board, map } = await openInUse(draw);
    const before = await board.ask('read', {});
    await board.ask('putMatrix', { rootId: map.rootId });
    const [one] = shownOn(board).values();
    board.act({ do: 'type', node: one?.id ?? '', text: 'Ask Ben about this' });
    const told = async () => (await board.ask('read', {})).unplaced;
    const expected = [{ text: 'Ask Ben about this', reason: expect.stringContaining('on the matrix') }];
    expect((await told()).slice(before.unplaced.length)).toMatchObject(expected);
    await board.ask('putMatrix', { rootId: map.rootId });
    await edit(board, set('card', one?.cardId ?? '', 'effort', 2));
    expect((await told()).slice(before.unplaced.length)).toMatchObject(expected);
    expect(JSON.stringify(await board.ask('read', {})).split('Ask Ben about this')).toHaveLength(2);
  });
});
