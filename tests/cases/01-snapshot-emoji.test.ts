import { describe, expect, test } from 'vitest';
import { haveCases, openCase } from './shared-cases.ts';

describe.skipIf(!haveCases)('01 snapshot emoji', () => {
  test('a snapshot compared at once shows no difference, and keeps every sign', async () => {
    const room = openCase('01-snapshot-emoji');
    const board = '../00-base/board.json';
    const taken = await room.run('snapshot', '--board', board, '--name', 'A', '--out', 's.json');
    expect(taken.code).toBe(0);
    const compared = await room.run('compare', '--board', 's.json', '--from', 'A');
    expect(compared.json()).toMatchObject({ differences: [] });
    room.clear();
  });
});
