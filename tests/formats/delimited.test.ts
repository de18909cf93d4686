import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { parseDelimited } from '../../src/formats/table/parse-delimited.ts';
import { writeDelimited } from '../../src/formats/table/write-delimited.ts';

const delimiters = [',', ';', '\t', '|'];
/** Texts of the signs that matter, of one kind of row end: with both, papaparse chooses one. */
const text = (rowEnd: string) =>
  fc
    .array(fc.constantFrom(...delimiters, '"', '""', 'a', ' ', rowEnd), { maxLength: 30 })
    .map((parts) => parts.join(''));

test.each(['\n', '\r\n', '\r'] as const)('text is taken apart as papaparse does, row ends %j', (newline) => {
  fc.assert(
    fc.property(text(newline), fc.constantFrom(...delimiters), (unended, delimiter) => {
      // Without a row's end after it, papaparse allows no blank behind a closing mark.
      const body = `${unended}${newline}`;
      const theirs = papaparse.parse<string[]>(body, { delimiter, newline });
      const ours = parseDelimited(body, delimiter);
      const quotes = theirs.errors.filter(({ type }) => type === 'Quotes');
      expect(ours.fault).toBe(quotes[0]?.row ?? null);
      if (quotes.length > 0) return;
      expect(ours.rows).toEqual(theirs.data);
      const isPlain = unended !== '' && !unended.includes(newline);
      if (isPlain) expect(parseDelimited(unended, delimiter).rows).toEqual(ours.rows.slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});

test('what is written is what papaparse writes, and both read it back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'a', '\uFEFF') }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (given) => {
      const written = writeDelimited(given);
      // What no table can hold.
      const rows = given.map((row) => row.map((words) => words.replace(/[\0\uFFFE\uFFFF]/g, '\uFFFD')));
      expect(written).toBe(`\uFEFF${papaparse.unparse(rows, { newline: '\r\n' })}\r\n`);
      expect(parseDelimited(written.slice(1), ',').rows.slice(0, -1)).toEqual(rows);
      expect(papaparse.parse(written, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test('rows may end in both ways within one file, and only so many are read', () => {
  expect(parseDelimited('a,b\r\nc,"d\r\ne"\nf', ',').rows).toEqual([['a', 'b'], ['c', 'd\r\ne'], ['f']]);
  expect(parseDelimited('a\nb\nc', ',', 2).rows).toEqual([['a'], ['b']]);
});
