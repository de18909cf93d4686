import { describe, expect, test } from 'vitest';
import { readCase } from './read-case.ts';
import { haveCases } from './shared-cases.ts';

describe.skipIf(!haveCases)('32 block below the grid', () => {
  test('headings and lists below the grid stand beside the map; its feelings are read', async () => {
    const { journeys, unplaced } = await readCase('32-block-below-the-grid', 'footer-one.json');
    const [{ journey }] = journeys;
    expect(journeys).toHaveLength(1);
    expect(journey.cards).toHaveLength(12);
    expect(journey.emotions).toHaveLength(4);
    expect(unplaced.map(({ text }) => text)).toEqual(expect.arrayContaining(['Ideas', 'Next steps']));
    expect(unplaced).toHaveLength(4);
  });
});
