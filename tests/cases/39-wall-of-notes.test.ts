import { describe, expect, test } from 'vitest';
import { readCase } from './read-case.ts';
import { haveCases } from './shared-cases.ts';

describe.skipIf(!haveCases)('39 wall of notes', () => {
  test.each([60, 120, 250])('%d ordinary notes are no journey', async (notes) => {
    const { journeys, unplaced } = await readCase('39-wall-of-notes', `wall-${notes}.json`);
    expect(journeys).toEqual([]);
    expect(unplaced).toHaveLength(notes);
  });
});
