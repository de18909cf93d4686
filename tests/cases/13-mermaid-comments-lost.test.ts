import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('13 mermaid comments lost', () => {
  test('our diagram without its %% lines is known by names and words', async () => {
    const room = openCase('13-mermaid-comments-lost');
    const args = ['--board', '../00-base/board.json', '--file', 'no-comments.mmd', '--dry-run'];
    const synced = await room.run('sync', ...args);
    expect(synced.json()).toMatchObject({ changes: [], conflicts: [], missing: [], writes: 0 });
    room.clear();
  });
});
