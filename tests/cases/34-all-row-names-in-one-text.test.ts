import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

interface Read {
  journeys: { journey: { lanes: { name: string }[]; cards: object[] } }[];
}

describe.skipIf(!haveCases)('34 all row names in one text', () => {
  test.each([
    ['onelabel-nf.json', ['DOING', 'THINKING', 'SAYING']],
    ['onelabel-t.json', ['DOING', 'THINKING', 'SAYING', 'FEELING']],
  ])('%s is read and can be taken into use', async (file, rows) => {
    const room = openCase('34-all-row-names-in-one-text');
    const check = async (board: string) => {
      const read = (await room.run('read', '--board', board)).json() as Read;
      expect(read.journeys.map(({ journey }) => journey.lanes.map(({ name }) => name))).toEqual([rows]);
      expect(read.journeys[0]?.journey.cards).toHaveLength(12);
    };
    await check(file);
    const adopted = await room.run('adopt', '--board', file, '--likely', '--out', 'used.json');
    expect(adopted).toMatchObject({ code: 0, err: '' });
    await check('used.json');
    room.clear();
  });
});
