import { describe, expect, test } from 'vitest';
import { readCase } from './read-case.ts';
import { haveCases } from './shared-cases.ts';

describe.skipIf(!haveCases)('38 sections in sections', () => {
  test.each([
    ['notes-that-sound-like-stages.json', 4, 40],
    ['notes-that-sound-like-steps.json', 3, 30],
  ])('%s is read by its sections, and no word is lost', async (file, rows, notes) => {
    const { journeys, unplaced } = await readCase('38-sections-in-sections', file);
    expect(journeys).toHaveLength(1);
    const [{ journey }] = journeys;
    expect(journey.stages.map(({ name }) => name)).toEqual([
      'Hears',
      'Orders',
      'Waits',
      'Unpacks',
      'Returns',
    ]);
    expect(journey.lanes).toHaveLength(rows);
    expect(journey.cards).toHaveLength(notes);
    expect(unplaced).toEqual([]);
  });
});
