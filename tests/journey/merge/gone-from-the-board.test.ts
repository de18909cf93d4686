import { describe, expect, test } from 'vitest';
import { hashJson } from '../../../src/journey/hash.ts';
import type { Memory } from '../../../src/journey/memory.ts';
import { hashFields } from '../../../src/journey/merge/base-view.ts';
import type { Base } from '../../../src/journey/merge/file-edit.ts';
import type { MergeInput } from '../../../src/journey/merge/merge-records.ts';
import type { JourneyRecord, RecordKind, Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';
import { mergeRecords } from './at-once.ts';

const map = toRecords({
  ...smallMap,
  stages: [...smallMap.stages, { id: 'sip', name: 'Sip ' }],
  cards: smallMap.cards.map((card) =>
    card.id === 'c3' ? { ...card, owner: 'Zed', setsApart: false } : card,
  ),
});
const full: Base = { kind: 'full', records: map };
type Fields = JourneyRecord['fields'];
const hashed = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, hashJson(value)]));
const hashes = (...ids: string[]): Base => ({
  kind: 'hashes',
  fields: Object.fromEntries(ids.map((id) => [id, hashed(map.byId[id]?.fields ?? {})])),
  held: null,
});

const without = (...ids: string[]): Records => ({
  ...map,
  byId: Object.fromEntries(Object.entries(map.byId).filter(([id]) => !ids.includes(id))),
});
/** A file of just these records. */
const file = (...records: [RecordKind, string, Fields][]): Records => ({
  ...map,
  byId: Object.fromEntries(records.map(([kind, id, fields]) => [id, { kind, id, fields }])),
});
const merge = (base: Base, ours: Records, theirs: Records, more: Partial<MergeInput> = {}) => {
  const { changes, conflicts, problems, missing } = mergeRecords({ base, ours, theirs, ...more });
  const fromFile = changes.filter(({ from }) => from === 'file');
  return { changes: fromFile, conflicts, missing, problems: problems.map(({ text }) => text) };
};
const nothing = { changes: [], conflicts: [], problems: [] };

describe('what the board deleted, and the file still has', () => {
  const partly: [RecordKind, string, Fields][] = [
    ['card', 'c3', { text: 'Scald a finger' }],
    ['lane', 'hurt', { name: 'Hurdles' }],
    ['emotion', 'e1', { value: 1 }],
  ];
  test.each(partly)('stays deleted where the file gives but a part, and unedited: %s %s', (...record) => {
    const theirs = without(record[1], ...(record[1] === 'e1' ? ['boil'] : []));
    expect(merge(full, file(record), theirs)).toMatchObject(nothing);
    expect(merge(hashes(record[1]), file(record), theirs)).toMatchObject(nothing);
  });

  test('stays deleted where its row lost its own memory and is remembered as a whole', () => {
    const fields = map.byId.c3?.fields ?? {};
    const whole = { c3: hashFields(fields) };
    const base: Base = { kind: 'hashes', fields: {}, whole, held: ['c3'] };
    expect(merge(base, file(['card', 'c3', fields]), without('c3'))).toMatchObject(nothing);
    const edited = merge(base, file(['card', 'c3', { ...fields, text: 'x' }]), without('c3'));
    expect(edited.conflicts).toMatchObject([{ recordId: 'c3', theirs: null }]);
  });

  test('is told as deleted by the board, with what it was as far as that is known', () => {
    const told = (base: Base, fields: Fields) =>
      mergeRecords({ base, ours: file(['card', 'c3', fields]), theirs: without('c3') }).changes.filter(
        ({ recordId }) => recordId === 'c3',
      );
    const gone = { from: 'board', op: 'remove', kind: 'card', recordId: 'c3' };
    expect(told(full, { text: 'Scald a finger' })).toEqual([{ ...gone, before: map.byId.c3?.fields }]);
    expect(told(hashes('c3'), { text: 'x' })).toEqual([{ ...gone, before: { text: 'x' } }]);
  });

  test('is asked with all that it was, where the file remembers in words', () => {
    const { conflicts } = merge(full, file(['card', 'c3', { text: 'x', severity: null }]), without('c3'));
    const { severity: _, ...was } = map.byId.c3?.fields ?? {};
    expect(conflicts).toEqual([
      { kind: 'card', recordId: 'c3', base: map.byId.c3?.fields, ours: { ...was, text: 'x' }, theirs: null },
    ]);
  });

  test('is asked with what its hashes tell: a yes or no, what the file gives too, and nothing else', () => {
    const { conflicts } = merge(hashes('c3'), file(['card', 'c3', { text: 'x' }]), without('c3'));
    const was = { stageId: 'pour', laneId: 'hurt', severity: 3, setsApart: false };
    expect(conflicts.map(({ ours }) => ours)).toStrictEqual([{ ...was, text: 'x' }]);
  });

  test('comes back by the memory of what was brought, if it was edited since', () => {
    const memory: Memory = { id: 'e', given: { n1: { text: [hashJson('Stir')] } }, orders: {}, removed: [] };
    const said: Fields = { text: 'Stir', stageId: null, laneId: null };
    expect(merge(full, file(['card', 'n1', said]), map, { memory })).toMatchObject(nothing);
    const edited = merge(full, file(['card', 'n1', { ...said, text: 'x' }]), map, { memory });
    expect(edited.conflicts).toMatchObject([{ recordId: 'n1', ours: { text: 'x' }, theirs: null }]);
  });
});

describe('what the file has and nobody knows', () => {
  test('a note without a place comes without one', () => {
    expect(merge(full, file(['card', 'n1', { text: 'Stir' }]), map).changes).toEqual([
      {
        from: 'file',
        op: 'add',
        kind: 'card',
        recordId: 'n1',
        after: { stageId: null, laneId: null, text: 'Stir' },
      },
    ]);
  });

  test('empty fields are left out, but for a note’s place', () => {
    const [link] = merge(full, file(['link', 'k9', { from: 'c1', to: 'c3', label: null }]), map).changes;
    expect(link?.after).toEqual({ from: 'c1', to: 'c3' });
  });

  test('is new where the memory tells what there was; asked only where it could have been deleted', () => {
    const note: [RecordKind, string, Fields] = ['card', 'n1', { text: 'Stir' }];
    const stage: [RecordKind, string, Fields] = ['stage', 'n2', { name: 'Wash' }];
    const held: Base = { kind: 'hashes', fields: {}, held: ['c1'] };
    const adds = (base: Base, record: typeof note) => {
      const { changes, conflicts } = merge(base, file(record), map);
      return [changes.map(({ op }) => op), conflicts.map(({ theirs }) => theirs)];
    };
    expect(adds(held, note)).toEqual([['add'], []]);
    expect(adds(held, stage)).toEqual([['add'], []]);
    expect(adds(hashes(), note)).toEqual([['add'], []]);
    expect(adds({ kind: 'none' }, note)).toEqual([[], [null]]);
    expect(adds({ kind: 'none' }, stage)).toEqual([[], [null]]);
  });
});

describe('a file without the map’s own fields', () => {
  test('deletes no map', () => {
    const ours = without('tea', 'c3');
    expect(merge(full, ours, map, { remove: ['tea', 'c3'] })).toMatchObject({
      changes: [{ op: 'remove', recordId: 'c3' }],
      missing: ['c3'],
    });
  });
});

describe('the name of something that is gone from the board', () => {
  const gone = without('boil', 'c1', 'c2', 'e1', 'k1');
  const note = (id: string, stageId: string): [RecordKind, string, Fields] => [
    'card',
    id,
    { text: id, stageId },
  ];

  test('is no unknown name where the export had it: notes come without a place', () => {
    const kept: [RecordKind, string, Fields] = ['card', 'c1', { stageId: 'boil' }];
    const ways: [Base, ReturnType<typeof note>[]][] = [
      [full, [kept]],
      [hashes('c1'), [kept]],
      [hashes('boil'), []],
    ];
    for (const [base, others] of ways) {
      const { changes, problems } = merge(base, file(...others, note('n1', 'boil')), gone);
      expect(problems).toEqual([]);
      expect(changes).toMatchObject([{ recordId: 'n1', after: { text: 'n1', stageId: null } }]);
    }
    const empty = merge(full, file(note('n1', 'sip')), without('sip'));
    expect([empty.problems, empty.changes.length]).toEqual([[], 1]);
  });

  test('is unknown where nothing tells that it was there', () => {
    expect(merge(hashes('c3'), file(note('n1', 'boil')), gone).problems).toEqual([
      'The note “n1”: there is no stage “boil”.',
    ]);
  });

  test('of a row is no stage, and blanks around a name say nothing', () => {
    expect(merge(full, file(note('n1', 'Doing')), map).problems).toEqual([
      'The note “n1”: there is no stage “Doing”.',
    ]);
    expect(merge(full, file(note('n1', 'sip')), map).changes).toMatchObject([{ after: { stageId: 'sip' } }]);
  });

  test('may be answered with a stage that only the file has, but not with a note', () => {
    const ours = file(
      note('n1', 'Wash up'),
      ['stage', 'n2', { name: 'Dry' }],
      ['link', 'n3', { from: 'c1', to: 'x' }],
    );
    const { problems } = mergeRecords({ base: full, ours, theirs: map });
    expect(problems[0]?.choices.map(({ id }) => id)).toContain('into:n2');
    const answers = { [problems[0]?.key ?? '']: 'into:n2', [problems[1]?.key ?? '']: 'add' };
    const answered = mergeRecords({ base: full, ours, theirs: map, answers });
    expect(answered.merged.byId.n1?.fields.stageId).toBe('n2');
    expect(answered.changes.filter(({ op }) => op === 'add').map(({ recordId }) => recordId)).toEqual([
      'n1',
      'n2',
    ]);
  });
});
