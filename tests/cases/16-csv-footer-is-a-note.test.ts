import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('16', () => {
  test('a line under the table is no note, and said', async () => {
    const found = await syncCase('16-csv-footer-is-a-note', 'footer.csv');
    expect(found).toMatchObject(nothing);
    expect(found.said).toMatch(/Row 11 .*Total: 9 notes.*left out/);
  });
});
