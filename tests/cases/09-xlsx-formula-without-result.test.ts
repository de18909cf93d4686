import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('09', () => {
  test('a formula without a result is left out, with sheet and row', async () => {
    const { brings, said } = await syncCase('09-xlsx-formula-without-result', 'formula-nocache.xlsx');
    expect(brings).toEqual([]);
    expect(said).toMatch(/Items, row 2, column D.*formula without a result.*Left out/);
  });
});
