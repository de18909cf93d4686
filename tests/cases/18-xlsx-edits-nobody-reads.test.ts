import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('18', () => {
  test.each([
    ['comment.xlsx', /cell D2: the comment "Is this still true\? Ask Tom" was not read/],
    ['journey-sheet-edit.xlsx', /sheet "Journey".*picture of the map.*not read/],
    ['sheet-copy.xlsx', /sheet "Items \(2\)" holds the same rows as "Items", and was not read/],
  ])('%s: what was not read is said', async (file, words) => {
    const found = await syncCase('18-xlsx-edits-nobody-reads', file);
    expect(found).toMatchObject(nothing);
    expect(found.said).toMatch(words);
  });
});
