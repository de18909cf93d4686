import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('08', () => {
  test('Windows-1252 in Node: nothing has changed', async () => {
    expect(await syncCase('08-node-windows-1252', 'enc-cp1252.csv')).toMatchObject(nothing);
  });
});
