import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

interface Report {
  unplaced: { text: string; reason: string }[];
}

describe.skipIf(!haveCases)('45 words on the feelings’ label', () => {
  test('are the row’s name, or unplaced; never lost', async () => {
    const room = openCase('45-words-on-the-feelings-label');
    await room.run('insert', '--journey', 'map.json', '--seed', '1', '--out', 'b.json');
    await room.run('edit', '--board', 'b.json', '--script', 'acts.json', '--out', 'e.json');
    const unplaced = async (board: string) =>
      ((await room.run('read', '--board', board)).json() as Report).unplaced;
    const said = [
      { text: 'Mood, as Maria told us', reason: expect.stringContaining('label of the feelings') },
    ];
    expect(await unplaced('b.json')).toEqual([]);
    expect(await unplaced('e.json')).toMatchObject(said);
    await room.run('tidy', '--board', 'e.json', '--out', 't.json');
    expect(await unplaced('t.json')).toMatchObject(said);
    room.clear();
  });
});
