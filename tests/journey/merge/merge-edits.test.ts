import { describe, expect, test } from 'vitest';
import { type Edit, mergeEdits } from '../../../src/journey/merge/merge-edits.ts';
import type { RecordKind, Records } from '../../../src/journey/records.ts';
import { cellKey } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';

const board = toRecords(smallMap);
const set = (
  kind: RecordKind,
  recordId: string,
  fields: { [field: string]: string | number | null },
): Edit => ({
  op: 'set',
  kind,
  recordId,
  fields,
});
/** The edits of somebody who saw the map as given (default: as it is). */
const merge = (edits: Edit[], theirs: Records = board, seen = board.byId) => mergeEdits(edits, seen, theirs);
const boardWith = (id: string, fields: { [field: string]: string }): Records => {
  const record = board.byId[id];
  return record
    ? { ...board, byId: { ...board.byId, [id]: { ...record, fields: { ...record.fields, ...fields } } } }
    : board;
};
const boardWithout = (id: string): Records => {
  const { [id]: _, ...byId } = board.byId;
  return { ...board, byId };
};

describe('what a person edited', () => {
  test('is written where nobody crossed it; two edits of one record are one', () => {
    const { changes, conflicts } = merge([
      set('card', 'c1', { text: 'Fill it' }),
      set('card', 'c1', { owner: 'Ann' }),
    ]);
    expect(changes.map(({ recordId, field, after }) => [recordId, field, after])).toEqual([
      ['c1', 'text', 'Fill it'],
      ['c1', 'owner', 'Ann'],
    ]);
    expect(conflicts).toEqual([]);
  });

  test('is asked where somebody changed the same meanwhile, and not where they changed another field', () => {
    const theirs = boardWith('c1', { text: 'Fill the pot' });
    expect(merge([set('card', 'c1', { text: 'Fill it' })], theirs)).toMatchObject({
      changes: [],
      conflicts: [{ recordId: 'c1', base: 'Fill the kettle', ours: 'Fill it', theirs: 'Fill the pot' }],
    });
    expect(merge([set('card', 'c1', { owner: 'Ann' })], theirs).conflicts).toEqual([]);
  });

  test('what is added may hang on what is added with it; a note may be without a place', () => {
    const add = (kind: RecordKind, recordId: string, fields: { [field: string]: string }): Edit => ({
      op: 'add',
      kind,
      recordId,
      fields,
    });
    const edits = [
      add('card', 'n1', { text: 'Stir', stageId: 'n2' }),
      add('stage', 'n2', { name: 'Sip' }),
      add('link', 'n3', { from: 'c1', to: 'n1' }),
    ];
    const { changes, conflicts } = merge(edits);
    expect(conflicts).toEqual([]);
    expect(
      Object.fromEntries(changes.map(({ op, recordId, after }) => [`${op} ${recordId}`, after])),
    ).toEqual({
      'add n1': { text: 'Stir', stageId: 'n2', laneId: null },
      'add n2': { name: 'Sip' },
      'add n3': { from: 'c1', to: 'n1' },
    });
  });

  test('may be a detail of a note that goes by the name of a list', () => {
    for (const field of ['stages', 'stageOrder'])
      expect(merge([set('card', 'c1', { [field]: 'x' })]).changes).toMatchObject([{ field, after: 'x' }]);
    expect(merge([set('journey', 'tea', { title: 'Tea' })]).changes).toMatchObject([{ field: 'title' }]);
  });

  test('where a note lies is one decision: who moved its row is asked when its stage was moved meanwhile', () => {
    const theirs = boardWith('c1', { laneId: 'hurt' });
    const moved = set('card', 'c1', { stageId: 'pour', laneId: 'do' });
    expect(merge([moved], theirs)).toMatchObject({
      changes: [{ field: 'stageId', after: 'pour' }],
      conflicts: [{ field: 'laneId', base: 'do', ours: 'do', theirs: 'hurt' }],
    });
    expect(merge([set('card', 'c1', { stageId: 'pour' })], theirs).conflicts).toEqual([]);
  });

  test('is asked in full when the note was deleted meanwhile, unless nothing was edited', () => {
    const { c1 } = board.byId;
    expect(merge([set('card', 'c1', { text: 'Fill it' })], boardWithout('c1'))).toEqual({
      changes: [],
      conflicts: [
        {
          kind: 'card',
          recordId: 'c1',
          base: c1?.fields,
          ours: { ...c1?.fields, text: 'Fill it' },
          theirs: null,
        },
      ],
    });
    const same = set('card', 'c1', { text: 'Fill the kettle' });
    expect(merge([same], boardWithout('c1'))).toEqual({ changes: [], conflicts: [] });
  });

  test('is asked when somebody added the same meanwhile with other words, also where it clears them', () => {
    const { c1: _, ...seen } = board.byId;
    const add = (text: string): Edit => ({
      op: 'add',
      kind: 'card',
      recordId: 'c1',
      fields: { text, owner: null },
    });
    expect(merge([add('Fill the kettle')], board, seen)).toEqual({ changes: [], conflicts: [] });
    expect(merge([add('Mine')], boardWith('c1', { owner: 'Ann' }), seen)).toMatchObject({
      changes: [],
      conflicts: [
        { field: 'text', base: null, ours: 'Mine' },
        { field: 'owner', base: null, ours: null, theirs: 'Ann' },
      ],
    });
  });

  test('a deletion takes along what hangs on it; of what somebody changed it is asked', () => {
    const remove: Edit = { op: 'remove', kind: 'card', recordId: 'c2' };
    expect(merge([remove]).changes.map(({ op, recordId }) => [op, recordId])).toEqual([
      ['remove', 'c2'],
      ['remove', 'k1'],
    ]);
    expect(merge([{ op: 'remove', kind: 'stage', recordId: 'boil' }]).conflicts).toEqual([]);
    expect(merge([remove], boardWith('c2', { text: 'Wait long' })).conflicts).toMatchObject([
      { recordId: 'c2', ours: null },
    ]);
  });
});

describe('what cannot be done is refused in words', () => {
  const add = (kind: RecordKind, recordId: string, fields = {}): Edit => ({
    op: 'add',
    kind,
    recordId,
    fields,
  });
  test.each<[string, Edit, RegExp]>([
    ['a second map', add('journey', 'n1'), /started with “Start a map”/],
    ['an id that was seen', add('card', 'c1', { text: 'x' }), /the id "c1" already/],
    ['a new stage without a name', add('stage', 'n1'), /^name is missing.*Nothing was changed/],
    ['a record of another kind', set('stage', 'c1', { name: 'x' }), /was before this edit/],
    ['a record that nobody saw', set('card', 'nobody', { text: 'x' }), /was before this edit/],
    ['the map itself', { op: 'remove', kind: 'journey', recordId: 'tea' }, /deleting its section/],
    ['an id', set('card', 'c1', { id: 'x' }), /"id" cannot be edited/],
    ['a list of the map', set('journey', 'tea', { cards: 'x' }), /"cards" cannot be edited/],
    ['an order as a field', set('journey', 'tea', { stageOrder: 'x' }), /"stageOrder" cannot be edited/],
    ['a value that does not fit', set('card', 'c3', { severity: 9 }), /severity must be at most 5/],
    ['a stage that is gone', set('card', 'c1', { stageId: 'gone' }), /The stage that was chosen/],
    ['a row that is gone', set('card', 'c1', { laneId: 'gone' }), /The row that was chosen/],
    ['a note that is gone', set('link', 'k1', { to: 'gone' }), /The note that was chosen/],
    [
      'an order with one twice',
      { op: 'order', list: 'stages', ids: ['boil', 'boil'], was: ['boil', 'pour'] },
      /once/,
    ],
    [
      'an order of others',
      { op: 'order', list: 'stages', ids: ['boil', 'x'], was: ['boil', 'pour'] },
      /once/,
    ],
    ['a field without a name', set('card', 'c1', { '': 'x' }), /The field "" cannot/],
    [
      'a field that every object has',
      { op: 'set', kind: 'card', recordId: 'c1', fields: JSON.parse('{"__proto__": "x"}') },
      /"__proto__" cannot/,
    ],
    [
      'an order that was of one twice',
      { op: 'order', list: 'stages', ids: ['boil', 'boil'], was: ['boil', 'boil'] },
      /once/,
    ],
    ['a place for what nobody saw', { op: 'place', recordId: 'nobody', before: null }, /Only notes/],
    ['a place for what is no note', { op: 'place', recordId: 'boil', before: null }, /Only notes/],
  ])('%s', (_, edit, message) => {
    expect(() => merge([edit])).toThrow(message);
  });

  test('an id that another kind of thing has on the board', () => {
    const { boil: _, ...seen } = board.byId;
    expect(() => merge([add('card', 'boil', { text: 'x' })], board, seen)).toThrow(/the id "boil" already/);
    const theirs = { ...board, byId: { ...board.byId, c1: { ...board.byId.boil, id: 'c1' } } } as Records;
    expect(() => merge([set('card', 'c1', { text: 'x' })], theirs)).toThrow(
      /is a stage on the board, not a card/,
    );
  });

  test('a note that goes by another’s id', () => {
    const seen = { ...board.byId, c1: { ...board.byId.c2, id: 'c2' } } as Records['byId'];
    expect(() => merge([set('card', 'c1', { text: 'x' })], board, seen)).toThrow(/was before this edit/);
  });

  test('another map', () => {
    const theirs = { ...boardWithout('tea'), journeyId: 'other' };
    theirs.byId.other = { kind: 'journey', id: 'other', fields: { title: 'Other' } };
    expect(() => merge([set('journey', 'tea', { title: 'x' })], theirs)).toThrow(/another map/);
  });
});

describe('a note’s place in its cell', () => {
  const cell = cellKey('boil', 'do');
  const place = (recordId: string, before: string | null): Edit => ({ op: 'place', recordId, before });

  test('is before another note, or last', () => {
    expect(merge([place('c2', 'c1')]).changes).toEqual([
      {
        from: 'file',
        op: 'update',
        kind: 'cell',
        recordId: cell,
        field: 'order',
        before: ['c1', 'c2'],
        after: ['c2', 'c1'],
      },
    ]);
    expect(merge([place('c1', null)]).changes).toMatchObject([{ after: ['c2', 'c1'] }]);
  });

  test('is left alone where it is there already, or the other note is gone', () => {
    expect(merge([place('c2', null)]).changes).toEqual([]);
    expect(merge([place('c1', 'c2')]).changes).toEqual([]);
    expect(merge([place('c2', 'c3')]).changes).toEqual([]);
  });

  test('is asked where somebody moved or deleted the note', () => {
    const moved = { kind: 'card', recordId: 'c2' };
    expect(merge([place('c2', 'c1')], boardWith('c2', { stageId: 'pour' })).conflicts).toEqual([
      { ...moved, field: 'stageId', base: 'boil', ours: 'boil', theirs: 'pour' },
    ]);
    expect(merge([place('c2', 'c1')], boardWith('c2', { laneId: 'hurt' })).conflicts).toEqual([
      { ...moved, field: 'laneId', base: 'do', ours: 'do', theirs: 'hurt' },
    ]);
    const was = board.byId.c2?.fields;
    expect(merge([place('c2', 'c1')], boardWithout('c2')).conflicts).toEqual([
      { ...moved, base: was, ours: was, theirs: null },
    ]);
  });
});

test('an order of stages is merged from the one that was seen', () => {
  const edit: Edit = { op: 'order', list: 'stages', ids: ['pour', 'boil'], was: ['boil', 'pour'] };
  expect(merge([edit]).changes).toMatchObject([{ field: 'stageOrder', after: ['pour', 'boil'] }]);
  const back: Edit = { op: 'order', list: 'stages', ids: ['boil', 'pour'], was: ['pour', 'boil'] };
  const turned = { ...board, orders: { ...board.orders, stages: ['pour', 'boil'] } };
  expect(merge([back], turned).changes).toMatchObject([{ field: 'stageOrder', after: ['boil', 'pour'] }]);
  expect(merge([set('card', 'c1', { text: 'x' })], turned).changes).toMatchObject([{ field: 'text' }]);
  // Of two orders of one list the last is what was meant.
  const { changes } = merge([back, edit]);
  expect(changes.map(({ after }) => after)).toEqual([['pour', 'boil']]);
});
