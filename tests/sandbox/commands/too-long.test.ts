import { expect, test } from 'vitest';
import { toRecords } from '../../../src/journey/records-of.ts';
import { edit, set } from '../../support/editing.ts';
import { openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';

/** FigJam keeps 100 kB with one object: what is longer is found before anything is tried, and only that is left out. */
const long = 'ä'.repeat(60_000);
const start = async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  return { board, rootId };
};

test.each([
  [
    'a detail of a note',
    { c1: { transcript: long } },
    'c1',
    /“transcript” has 60,000 characters.*Shorten it/,
  ],
  ['the words of a note', { c1: { text: long } }, 'c1', /“text” has 60,000 characters/],
  [
    'many details together',
    { c1: { a: long.slice(0, 30_000), b: long.slice(0, 29_000) } },
    'c1',
    /“a” has 30,000/,
  ],
  ['a goal of a stage', { boil: { goal: long } }, 'boil', /“goal”/],
  ['a field of the map', { tea: { scenario: long } }, 'tea', /“scenario”/],
  ['a persona’s quote', { ada: { quote: long } }, 'ada', /“quote”/],
])('%s: left out by name, and the rest comes in', async (_, fields, id, reason) => {
  const { board, rootId } = await start();
  const records = toRecords(smallMap);
  for (const [recordId, more] of Object.entries<object>({ ...fields, c2: { text: 'Wait a while' } })) {
    const record = records.byId[recordId];
    if (record) records.byId[recordId] = { ...record, fields: { ...record.fields, ...more } };
  }
  const file = { ...editedFile(smallMap, smallMap, 'e1'), records };
  const preview = await board.ask('previewSync', { rootId, file });
  expect(preview.hindrances).toMatchObject([{ recordId: id, reason: expect.stringMatching(reason) }]);
  expect(await bringIn(board, rootId, file)).toMatchObject({
    outcome: 'done',
    applied: 1,
    skipped: [{ recordId: id }],
  });
  const { cards } = (await readOnly(board)).journey;
  expect(cards.find((card) => card.id === 'c2')?.text).toBe('Wait a while');
});

test('a new note that is too long is left out, not the others', async () => {
  const { board, rootId } = await start();
  const added = (id: string, text: string) => ({ id, stageId: 'boil', laneId: 'do', text });
  const cards = [...smallMap.cards, added('n1', long), added('n2', 'Short')];
  const result = await bringIn(board, rootId, editedFile(smallMap, { ...smallMap, cards }, 'e1'));
  expect(result).toMatchObject({ outcome: 'done', skipped: [{ recordId: 'n1' }] });
  const ids = (await readOnly(board)).journey.cards.map(({ id }) => id);
  expect([ids.includes('n1'), ids.includes('n2')]).toEqual([false, true]);
});

test('the editor says so and writes nothing', async () => {
  const { board } = await start();
  const before = boardOf(board);
  expect(await edit(board, set('card', 'c1', 'notes', long))).toMatchObject({
    outcome: 'hindered',
    hindrances: [{ recordId: 'c1', reason: expect.stringContaining('“notes”') }],
  });
  expect(boardOf(board)).toBe(before);
});

test('a new map that does not fit is refused by record and field, before anything is drawn', async () => {
  const board = openBoard();
  const cards = [
    { ...smallMap.cards[0], id: 'c1', stageId: 'boil', laneId: 'do', text: 'Fill', transcript: long },
  ];
  const before = boardOf(board);
  await expect(board.ask('insert', { journey: { ...smallMap, cards, links: [] } })).rejects.toThrow(
    /“c1”.*“transcript” has 60,000 characters/,
  );
  expect(boardOf(board)).toBe(before);
});
