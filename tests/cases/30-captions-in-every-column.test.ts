import { describe, expect, test } from 'vitest';
import { placesOf, readCase } from './read-case.ts';
import { haveCases } from './shared-cases.ts';

describe.skipIf(!haveCases)('30 captions in every column', () => {
  test.each([
    ['captions-centred.json', 24],
    ['captions-two-rows.json', 8],
  ])('%s: every note is where a person sees it', async (file, notes) => {
    const { journeys, unplaced } = await readCase('30-captions-in-every-column', file);
    expect(journeys).toHaveLength(1);
    const [{ journey }] = journeys;
    expect(journey.stages.map(({ name }) => name)).toEqual(['Find', 'Book', 'Visit', 'Pay']);
    const places = placesOf(journey);
    expect(places.size).toBe(notes);
    for (const [text, place] of places) {
      const [, row, stage] = /^(.+) note \d about (.+)$/.exec(text) ?? [];
      expect(place).toBe(`${stage} / ${row}`);
    }
    expect(unplaced).toEqual([]);
  });
});
