import { describe, expect, test } from 'vitest';
import { settingValues } from '../../../playground/cli/desk/setting-values.ts';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { edit, editParams, set } from '../../support/editing.ts';
import { scenes } from '../../support/fault-scenes.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectTakenBack, expectUndone } from '../../support/undoing.ts';

/** However far undo reaches (the switch `triggerUndo`): what the plugin did last is taken back, and nothing before it. */
const reaches = Object.keys(settingValues.triggerUndo) as Settings['triggerUndo'][];
const journey = journeyFrom(smallMap);
const after = journeyFrom({
  ...smallMap,
  cards: [
    ...smallMap.cards.map((card) => ({ ...card, text: `${card.text}!` })),
    { ...smallMap.cards[0], id: 'n1', text: 'New here' },
  ],
});

describe.each(reaches)('with undo that reaches “%s”', (triggerUndo) => {
  const settings = { triggerUndo };

  test('a fresh map is gone, and nothing beside it', async () => {
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
    const before = boardOf(board);
    expect(await bringIn(board, rootId, editedFile(journey, after))).toMatchObject({ outcome: 'done' });
    expect((await readOnly(board)).journey.cards).toHaveLength(after.cards.length);
    await expectUndone(board, before);
  });

  test('what was only taken away comes back', async () => {
    const board = openBoard({ settings });
    await board.ask('insert', { journey });
    board.act({ do: 'addSticky', x: -2000, y: -900, text: 'Before' });
    const before = boardOf(board);
    await edit(board, { op: 'remove', kind: 'card', recordId: 'c3' });
    await expectUndone(board, before);
  });

  test('a file that fails in the middle leaves the board as it was', async () => {
    let failed = 0;
    for (let call = 1; call < 60; call += 2) {
      const board = openBoard({ settings });
      const { rootId } = await board.ask('insert', { journey });
      const file = editedFile(journey, after);
      const { seen } = await board.ask('previewSync', { rootId, file });
      await board.client.settle();
      const before = boardOf(board);
      board.client.control.failAt(call, true);
      const choices = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
      const said = await board.ask('applySync', choices).catch(String);
      board.client.control.failAt(0);
      if (typeof said === 'object' && said.outcome === 'done') continue;
      failed += 1;
      expectTakenBack(board, before, said, call);
    }
    expect(failed).toBeGreaterThan(5);
  });

  test('an edit that fails in the middle leaves the board as it was', async () => {
    let failed = 0;
    for (let call = 1; call < 12; call += 1) {
      const board = openBoard({ settings });
      const { rootId, journey: seen } = await drawn(board);
      const before = boardOf(board);
      const edits = [set('card', 'c1', 'laneId', 'hurt'), set('card', 'c2', 'text', 'Wait and see')];
      board.client.control.failAt(call, true);
      const said = await board.ask('edit', editParams(rootId, seen, edits)).catch(String);
      board.client.control.failAt(0);
      if (typeof said === 'object') continue;
      failed += 1;
      expectTakenBack(board, before, said, call);
    }
    expect(failed).toBeGreaterThan(3);
  });
});

async function drawn(board: LiveBoard) {
  await board.ask('insert', { journey });
  const map = await readOnly(board);
  await board.client.settle();
  return map;
}

test.each(Object.keys(scenes))('what undo took back is said: %s', async (name) => {
  // Reports that never come, and texts that are measured otherwise: much is written over with the same.
  const on = openBoard({
    settings: {
      textMetrics: 'coarse',
      ownChanges: 'silent',
      changeProperties: 'noisy',
      // Two scenes decide what a copy is: one that lost its stamps is a map that strangers drew.
      pluginDataOnCopy: 'copy',
    },
  });
  const scene = await scenes[name]?.(on);
  if (!scene) throw new Error('no such scene');
  await on.client.settle(500);
  const [before, records] = [boardOf(on), on.client.control.records()];
  await scene.work();
  expect(boardOf(on)).not.toBe(before);
  await expectUndone(on, before);
  expect(on.client.control.records()).toEqual(records);
});

test('undo that leaves what a step made, which changed nothing else that one sees: all of it goes', async () => {
  const on = openBoard({ settings: { triggerUndo: 'part' } });
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
