import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('21', () => {
  test('ids with blanks, or turned to numbers, are still those', async () => {
    expect(await syncCase('21-csv-ids-rewritten', 'id-space-edit.csv')).toMatchObject({
      ...nothing,
      brings: ['c1.text = "Compares five hotels"'],
    });
    expect(await syncCase('21-csv-ids-rewritten', 'opened-in-libreoffice.csv', 'board.json')).toMatchObject({
      ...nothing,
      brings: ['007.text = "Second edited"'],
    });
  });
});
