import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { askMermaid, startMermaid } from '../support/ask-mermaid.ts';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('36 words that begin like a statement', () => {
  beforeAll(startMermaid, 60_000);

  test('come back as they were, and are what Mermaid reads', async () => {
    const room = openCase('36-mermaid-first-words');
    await room.run('insert', '--journey', 'enc.json', '--out', 'b.json');
    await room.run('export', '--board', 'b.json', '--format', 'mermaid', '--out', 'e.mmd');
    const synced = await room.run('sync', '--board', 'b.json', '--file', 'e.mmd', '--out', 's.json');
    expect(synced.json()).toMatchObject({ changes: [], conflicts: [], missing: [], writes: 0 });
    const seen = await askMermaid(readFileSync(room.path('e.mmd'), 'utf8'));
    expect([seen.title, ...seen.tasks.map(({ section, text }) => [section, text])]).toEqual([
      'Journey map',
      ['Section one', 'Title of the ticket is typed'],
      ['Section one', 'Journey planner opens'],
    ]);
    room.clear();
  });
});
