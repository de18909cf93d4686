import { beforeEach, describe, expect, test } from 'vitest';
import { applySync } from '../../../src/client/sync/apply-sync.ts';
import { askAlone, type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, reworded, smallMap } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectTakenBack } from '../../support/undoing.ts';

let board: LiveBoard;
let rootId: string;
const file = editedFile(smallMap, reworded(smallMap, { c1: 'Fill it well', c2: 'Wait long' }));

beforeEach(async () => {
  board = openBoard();
  rootId = (await board.ask('insert', { journey: smallMap })).rootId;
});

const textOf = async (id: string) =>
  (await readOnly(board)).journey.cards.find((card) => card.id === id)?.text;
const isLocked = (id: string) =>
  board.client.control.records().find((record) => record.id === id)?.props.locked === true;

describe('a note that somebody locked', () => {
  test('is named before and after; unlocked on request it is written and locked again, in one undo step', async () => {
    const note = await nodeOf(board, 'c1');
    board.act({ do: 'lock', node: note });
    const preview = await board.ask('previewSync', { rootId, file });
    expect(preview.hindrances).toEqual([
      { recordId: 'c1', reason: 'It is locked on the board.', locked: true },
    ]);
    const first = await bringIn(board, rootId, file);
    expect(first).toMatchObject({ outcome: 'done', applied: 1, skipped: [{ recordId: 'c1', locked: true }] });
    expect([await textOf('c1'), await textOf('c2')]).toEqual(['Fill the kettle', 'Wait long']);
    const before = boardOf(board);
    const second = await bringIn(board, rootId, file, ['c1']);
    expect(second).toMatchObject({ outcome: 'done', applied: 1, skipped: [] });
    expect(await textOf('c1')).toBe('Fill it well');
    expect(isLocked(note)).toBe(true);
    board.act({ do: 'undo' });
    expect(boardOf(board)).toBe(before);
  });

  test('in a locked section: only that section is unlocked, and locked again', async () => {
    const [stage, other] = [await nodeOf(board, 'boil'), await nodeOf(board, 'pour')];
    board.act({ do: 'lock', nodes: [stage, other] });
    const { hindrances } = await board.ask('previewSync', { rootId, file });
    expect(hindrances.map(({ recordId, reason }) => [recordId, reason])).toEqual([
      ['c1', 'It lies in a locked section “Boil”.'],
      ['c2', 'It lies in a locked section “Boil”.'],
    ]);
    const done = await bringIn(board, rootId, file, ['c2']);
    expect(done).toMatchObject({ outcome: 'done', applied: 1, skipped: [{ recordId: 'c1' }] });
    expect([await textOf('c1'), await textOf('c2')]).toEqual(['Fill the kettle', 'Wait long']);
    expect([isLocked(stage), isLocked(other)]).toEqual([true, true]);
  });

  test('stays in its place, and the order that its move would have given is no change', async () => {
    board.act({ do: 'lock', node: await nodeOf(board, 'c3') });
    const inRow = smallMap.cards.map((card) =>
      card.id === 'c3' ? { ...card, stageId: 'boil', laneId: 'do' } : card,
    );
    const [c1, c2, c3] = inRow;
    if (!c1 || !c2 || !c3) throw new Error('no cards');
    for (const cards of [
      [c3, c1, c2],
      [c1, c3, c2],
    ]) {
      const moved = editedFile(smallMap, { ...smallMap, cards });
      expect((await board.ask('previewSync', { rootId, file: moved })).changes.length).toBeGreaterThan(1);
      const done = await bringIn(board, rootId, moved);
      expect(done).toMatchObject({
        outcome: 'done',
        writes: 0,
        applied: 0,
        skipped: [{ recordId: 'c3', locked: true }],
      });
    }
    // An order that is one without the note that stays.
    const done = await bringIn(board, rootId, editedFile(smallMap, { ...smallMap, cards: [c2, c3, c1] }));
    expect(done).toMatchObject({ outcome: 'done', applied: 1, skipped: [{ recordId: 'c3' }] });
    expect((await readOnly(board)).journey.cards.map(({ id }) => id)).toEqual(['c2', 'c1', 'c3']);
  });

  test('that cannot be written stays locked: a fault takes all of it back', async () => {
    const note = await nodeOf(board, 'c1');
    board.act({ do: 'lock', node: note });
    const { seen } = await board.ask('previewSync', { rootId, file });
    const params = { rootId, file, seen, untick: [], resolutions: {}, remove: [], unlock: ['c1'] };
    const before = boardOf(board);
    let failed = 0;
    for (let call = 1; ; call += 9) {
      await board.client.settle();
      board.client.control.failAt(call);
      const outcome = await board.ask('applySync', params).then(
        (done) => done,
        (error: unknown) => String(error),
      );
      board.client.control.failAt(0);
      if (typeof outcome === 'object' && outcome.outcome === 'done') break;
      failed += 1;
      expectTakenBack(board, before, outcome, call);
    }
    expect(failed).toBeGreaterThan(3);
  });
});

describe('a version in the history of the board', () => {
  const many = { ...smallMap, links: [], cards: Array.from({ length: 60 }, (_, at) => card(at)) };
  const edit = reworded(many, Object.fromEntries(many.cards.map(({ id, text }) => [id, `${text}.`])));

  test('is saved before a large change, and only then', async () => {
    await bringIn(board, rootId, file);
    expect(versions()).toEqual([]);
    const big = (await board.ask('insert', { journey: { ...many, id: 'big' } })).rootId;
    const done = await bringIn(board, big, editedFile({ ...many, id: 'big' }, { ...edit, id: 'big' }));
    expect(done).toMatchObject({ outcome: 'done', applied: 60, version: 'saved' });
    expect(versions()).toEqual(['Before bringing 60 changes into “A cup of tea”']);
  });

  test('that cannot be saved stops nothing, and is said', async () => {
    const big = (await board.ask('insert', { journey: { ...many, id: 'big' } })).rootId;
    const refuse = () => Promise.reject(new Error('no history here'));
    const figma = new Proxy(board.figma, {
      get: (host, name) => (name === 'saveVersionHistoryAsync' ? refuse : Reflect.get(host, name)),
    });
    const edited = editedFile({ ...many, id: 'big' }, { ...edit, id: 'big' });
    const { seen } = await board.ask('previewSync', { rootId: big, file: edited });
    const params = { rootId: big, file: edited, seen, untick: [], resolutions: {}, remove: [] };
    const task = { report: () => undefined, isCancelled: () => false };
    const done = await board.wait(applySync(askAlone(figma, task), params));
    expect(done).toMatchObject({ outcome: 'done', applied: 60, version: 'failed' });
  });
});

const card = (at: number) => ({ id: `x${at}`, stageId: 'boil', laneId: 'do', text: `Note ${at}` });

/** Titles of the versions that were saved. */
function versions(): string[] {
  const effects = board.effects();
  return effects.flatMap((effect) => (effect.effect === 'version' ? [effect.title] : []));
}
