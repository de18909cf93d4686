import { expect, test } from 'vitest';
import { readCsv } from '../../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../../src/formats/csv/write-csv.ts';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { bytesOf, inputOf } from '../../formats/export-input.ts';

const journey = journeyFrom({
  id: 'move',
  title: 'Moving house',
  stages: [{ id: 's', name: 'Pack' }],
  lanes: [{ id: 'l', name: 'Actions', kind: 'actions' }],
  cards: [
    { id: 'c1', stageId: 's', laneId: 'l', text: 'Fill boxes' },
    { id: 'c2', stageId: 's', laneId: 'l', text: 'Fill boxes' },
    { id: 'c3', stageId: 's', laneId: 'l', text: 'Rent a van' },
  ],
});

/** The export without its column of ids, and edited further. */
const bring = (edit: (text: string) => string) => {
  const text = new TextDecoder().decode(bytesOf(writeCsv(inputOf(journey))));
  const file = edit(text.replace(/^c\d,/gm, ','));
  return mergeFile(readCsv(new TextEncoder().encode(file)), toRecords(journey));
};

test('rows whose ids somebody emptied are the notes that they say', () => {
  expect(bring((text) => text)).toMatchObject({ changes: [], conflicts: [], missing: [] });
});

test('of those that say something else, what is alone in its place is asked about', () => {
  const merge = bring((text) => text.replace('Rent a van', 'Rent two vans'));
  expect(merge).toMatchObject({
    changes: [],
    missing: [],
    conflicts: [{ recordId: 'c3', field: 'text', ours: 'Rent two vans', theirs: 'Rent a van' }],
  });
  const two = bring((text) => text.replace('Rent a van', 'Rent two vans').replace('Fill boxes', 'Fill bags'));
  expect(two.changes).toMatchObject([{ op: 'add' }, { op: 'add' }]);
  expect([two.conflicts, two.missing]).toEqual([[], ['c2', 'c3']]);
});

test('a copied row beside its original is new', () => {
  const text = new TextDecoder().decode(bytesOf(writeCsv(inputOf(journey))));
  const copy = /^c3,.*$/m.exec(text)?.[0].replace('c3,', ',') ?? '';
  const merge = mergeFile(readCsv(new TextEncoder().encode(`${text}${copy}\r\n`)), toRecords(journey));
  expect(merge).toMatchObject({ changes: [{ op: 'add', after: { text: 'Rent a van' } }], missing: [] });
});
