import { describe, expect, test } from 'vitest';
import { haveCases } from './shared-cases.ts';
import { nothing, syncCase } from './sync-case.ts';

describe.skipIf(!haveCases)('11', () => {
  test.each(['decimal-comma.csv', 'excel-de.csv', 'excel-us.csv', 'libreoffice-nb-NO.csv'])(
    '%s: nothing has changed',
    async (file) => {
      expect(await syncCase('11-csv-dates-and-decimals', file)).toMatchObject(nothing);
    },
  );
});
