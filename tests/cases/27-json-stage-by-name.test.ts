import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('27 JSON: a new card that names its stage and row', () => {
  test('comes into that stage and row', async () => {
    const room = openCase('27-json-stage-by-name');
    const file = ['--file', 'stage-by-name.json', '--dry-run'];
    const synced = await room.run('sync', '--board', '../00-base/board.json', ...file);
    expect(synced.json()).toMatchObject({
      changes: [{ op: 'add', after: { text: 'Pays', stageId: 'sb', laneId: 'la' } }],
      conflicts: [],
    });
    expect(JSON.stringify(synced.json())).not.toContain('"stage":');
    room.clear();
  });
});
