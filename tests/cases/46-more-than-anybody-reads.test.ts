import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

/** The writing side: what is read of a file, and then is more than a map holds. */
describe.skipIf(!haveCases)('46 more than anybody reads', () => {
  test('40,000 new notes are refused with what, where and the limit, and nothing is written', async () => {
    const room = openCase('46-more-than-anybody-reads');
    const file = JSON.parse(readFileSync(room.path('../00-base/export.json'), 'utf8'));
    const [first] = file.cards;
    for (let at = 0; at < 40_000; at += 1) file.cards.push({ ...first, id: `new-${at}`, text: `Row ${at}` });
    writeFileSync(room.path('many.json'), JSON.stringify(file));
    const args = ['sync', '--board', '../00-base/board.json', '--file', 'many.json', '--out', 'out.json'];
    const { code, out, err } = await room.run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/holds 40,021 notes/);
    expect(err).toMatch(/at most 5,000/);
    room.clear();
  });
});
