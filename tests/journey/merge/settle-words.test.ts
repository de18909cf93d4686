import { expect, test } from 'vitest';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';

const map = (text: string) =>
  toRecords(
    journeyFrom({
      id: 'map',
      title: 'Trip',
      stages: [{ id: 's', name: 'Book' }],
      lanes: [{ id: 'l', name: 'Actions', kind: 'actions' }],
      cards: [{ id: 'c', stageId: 's', laneId: 'l', text }],
    }),
  );

const bring = (before: string, after: string, signs?: string | null) =>
  mergeFile(
    {
      format: 'any',
      exported: null,
      base: { kind: 'full', records: map(before) },
      records: map(after),
      carriesOrder: true,
      signs,
    },
    map(before),
  );

test.each<[string, string, string, string | null | undefined, number, number]>([
  ['a file that keeps every sign means its question marks', 'Łódź', 'why?', undefined, 1, 0],
  ['a table that went nobody knows where has lost a sign', 'Łódź', '?ód?', null, 0, 0],
  ['a table that lost signs and says something else is asked', 'Łódź', '?ód?!', null, 0, 1],
  ['a table in a code page that has all of the signs means what it says', 'Łódź', 'Łódz?', 'Łóź', 1, 0],
])('%s', (_, before, after, signs, changes, conflicts) => {
  const merge = bring(before, after, signs);
  expect([merge.changes.length, merge.conflicts.length]).toEqual([changes, conflicts]);
});
