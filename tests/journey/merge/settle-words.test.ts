import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Json, Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';

type Fields = { [field: string]: Json };

/** A map of one cell; as `null` a field is empty, or cleared. */
function map(...cards: Fields[]): Records {
  const ids = cards.map((_, i) => ({ id: `c${i}`, stageId: 's', laneId: 'l', text: '' }));
  const [stages, lanes] = [[{ id: 's', name: 'Book' }], [{ id: 'l', name: 'Actions', kind: 'actions' }]];
  const records = toRecords(journeyFrom({ id: 'map', title: 'Trip', stages, lanes, cards: ids }));
  cards.forEach((fields, i) => {
    Object.assign(records.byId[`c${i}`]?.fields ?? {}, fields);
  });
  return records;
}

/** What a table that was exported from these notes brings when it says those; `signs` as in `FileEdit`. */
const bring = (before: Fields[], after: Fields[], signs?: string | null, now = before) => {
  const { changes, conflicts } = mergeFile(
    {
      format: 'any',
      exported: null,
      base: { kind: 'full', records: map(...before) },
      records: map(...after),
      carriesOrder: true,
      signs,
    },
    map(...now),
  );
  const said = changes
    .filter(({ from }) => from === 'file')
    .map(({ recordId, field }) => `${recordId}.${field}`);
  return { changes: said, asked: conflicts.map(({ recordId, field }) => `${recordId}.${field}`) };
};
const nothing = { changes: [], asked: [] };

test.each<[string, string, string, string | null | undefined, number, number]>([
  ['a file that keeps every sign means its question marks', 'Łódź', 'why?', undefined, 1, 0],
  ['a table that went nobody knows where has lost a sign', 'Łódź', '?ód?', null, 0, 0],
  ['a table that lost signs and says something else is asked', 'Łódź', '?ód?!', null, 0, 1],
  ['a table in a code page that has all of the signs means what it says', 'Łódź', 'Łódz?', 'Łóź', 1, 0],
  ['a table that went nobody knows where may say anything else', 'Łódź', 'Warsaw', null, 1, 0],
  ['words without any such sign are as they are', 'why', 'why?', null, 1, 0],
  ['a long number is shown in fewer digits', '12345678901234567890', '1.23E+19', null, 0, 0],
  ['a long number is shown as its country writes it', '-123456789012', ' -1,23457E+11 ', null, 0, 0],
  [
    'a long number has zeros after the fifteenth digit',
    '1234567890123456789',
    '1234567890123450000',
    null,
    0,
    0,
  ],
  ['another long number', '12345678901234567890', '1.24E+19', null, 1, 0],
  ['a longer one', '12345678901234567890', '1.23E+20', null, 1, 0],
  ['one in all its digits, with another last one', '12345678901234567', '12345678901234568', null, 1, 0],
  ['a number of eleven digits is shown in full', '12345678901', '1.23E+10', null, 1, 0],
  ['digits among words are no number', 'No. 123456789012', '1.23E+11', null, 1, 0],
  ['digits before words are no number', '123456789012 times', '1.23E+11', null, 1, 0],
  ['zeros in front are words too', '000123456789012', '123456789012', null, 1, 0],
  ['no number at all', '123456789012', 'many', null, 1, 0],
])('%s', (_, before, after, signs, changes, conflicts) => {
  const merge = bring([{ text: before }], [{ text: after }], signs);
  expect([merge.changes.length, merge.asked.length]).toEqual([changes, conflicts]);
});

describe('a list in one cell', () => {
  test.each<[string, Json, Json, number]>([
    ['is its lines', ['Phone', 'Web'], 'Phone\nWeb', 0],
    ['may have empty lines', ['Phone', 'Web'], 'Phone\n \nWeb\n', 0],
    ['with a line more is a change', ['Phone', 'Web'], 'Phone\nWeb\nShop', 1],
    ['with a line less is a change', ['Phone', 'Web'], 'Phone', 1],
    ['in another order is a change', ['Phone', 'Web'], 'Web\nPhone', 1],
    ['that is emptied is a change', ['Phone', 'Web'], '', 1],
    ['that is a list still is as it says', ['Phone', 'Web'], ['Phone', 'Web', 'Shop'], 1],
  ])('%s', (_, before, after, changes) => {
    const merge = bring([{ channel: before }], [{ channel: after }], null);
    expect([merge.changes.length, merge.asked]).toEqual([changes, []]);
  });
});

test('a number stands for itself, however many digits are shown', () => {
  const phone = { reach: 123456789012345 };
  expect(bring([phone], [{ reach: '1.23457E+14' }], null)).toEqual(nothing);
  expect(bring([phone], [{ reach: '1.23458E+14' }], null).changes).toEqual(['c0.reach']);
  expect(bring([{ reach: 40 }], [{ reach: 41 }], null).changes).toEqual(['c0.reach']);
});

test('what is cleared is cleared, whatever signs it had', () => {
  expect(bring([{ text: 'x', owner: 'Łukasz' }], [{ text: 'x', owner: null }], '').changes).toEqual([
    'c0.owner',
  ]);
  expect(bring([{ text: 'x' }], [{ text: 'x', owner: 'Eve' }], '').changes).toEqual(['c0.owner']);
});

test('only the words that lost signs are asked about: other fields, and other notes, are taken', () => {
  const before = [{ text: 'Łódź', owner: 'Zoë', cause: 'late' }, { text: 'Gdańsk' }, { text: 'Paris' }];
  const after = [{ text: '?ód? now', owner: 'Zo? B', cause: 'early' }, { text: 'Gda?sk' }, { text: 'Rome' }];
  expect(bring(before, after, null)).toEqual({
    changes: ['c0.cause', 'c2.text'],
    asked: ['c0.text', 'c0.owner'],
  });
});

test('a note that is gone from the board, or was changed there, is none of this', () => {
  const before = [{ text: 'Łódź' }, { text: 'Gdańsk' }];
  expect(bring(before, [{ text: '?ód?' }, { text: 'Gda?sk' }], null, [{ text: 'Łódź' }])).toEqual({
    changes: [],
    asked: ['c1.undefined'],
  });
});

describe('what cannot be read any more is asked, and what can is an edit', () => {
  test.each<[string, Fields, Fields, object]>([
    ['a day with other signs', { due: '2026-12-01' }, { due: '2026/13/01x' }, { asked: ['c0.due'] }],
    ['a day in words', { due: '2026-12-01' }, { due: 'soon' }, { asked: ['c0.due'] }],
    ['another day', { due: '2026-12-01' }, { due: '2026-12-05' }, { changes: ['c0.due'] }],
    ['a day that was cleared', { due: '2026-12-01' }, { due: '' }, { changes: ['c0.due'] }],
    ['words that were none before', { due: 'soon' }, { due: 'later' }, { changes: ['c0.due'] }],
    ['a decimal comma', { reach: 4.5 }, { reach: ' 4,5 ' }, {}],
    ['no number where one of naught was', { reach: 0 }, { reach: '' }, { changes: ['c0.reach'] }],
    [
      'a list of more than words',
      { channel: ['Web', 7] },
      { channel: 'Web\n7' },
      { changes: ['c0.channel'] },
    ],
    ['signs lost on another way', { text: 'Łódź' }, { text: '?ód?' }, {}],
  ])('%s', (_, before, after, expected) => {
    expect(bring([before], [after], 'Łóź')).toEqual({ ...nothing, ...expected });
  });

  test.each<[string, string, string, string, object]>([
    ['kind', 'actions', 'oktions', 'asked', { asked: ['l.kind'] }],
    ['kind', 'actions', 'pains', 'an edit', { changes: ['l.kind'] }],
    ['kind', 'actions', '', 'an edit', { changes: ['l.kind'] }],
    ['kind', 'other', 'anything', 'an edit, for it said nothing', { changes: ['l.kind'] }],
    ['kind', 'of our own', 'another', 'an edit, for it was no kind that we know', { changes: ['l.kind'] }],
    ['name', 'actions', 'oktions', 'an edit', { changes: ['l.name'] }],
  ])('the %s of a row, %s, as “%s”, is %s', (field, before, after, _, expected) => {
    const withLane = (value: string) => {
      const records = map({});
      Object.assign(records.byId.l?.fields ?? {}, { [field]: value });
      return records;
    };
    const base = { kind: 'full' as const, records: withLane(before) };
    const file = {
      format: 'any' as const,
      exported: null,
      base,
      records: withLane(after),
      carriesOrder: true,
      signs: null,
    };
    const { changes, conflicts } = mergeFile(file, withLane(before));
    const said = (all: readonly { recordId: string; field?: string | undefined }[]) =>
      all.map((one) => `${one.recordId}.${one.field}`);
    expect({ changes: said(changes), asked: said(conflicts) }).toEqual({ ...nothing, ...expected });
  });
});
