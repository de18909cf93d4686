import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('14 several diagrams in one Markdown file', () => {
  test.each(['md-flow-first.md', 'md-colons.md'])(
    '%s: our journey is found, and says what it said',
    async (file) => {
      const room = openCase('14-md-several-diagrams');
      const synced = await room.run('sync', '--board', '../00-base/board.json', '--file', file, '--dry-run');
      expect(synced.json()).toMatchObject({ changes: [], conflicts: [], missing: [], writes: 0 });
      room.clear();
    },
  );

  test('second-block.md: the journey behind another diagram is brought in', async () => {
    const room = openCase('14-md-several-diagrams');
    const made = await room.run('import', '--file', 'second-block.md', '--out', 'new.json');
    expect(made.json()).toMatchObject({ counts: { stages: 2, cards: 3, personas: 2 } });
    room.clear();
  });
});
