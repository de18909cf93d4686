import { expect, test } from 'vitest';
import { formatById } from '../../../src/formats/registry.ts';
import { own } from '../../../src/journey/own.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { sampleMap } from '../../support/call-ratios.mjs';
import { openBoard } from '../../support/live-board.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

test('totals of a voting session are kept with the note, go out, and are one undo step; stamps stay stamps', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: journeyFrom(sampleMap(4)) });
  const read = async () => {
    const [map] = (await board.ask('read', {})).journeys;
    if (!map) throw new Error('no map');
    return map;
  };
  const before = await read();
  board.act({ do: 'stamp', node: before.nodes.c1?.[0] ?? '', kind: 'Heart' });
  const seen = own(toRecords(before.journey).byId, 'c1');
  if (!seen) throw new Error('no card');
  const untouched = boardOf(board);
  const edits = [{ op: 'set' as const, kind: 'card' as const, recordId: 'c1', fields: { votes: 7 } }];
  expect(await board.ask('edit', { rootId, edits, seen: { c1: seen } })).toMatchObject({ outcome: 'done' });
  const after = await read();
  expect(after.journey.cards.find(({ id }) => id === 'c1')).toEqual({ ...seen.fields, id: 'c1', votes: 7 });
  expect(own(after.onBoard ?? {}, 'c1')).toMatchObject({ votes: { Heart: 1 } });
  const info = {
    id: 'x1',
    journeyId: after.journey.id,
    board: 'B',
    map: 'M',
    at: '2026-01-01T00:00:00.000Z',
  };
  const content = { journey: after.journey, info, onBoard: after.onBoard };
  const csv = String(await formatById('csv')?.write(content));
  expect(csv).toMatch(/votes/);
  expect(csv).toMatch(/Heart 1/);
  // The file of that board, as it went out, changes nothing.
  const file = await formatById('csv')?.read?.(new TextEncoder().encode(csv), 'm.csv');
  if (!file) throw new Error('no file');
  expect(await board.ask('previewSync', { rootId, file })).toMatchObject({ changes: [], conflicts: [] });
  await expectUndone(board, untouched);
  expect((await read()).journey.cards.find(({ id }) => id === 'c1')?.votes).toBeUndefined();
});
