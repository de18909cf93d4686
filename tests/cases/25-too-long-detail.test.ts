import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('25 a detail longer than FigJam keeps', () => {
  test('only that note is left out, by field, and the rest comes in', async () => {
    const room = openCase('25-too-long-detail');
    const [head = '', first = '', ...rest] = readFileSync(room.path('../00-base/export.csv'), 'utf8').split(
      '\r\n',
    );
    const others = rest.map((line) => line.replace('Fills in the form', 'Fills in a form'));
    const rows = [`${head},transcript`, `${first},${'x'.repeat(160_000)}`, ...others];
    writeFileSync(room.path('long.csv'), rows.join('\r\n'));
    const synced = await room.run(
      'sync',
      '--board',
      '../00-base/board.json',
      '--file',
      'long.csv',
      '--out',
      'o.json',
    );
    expect([synced.code, synced.err]).toEqual([
      0,
      expect.stringMatching(/c1: “transcript” has 160,000 characters/),
    ]);
    expect(synced.err).not.toMatch(/setSharedPluginData|pluginData/);
    const { cards } = JSON.parse((await room.run('export', '--board', 'o.json', '--format', 'json')).out);
    expect(cards).toContainEqual(expect.objectContaining({ id: 'c4', text: 'Fills in a form' }));
    expect(JSON.stringify(cards)).not.toContain('transcript');
    room.clear();
  });
});
