import { expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { scenes } from '../../support/fault-scenes.ts';
import { openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../../support/small-map.ts';

/** Should undo leave what a step made (the switch `triggerUndo`), it is removed by its id; nobody else's work is. */
const settings = { triggerUndo: 'part' } as const;
const journey = journeyFrom(smallMap);
const after = journeyFrom({
  ...smallMap,
  cards: [
    ...smallMap.cards.map((card) => ({ ...card, text: `${card.text}!` })),
    { ...smallMap.cards[0], id: 'n1', text: 'New here' },
  ],
});

test('a fresh map that undo leaves is gone all the same, and nothing beside it', async () => {
  const board = openBoard({ settings });
  board.act({ do: 'addSticky', x: -2000, y: -900, text: 'Before' });
  const before = board.client.control.records();
  await board.ask('insert', { journey });
  expect(await board.ask('undo', {})).toEqual({ undone: true });
  expect(board.client.control.records()).toEqual(before);
});

test('a file that was brought in is taken back whole, the notes that it made included', async () => {
  const board = openBoard({ settings });
  const { rootId } = await board.ask('insert', { journey });
  const before = board.client.control.records();
  expect(await bringIn(board, rootId, editedFile(journey, after))).toMatchObject({ outcome: 'done' });
  expect((await readOnly(board)).journey.cards).toHaveLength(after.cards.length);
  expect(await board.ask('undo', {})).toEqual({ undone: true });
  expect(board.client.control.records()).toEqual(before);
});

test('a file that fails in the middle leaves the board as it was', async () => {
  let failed = 0;
  for (let call = 1; call < 60; call += 2) {
    const board = openBoard({ settings });
    const { rootId } = await board.ask('insert', { journey });
    const file = editedFile(journey, after);
    const { seen } = await board.ask('previewSync', { rootId, file });
    await board.client.settle();
    const before = board.client.control.records();
    board.client.control.failAt(call, true);
    const choices = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
    const error = await board.ask('applySync', choices).then(
      () => null,
      (reason: unknown) => String(reason),
    );
    board.client.control.failAt(0);
    if (error === null) continue;
    failed += 1;
    expect(board.client.control.records(), `call ${call}`).toEqual(before);
  }
  expect(failed).toBeGreaterThan(5);
});

test.each(Object.keys(scenes))('what undo took back is said: %s', async (name) => {
  // Reports that never come, and texts that are measured otherwise: much is written over with the same.
  const on = openBoard({
    settings: { textMetrics: 'coarse', ownChanges: 'silent', changeProperties: 'noisy' },
  });
  const scene = await scenes[name]?.(on);
  if (!scene) throw new Error('no such scene');
  const before = on.client.control.records();
  await scene.work();
  expect(on.client.control.records()).not.toEqual(before);
  expect(await on.ask('undo', {})).toEqual({ undone: true });
  expect(on.client.control.records()).toEqual(before);
});

test('undo that leaves what a step made, which changed nothing else that one sees: all of it goes', async () => {
  const on = openBoard({ settings });
  const scene = await scenes['putting the matrix on the board']?.(on);
  if (!scene) throw new Error('no such scene');
  const before = on.client.control.records();
  await scene.work();
  expect(await on.ask('undo', {})).toEqual({ undone: true });
  expect(on.client.control.records()).toEqual(before);
});

test('undo that FigJam does not do is not said to be done, and what was changed and made stays', async () => {
  const board = openBoard({ settings: { triggerUndo: 'nothing' } });
  const { rootId } = await board.ask('insert', { journey });
  await bringIn(board, rootId, editedFile(journey, after));
  const before = board.client.control.records();
  expect(await board.ask('undo', {})).toMatchObject({
    undone: false,
    reason: expect.stringContaining('FigJam'),
  });
  expect(board.client.control.records()).toEqual(before);
});
