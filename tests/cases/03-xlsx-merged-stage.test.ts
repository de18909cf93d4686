import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('03', () => {
  test('a merged stage stands for all its rows: nothing has changed', async () => {
    expect(await syncCase('03-xlsx-merged-stage', 'merged-stage.xlsx')).toMatchObject(nothing);
  });
});
