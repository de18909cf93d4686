import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('15', () => {
  test('a copied row lands where its name says', async () => {
    const room = openCase('15-csv-copied-row-wrong-stage');
    const synced = await room.run(
      'sync',
      '--board',
      '../00-base/board.json',
      '--file',
      'copied-emptied-moved.csv',
      '--dry-run',
    );
    expect(synced.json()).toMatchObject({
      changes: [{ op: 'add', after: { text: 'Copied into stay', stageId: 'sc', laneId: 'la' } }],
    });
    room.clear();
  });

  test('a note moves by its stage name', async () => {
    expect(await syncCase('15-csv-copied-row-wrong-stage', 'move-by-name.csv')).toMatchObject({
      ...nothing,
      brings: ['c1.stageId = "sc"'],
    });
  });
});
