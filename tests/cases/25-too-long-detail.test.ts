import { readFileSync, writeFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('25', () => {
  test('a detail too long for FigJam: row and column are named, the rest comes in', async () => {
    const room = openCase('25-too-long-detail');
    const { data } = papaparse.parse<string[]>(
      readFileSync(room.path('../00-base/export.csv'), 'utf8').trimEnd(),
    );
    const rows = data.map((row, i) => [...row, i === 0 ? 'transcript' : i === 1 ? 'x'.repeat(160_000) : '']);
    if (rows[2]) rows[2][3] = 'Edited';
    writeFileSync(room.path('long.csv'), papaparse.unparse(rows));
    const synced = await room.run(
      'sync',
      '--board',
      '../00-base/board.json',
      '--file',
      'long.csv',
      '--out',
      'out.json',
    );
    expect(synced.json()).toMatchObject({ changes: [{ recordId: 'c2', field: 'text', after: 'Edited' }] });
    expect(synced.err).toMatch(/Row 2: transcript is \d+ kB long/);
    expect(synced.err).not.toMatch(/setSharedPluginData|pluginData/);
    room.clear();
  });
});
