import { afterEach, beforeEach, expect, test } from 'vitest';
import { formats } from '../../src/formats/registry.ts';
import { differences } from '../support/differences.ts';
import { mapOf } from '../support/unicode-map.ts';
import { signs } from '../support/unicode-words.ts';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
});
afterEach(() => desk.clear());

const journey = mapOf('every', Object.values(signs));

test('every sign goes in and out by the command line, and nothing of it is a change', async () => {
  desk.put('journey.json', journey);
  const board = ['--board', 'board.json'];
  await desk.run('insert', '--journey', 'journey.json', '--out', 'board.json');
  const read = JSON.parse((await desk.run('read', ...board)).out);
  expect(differences(journey, read.journeys[0].journey)).toEqual([]);
  // Pages and calendars only go out; of a map without pain points and ideas there are no tickets.
  const coming = formats.filter(({ id, read }) => read !== undefined && !id.startsWith('tickets'));
  for (const { id, extension } of coming) {
    const file = `map.${extension}`;
    await desk.run('export', ...board, '--format', id, '--out', file);
    const synced = JSON.parse((await desk.run('sync', ...board, '--file', file, '--dry-run')).out);
    const brought = synced.changes.filter(({ from }: { from: string }) => from === 'file');
    expect([brought, synced.conflicts, synced.missing], id).toEqual([[], [], []]);
  }
  await desk.run('snapshot', ...board, '--name', 'Before', '--out', 'kept.json');
  const compared = await desk.run('compare', '--board', 'kept.json', '--from', 'Before');
  expect(compared.json()).toMatchObject({ differences: [] });
  await desk.run('import', '--file', 'map.json', '--out', 'new.json');
  const anew = JSON.parse((await desk.run('read', '--board', 'new.json')).out);
  expect(differences(journey, anew.journeys[0].journey)).toEqual([]);
}, 120_000);
