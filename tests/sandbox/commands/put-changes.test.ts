import { beforeEach, describe, expect, test } from 'vitest';
import { createTransport } from '../../../src/contract/transport.ts';
import type { FileNews } from '../../../src/journey/memory.ts';
import type { Change } from '../../../src/journey/merge/change.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { createHandlers } from '../../../src/sandbox/commands/handlers.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { readOnly, smallMap } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';

/** Changes come over the wire: whoever sends them, nothing is written that could not be a change of this map. */
let board: LiveBoard;
let rootId: string;
const seen = toRecords(smallMap).byId;

beforeEach(async () => {
  board = openBoard();
  rootId = (await board.ask('insert', { journey: smallMap })).rootId;
});

const update = (
  field: string,
  after: Change['after'],
  kind: Change['kind'] = 'card',
  recordId = 'c1',
): Change => ({
  from: 'file',
  op: 'update',
  kind,
  recordId,
  field,
  after,
});
const add = (kind: Change['kind'], recordId: string, after: Change['after']): Change => ({
  from: 'file',
  op: 'add',
  kind,
  recordId,
  after,
});

describe('refused in words, before anything is written, is', () => {
  test.each<[string, Change, RegExp]>([
    ['an id as a field', update('id', 'x'), /^"id" of a card is nothing that can be changed\. Nothing was/],
    ['a field without a name', update('', 'x'), /"" of a card/],
    ['a field that every object has', update('__proto__', 'x'), /"__proto__" of a card/],
    ['a list of the map', update('cards', [], 'journey', 'tea'), /"cards" of a journey/],
    ['a field of another map', update('title', 'x', 'journey', 'other'), /"title" of a journey/],
    ['a second map', add('journey', 'j2', { title: 'Mine' }), /"j2" of a journey/],
    ['the end of a map', { ...add('journey', 'tea', null), op: 'remove' }, /"tea" of a journey/],
    ['a record that every object has', add('card', '__proto__', { text: 'x' }), /"__proto__" of a card/],
    ['a card that is a stage on the board', update('text', 'x', 'card', 'boil'), /"text" of a card/],
    ['a stage by the id of a card', add('stage', 'c1', { name: 'x' }), /"c1" of a stage/],
    ['a record without fields', add('card', 'n1', 'words'), /"n1" of a card/],
    ['a cell’s name', update('name', 'x', 'cell', '["boil","do"]'), /"name" of a cell/],
    ['words that are none', update('text', 5), /text/],
    ['a number beyond its scale', update('severity', 9), /severity must be at most 5/],
    ['a stage without a name', add('stage', 'n1', {}), /name/],
  ])('%s', async (_, change, message) => {
    const before = boardOf(board);
    const params = { rootId, parts: [[change]], seen };
    await expect(board.send('putChanges', params)).rejects.toThrow(message);
    await expect(board.send('foresee', { rootId, changes: [change] })).rejects.toThrow(message);
    expect(boardOf(board)).toBe(before);
  });

  test('more than anybody could look at', async () => {
    const notes = Array.from({ length: 5001 }, (_, at) => add('card', `n${at}`, { text: 'x' }));
    await expect(board.send('putChanges', { rootId, parts: [notes], seen })).rejects.toThrow(
      /^The file holds 5,001 notes/,
    );
  });

  test.each<[string, object]>([
    ['a change of no kind', { parts: [[{ ...update('text', 'x'), kind: 'note' }]] }],
    ['a change that moves', { parts: [[{ ...update('text', 'x'), op: 'move' }]] }],
    ['changes in no part', { parts: [update('text', 'x')] }],
    ['a record that was seen without a kind', { parts: [], seen: { c1: { id: 'c1', fields: {} } } }],
    ['news of nothing', { parts: [], news: { id: 'x1' } }],
  ])('%s, by its form', async (_, given) => {
    const before = boardOf(board);
    const said = await new Promise((resolve) => {
      const transport = createTransport(createHandlers(board.figma), resolve);
      const params = { rootId, seen, ...given };
      transport.receive({ type: 'request', id: '1', name: 'putChanges', params });
    });
    expect(said).toMatchObject({
      type: 'failure',
      message: expect.stringMatching(/“putChanges” is not understood/),
    });
    expect(boardOf(board)).toBe(before);
  });
});

describe('what was compared with something else than what stands is asked again:', () => {
  test.each<[string, Change, object]>([
    ['other words', update('text', 'Mine'), { c1: { ...seen.c1, fields: { text: 'Fill the pot' } } }],
    ['a note that nobody saw', { ...update('', null), op: 'remove', field: undefined }, {}],
    ['a note that is there already', add('card', 'c1', { text: 'Mine' }), {}],
    ['a note that is gone', update('text', 'Mine', 'card', 'gone'), {}],
  ])('%s', async (_, change, was) => {
    const before = boardOf(board);
    const params = { rootId, parts: [[change]], seen: was as typeof seen };
    expect(await board.send('putChanges', params)).toEqual({
      outcome: 'changedMeanwhile',
      recordIds: [change.recordId],
    });
    expect(boardOf(board)).toBe(before);
  });
});

describe('what a file brought', () => {
  const news = (over: Partial<FileNews> = {}): FileNews => ({
    id: 'x1',
    was: null,
    isAsked: false,
    fields: [],
    orders: [],
    removed: [],
    ...over,
  });
  const brought = async () => (await board.send('records', { rootId, exportId: 'x1' })).brought;
  const decided = { recordId: 'c1', field: 'text', hash: 'h', shown: 'other', decided: true };

  test('is remembered where it was decided otherwise, but for what is skipped', async () => {
    board.act({ do: 'lock', node: (await readOnly(board)).nodes.c2?.[0] ?? '' });
    const fields = [decided, { ...decided, recordId: 'c2' }, { ...decided, recordId: 'c3', decided: false }];
    const removed = [{ recordId: 'c3', decided: false }];
    const parts = [[update('text', 'Mine'), update('text', 'Mine too', 'card', 'c2')]];
    const params = { rootId, parts, seen, news: news({ fields, removed }) };
    expect(await board.send('putChanges', params)).toMatchObject({
      applied: 1,
      skipped: [{ recordId: 'c2' }],
    });
    expect(await brought()).toEqual({ id: 'x1', given: { c1: { text: ['h'] } }, orders: {}, removed: [] });
  });

  test('is remembered without a change only where something was asked', async () => {
    const ask = (isAsked: boolean) =>
      board.send('putChanges', { rootId, parts: [[]], seen, news: news({ isAsked, fields: [decided] }) });
    expect(await ask(false)).toMatchObject({ outcome: 'done', writes: 0 });
    expect(await brought()).toBeUndefined();
    expect(await ask(true)).toMatchObject({ outcome: 'done', applied: 0 });
    expect((await brought())?.given).toEqual({ c1: { text: ['h'] } });
    // Compared before that, it is asked again.
    expect(await ask(true)).toEqual({ outcome: 'changedMeanwhile', recordIds: ['tea'] });
  });
});
