import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('07', () => {
  test.each([
    ['ru-cp1251.csv', 'ru-board.json', 'Windows-1251'],
    ['enc-macroman.csv', '../00-base/board.json', 'Mac Roman'],
  ])('%s: nothing has changed, and the code page is said', async (file, board, page) => {
    const found = await syncCase('07-csv-code-pages', file, board);
    expect(found).toMatchObject(nothing);
    expect(found.said).toContain(page);
  });
});
