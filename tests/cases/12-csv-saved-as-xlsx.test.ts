import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('12', () => {
  test('a CSV that was saved as a workbook is read as the CSV that it is', async () => {
    expect(await syncCase('12-csv-saved-as-xlsx', 'csv-as-xlsx.xlsx')).toMatchObject({
      ...nothing,
      brings: ['c1.text = "Compares five hotels"'],
    });
  });
});
