import { describe, expect, test } from 'vitest';
import { readCase } from './read-case.ts';
import { haveCases } from './shared-cases.ts';

describe.skipIf(!haveCases)('33 large map, drawn curve', () => {
  test('dots are feelings however large the map is drawn', async () => {
    const { journeys } = await readCase('33-large-map-curve', 'bigdots.json');
    const values = journeys[0].journey.emotions.map(({ value }) => value);
    expect(values).toHaveLength(4);
    const [first = 0, second = 0, third = 0, fourth = 0] = values;
    expect([first > second, second > third, third < fourth]).toEqual([true, true, true]);
  });
});
