import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('04 JSON: Replace All over the file', () => {
  test('the edit arrives: an export of today', async () => {
    const room = openCase('04-json-replace-all');
    await room.run('export', '--board', '../00-base/board.json', '--format', 'json', '--out', 'now.json');
    const text = readFileSync(room.path('now.json'), 'utf8');
    writeFileSync(room.path('now.json'), text.replaceAll('hotels', 'hostels'));
    const synced = await room.run(
      'sync',
      '--board',
      '../00-base/board.json',
      '--file',
      'now.json',
      '--dry-run',
    );
    expect(synced.json()).toMatchObject({
      changes: [{ from: 'file', recordId: 'c1', field: 'text', after: 'Compares three hostels' }],
      conflicts: [],
    });
    expect(synced.err).toMatch(/remembers of its export was changed/);
    room.clear();
  });

  test.each([
    ['replace-all-text.json', { recordId: 'c1', ours: 'Compares three hostels' }],
    ['replace-all.json', { recordId: 'sa', ours: 'Find' }],
  ])('the difference is asked: %s, from before there was a checksum', async (file, asked) => {
    const room = openCase('04-json-replace-all');
    const synced = await room.run('sync', '--board', '../00-base/board.json', '--file', file, '--dry-run');
    expect(synced.json()).toMatchObject({ conflicts: [asked] });
    expect(synced.code).toBe(3);
    room.clear();
  });
});
