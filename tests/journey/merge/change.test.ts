import { expect, test } from 'vitest';
import {
  changeSchema,
  conflictSchema,
  hindranceSchema,
  resolutionSchema,
} from '../../../src/journey/merge/change.ts';
import { type FileEdit, fileEditSchema } from '../../../src/journey/merge/file-edit.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';

const records = toRecords(smallMap);
const whole: FileEdit = {
  format: 'json',
  exported: { id: 'e', journeyId: 'tea', board: 'b', map: 'm', at: '2026-11-03T09:30:00Z' },
  base: { kind: 'full', records, doubtful: true },
  records,
  carriesOrder: true,
  fresh: ['n1'],
  leftOut: ['link'],
  names: { stages: [['s', 'S']], lanes: [['l', 'L']] },
  called: [{ kind: 'stage', id: 's', name: 'S' }],
  notes: ['A note.'],
  problems: [{ key: 'k', text: 't', recordIds: ['c1'], choices: [{ id: 'leave', label: 'Leave' }] }],
  signs: null,
  places: { c1: 'Row 7' },
};

test('what a file brings goes between panel and board as it is', () => {
  const hashes = {
    kind: 'hashes' as const,
    fields: { c1: { text: 'h' } },
    whole: { c1: 'h' },
    held: ['c1'],
    orders: { stages: ['s'] },
  };
  const edits: FileEdit[] = [
    whole,
    { ...whole, base: hashes, signs: 'é' },
    { ...whole, base: { kind: 'none' }, exported: null },
    { ...whole, base: { ...hashes, held: null } },
  ];
  for (const edit of edits) expect(fileEditSchema.parse(edit)).toEqual(edit);
  const change = {
    from: 'board',
    op: 'update',
    kind: 'cell',
    recordId: 'x',
    field: 'order',
    before: ['a'],
    after: ['b'],
  };
  expect(changeSchema.parse(change)).toEqual(change);
  const conflict = { kind: 'card', recordId: 'c1', field: 'text', base: null, ours: 'a', theirs: { b: 1 } };
  expect(conflictSchema.parse(conflict)).toEqual(conflict);
  const hindrance = { recordId: 'c1', reason: 'locked', field: 'text', locked: true };
  expect(hindranceSchema.parse(hindrance)).toEqual(hindrance);
  for (const resolution of ['ours', 'theirs', 'both', { write: 'x' }])
    expect(resolutionSchema.parse(resolution)).toEqual(resolution);
});

test.each<[string, unknown]>([
  ['no kind of base', { ...whole, base: { kind: 'some' } }],
  ['a base that may or may not be doubtful', { ...whole, base: { kind: 'full', records, doubtful: false } }],
  ['a kind that cannot be called', { ...whole, called: [{ kind: 'card', id: 'c', name: 'C' }] }],
  ['a name without an id', { ...whole, names: { stages: [['S']], lanes: [] } }],
  ['no answer about the order', { ...whole, carriesOrder: undefined }],
])('%s is refused', (_, edit) => {
  expect(fileEditSchema.safeParse(edit).success).toBe(false);
});

test.each<unknown>([
  { from: 'nobody', op: 'add', kind: 'card', recordId: 'c' },
  { from: 'file', op: 'move', kind: 'card', recordId: 'c' },
  { from: 'file', op: 'add', kind: 'note', recordId: 'c' },
])('a change is refused: %j', (change) => {
  expect(changeSchema.safeParse(change).success).toBe(false);
  expect(resolutionSchema.safeParse('neither').success).toBe(false);
  expect(hindranceSchema.safeParse({ recordId: 'c', reason: 'r', locked: false }).success).toBe(false);
});
