import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('06', () => {
  test('rows above the headings are read', async () => {
    expect(await syncCase('06-xlsx-sorted-with-heading', 'sorted-with-header.xlsx')).toMatchObject({
      ...nothing,
      brings: ['c1.text = "Compares five hotels"'],
    });
  });
});
