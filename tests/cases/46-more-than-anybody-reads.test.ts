import { readFileSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

const many = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i));

describe.skipIf(!haveCases)('46: the reading of tables', () => {
  test.each<[string, () => Promise<Uint8Array> | string, RegExp]>([
    [
      'columns.csv',
      () => `id,text,${many(100_000, (i) => `c${i}`).join(',')}\n`,
      /has 100002 columns.*\(1000\)/,
    ],
    ['rows.csv', () => `id,text\n${many(100_000, (i) => `,Note ${i}`).join('\n')}\n`, /more than 5000 rows/],
    [
      'rows.xlsx',
      () =>
        writeXlsx({
          sheets: [{ name: 'Items', rows: [['id', 'Text'], ...many(40_000, (i) => [null, `Note ${i}`])] }],
        }),
      /sheet "Items" has more than 5000 rows/,
    ],
  ])(
    '%s is refused at once, with what, where and the limit',
    { timeout: 60_000 },
    async (file, make, words) => {
      const room = openCase('46-more-than-anybody-reads');
      writeFileSync(room.path(file), await make());
      const started = Date.now();
      const synced = await room.run('sync', '--board', '../00-base/board.json', '--file', file, '--dry-run');
      expect(Date.now() - started).toBeLessThan(5_000);
      expect(synced.code).toBe(1);
      expect(synced.err).toMatch(words);
      room.clear();
    },
  );

  test('40,000 new notes are refused with what, where and the limit, and nothing is written', async () => {
    const room = openCase('46-more-than-anybody-reads');
    const file = JSON.parse(readFileSync(room.path('../00-base/export.json'), 'utf8'));
    const [first] = file.cards;
    for (let at = 0; at < 40_000; at += 1) file.cards.push({ ...first, id: `new-${at}`, text: `Row ${at}` });
    writeFileSync(room.path('many.json'), JSON.stringify(file));
    const args = ['sync', '--board', '../00-base/board.json', '--file', 'many.json', '--out', 'out.json'];
    const { code, out, err } = await room.run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/holds 40,020 notes/);
    expect(err).toMatch(/at most 5,000/);
    room.clear();
  });
});
