import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('00 base', () => {
  test.each(['export.json', 'export.csv', 'export.xlsx', 'export.mmd'])(
    'an untouched %s brings nothing',
    async (file) => {
      const room = openCase('00-base');
      const synced = await room.run('sync', '--board', 'board.json', '--file', file, '--dry-run');
      expect(synced.json()).toMatchObject({ changes: [], conflicts: [], missing: [], writes: 0 });
      room.clear();
    },
  );
});
