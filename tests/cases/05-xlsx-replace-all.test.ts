import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('05', () => {
  test('Replace All went over the memory too: the edit is asked about, not lost', async () => {
    const { code, asks } = await syncCase('05-xlsx-replace-all', 'replace-all-libreoffice.xlsx');
    expect({ code, asks }).toEqual({ code: 3, asks: ['c1.text'] });
  });
});
