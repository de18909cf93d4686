import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('19', () => {
  test('a sheet that was saved as CSV: no difference', async () => {
    expect(await syncCase('19-xlsx-sheet-saved-as-csv', 'items.csv')).toMatchObject(nothing);
  });
});
