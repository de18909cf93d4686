import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../src/journey/records.ts';
import { allFields, fieldsFor } from '../../ui/edit/edit-fields.ts';
import { parseItems, readEvidence, withEmptyItem, writeEvidence } from '../../ui/edit/evidence-items.ts';
import { readTyped } from '../../ui/edit/field-text.ts';
import { sampleJourney } from './sample-board.ts';

/** The form of evidence: what it shows and gives back, and what it leaves to the plain field. */
const shown: Json[] = [
  'Ticket 12',
  ['Ticket 12', 'Diary, day 3 '],
  [{ type: 'interview', n: 4 }, 'Ticket 12'],
  [{ type: 'survey', n: 12, note: 'Q2', date: '2026-05', tags: ['a'] }],
  [{ url: 'https://example.org/a' }],
  { type: 'analytics', n: 'about 40' },
];

test.each(shown)('%j goes into the form and comes back as it was', (value) => {
  const items = readEvidence(value) ?? [];
  const back = writeEvidence(withEmptyItem(items), value);
  expect(back).toEqual(Array.isArray(value) || typeof value === 'string' ? value : [value]);
  expect(readTyped(JSON.stringify(items), 'evidence', value)).toEqual(back);
});

test.each<Json>([[{ n: '12' }], [[1, 2]], [{ type: 3 }], 7])('%j stays data', (value) => {
  expect(readEvidence(value)).toBeNull();
  const journey = sampleJourney();
  const record = { kind: 'card' as const, id: 'c', fields: { text: 'x', evidence: value } };
  expect(allFields(fieldsFor(record, journey)).find(({ field }) => field === 'evidence')?.type).toBe('data');
});

test('what is emptied clears the field; nonsense in the memory of typing is nothing', () => {
  expect(writeEvidence(withEmptyItem([]), ['x'])).toBeNull();
  expect(parseItems('{"a":1}')).toEqual([]);
  expect(parseItems('[')).toEqual([]);
});

test('any list of texts is as it was', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ minLength: 1 }).filter((text) => /\S/.test(text)),
        { minLength: 1 },
      ),
      (texts) => {
        expect(writeEvidence(readEvidence(texts) ?? [], texts)).toEqual(texts);
      },
    ),
  );
});
