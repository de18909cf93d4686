import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

interface Read {
  journeys: { journey: { cards: { text: string }[] } }[];
  unplaced: { text: string; reason: string }[];
}

describe.skipIf(!haveCases)('31 hidden nodes', () => {
  test('what nobody sees is no card, and is listed as hidden', async () => {
    const room = openCase('31-hidden-nodes');
    const read = (await room.run('read', '--board', 'hidden.json')).json() as Read;
    expect(read.journeys.map(({ journey }) => journey.cards.length)).toEqual([12]);
    const listed = read.unplaced.filter(({ text }) => text.startsWith('PLACEHOLDER'));
    expect(listed).toHaveLength(2);
    for (const { reason } of listed) expect(reason).toContain('hidden');
    room.clear();
  });
});
