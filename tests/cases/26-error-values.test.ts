import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('26', () => {
  test.each([
    ['error.xlsx', [], /Items, row 2, column D: Text is an error \(#REF!\).*Left out/],
    ['formulas.xlsx', ['c1.text = "Compares 3 hotels"'], /Items, row 5, column D.*#NAME\?.*Left out/],
    ['excel-errors.csv', [], /Row 4: text says "#REF!".*Left out[\s\S]*Row 5: text says "#NAME\?"/],
  ])('%s: what a spreadsheet could not show is left out, with a word', async (file, brings, words) => {
    const found = await syncCase('26-error-values', file);
    expect(found.brings).toEqual(brings);
    expect(found.said).toMatch(words);
  });
});
