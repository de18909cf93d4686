import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('10', () => {
  test('times, durations and shares come as their cells show them', async () => {
    expect((await syncCase('10-xlsx-times', 'times-libreoffice.xlsx')).brings).toEqual([
      'c1.waitTime = "2:30"',
      'c2.waitTime = "36:00"',
      'c3.waitTime = "50%"',
      'c4.waitTime = "0:45"',
      'c6.waitTime = "€ 12.50"',
    ]);
    expect((await syncCase('10-xlsx-times', 'duration.xlsx')).brings).toEqual(['c5.waitTime = "36:00"']);
  });
});
