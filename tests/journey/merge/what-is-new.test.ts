import { describe, expect, test } from 'vitest';
import { hashJson } from '../../../src/journey/hash.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import type { Base } from '../../../src/journey/merge/file-edit.ts';
import type { MergeInput } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { cellKey, type JourneyRecord, type Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';
import { mergeRecords } from './at-once.ts';

const map = toRecords(smallMap);
const cell = cellKey('boil', 'do');
const full: Base = { kind: 'full', records: map };
const none: Base = { kind: 'none' };
/** A memory of hashes, with or without the orders. */
const hashes = (orders?: { [list: string]: string[] }): Base => ({
  kind: 'hashes',
  fields: Object.fromEntries(Object.values(map.byId).map(({ id, fields }) => [id, hashed(fields)])),
  held: Object.keys(map.byId),
  orders,
});
const hashed = (fields: JourneyRecord['fields']) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, hashJson(value)]));

/** The file: the map with fields of its records written over; `undefined` leaves one out. */
const file = (fields: { [id: string]: JourneyRecord['fields'] | undefined }, orders = {}): Records => {
  const byId = { ...map.byId };
  for (const [id, given] of Object.entries(fields)) {
    const was = byId[id] ?? { kind: 'card' as const, id, fields: {} };
    if (given) byId[id] = { ...was, fields: { ...was.fields, ...given } };
    else delete byId[id];
  }
  return { ...map, byId, orders: { ...map.orders, ...orders } };
};
const board = (edit: (journey: Journey) => object) =>
  toRecords(journeyFrom({ ...smallMap, ...edit(smallMap) }));
const merge = (base: Base, ours: Records, theirs = map, more: Partial<MergeInput> = {}) =>
  mergeRecords({ base, ours, theirs, ...more });
const added = { text: 'Stir', stageId: 'boil', laneId: null, owner: null };

describe('what a file gives that is new', () => {
  test.each<[string, Base, Records, object]>([
    ['nothing, of an export', full, file({}), {}],
    ['nothing, of a part of an export', full, file({ c1: undefined, k1: undefined }), {}],
    ['nothing, of a file that remembers hashes', hashes(), file({}), {}],
    ['what was edited', full, file({ c1: { text: 'x' } }), { c1: { text: 'x' } }],
    ['what was cleared', full, file({ c3: { severity: null } }), { c3: { severity: null } }],
    ['what was edited, by hashes', hashes(), file({ c1: { text: 'x' } }), { c1: { text: 'x' } }],
    ['a note, with what it has', full, file({ n1: added }), { n1: { text: 'Stir', stageId: 'boil' } }],
    ['nothing that the board says too, where nobody knows', none, file({}), {}],
    [
      'what the board does not say, where nobody knows',
      none,
      file({ c1: { text: 'x' } }),
      { c1: { text: 'x' } },
    ],
    [
      'what is not on the board, where nobody knows',
      none,
      file({ n1: { text: 'Stir' } }),
      { n1: { text: 'Stir' } },
    ],
  ])('%s', (_, base, ours, news) => {
    expect(merge(base, ours).news.fields).toEqual(news);
  });

  test('is new too where the board says the same: both made the same edit', () => {
    const theirs = board(({ cards }) => ({ cards: cards.map((card) => ({ ...card, text: 'x' })) }));
    expect(merge(full, file({ c1: { text: 'x' } }), theirs).news.fields).toEqual({ c1: { text: 'x' } });
  });
});

describe('an order that is new', () => {
  const turned = { cells: { ...map.orders.cells, [cell]: ['c2', 'c1'] } };
  test.each<[string, Base, Records, object]>([
    ['none, of an export', full, file({}), {}],
    ['none, of a file without cells', full, file({}, { cells: {} }), {}],
    ['none, of a file that remembers orders', hashes({ [cell]: ['c1', 'c2'] }), file({}), {}],
    ['none that the board has too, where nobody knows', none, file({}), {}],
    ['another one', full, file({}, turned), { [cell]: ['c2', 'c1'] }],
    [
      'another one than was remembered',
      hashes({ [cell]: ['c1', 'c2'] }),
      file({}, turned),
      { [cell]: ['c2', 'c1'] },
    ],
    [
      'one that nobody remembers and the board does not have',
      hashes(),
      file({}, turned),
      { [cell]: ['c2', 'c1'] },
    ],
    [
      'one of which one note is left on the board',
      full,
      file({}, { cells: { [cell]: ['c2', 'c1', 'n1'] } }),
      { [cell]: ['c2', 'c1', 'n1'] },
    ],
  ])('%s', (_, base, ours, news) => {
    expect(merge(base, ours).news.orders).toEqual(news);
  });

  test('of a file that has no order of its own is none', () => {
    expect(merge(full, file({}, turned), map, { carriesOrder: false }).news.orders).toEqual({});
  });
});

describe('an order that nobody remembers', () => {
  const turned = file({}, { stages: ['pour', 'boil'] });
  test('is asked where the board has another', () => {
    expect(merge(none, turned).conflicts).toEqual([
      {
        kind: 'journey',
        recordId: 'tea',
        field: 'stageOrder',
        base: null,
        ours: ['pour', 'boil'],
        theirs: ['boil', 'pour'],
      },
    ]);
    expect(merge(hashes(), turned).conflicts).toMatchObject([{ field: 'stageOrder', base: null }]);
  });

  test('is the file’s to change where hashes remember it', () => {
    const merged = merge(hashes({ stages: ['boil', 'pour'] }), turned);
    expect([merged.conflicts, merged.merged.orders.stages]).toEqual([[], ['pour', 'boil']]);
  });

  test('of personas is merged like any', () => {
    const two = { ...smallMap, personas: [...smallMap.personas, { id: 'bob', name: 'Bob' }] };
    const base = toRecords(two);
    const ours = { ...base, orders: { ...base.orders, personas: ['bob', 'ada'] } };
    expect(merge({ kind: 'full', records: base }, ours, base).changes).toEqual([
      {
        from: 'file',
        op: 'update',
        kind: 'journey',
        recordId: 'tea',
        field: 'personaOrder',
        before: ['ada', 'bob'],
        after: ['bob', 'ada'],
      },
    ]);
    const { personas: _, ...unknown } = base.orders;
    expect(merge({ kind: 'full', records: base }, { ...base, orders: unknown }, base).changes).toEqual([]);
  });

  test('of notes that are new on both sides is the board’s', () => {
    const cards = (...ids: string[]) => ids.map((id) => ({ id, stageId: 'boil', laneId: 'do', text: id }));
    const both = (...ids: string[]) => board((journey) => ({ cards: [...journey.cards, ...cards(...ids)] }));
    const merged = merge(full, both('n1', 'n2'), both('n2', 'n1'));
    expect([merged.changes.filter(({ from }) => from === 'file'), merged.conflicts]).toEqual([[], []]);
  });

  test('of a note that names its stage is no news: it comes last', () => {
    const ours = file({ n1: { text: 'Stir', stageId: 'Boil', laneId: 'Doing' } });
    expect(merge(full, ours).changes.map(({ op, recordId }) => [op, recordId])).toEqual([['add', 'n1']]);
    expect(merge(full, ours).merged.orders.cells[cell]).toEqual(['c1', 'c2', 'n1']);
  });
});

describe('a memory that may have been changed along with the file', () => {
  const doubtful: Base = { kind: 'full', records: map, doubtful: true };
  const theirs = board(({ cards }) => ({ cards: cards.map((card) => ({ ...card, text: `${card.text}!` })) }));

  test('asks where file and memory say alike and the board does not', () => {
    expect(merge(doubtful, file({ c2: undefined, c3: undefined }), theirs).conflicts).toMatchObject([
      {
        recordId: 'c1',
        field: 'text',
        base: 'Fill the kettle',
        ours: 'Fill the kettle',
        theirs: 'Fill the kettle!',
      },
    ]);
    expect(merge(full, file({}), theirs).conflicts).toEqual([]);
  });

  test('still tells what the file changed', () => {
    const merged = merge(doubtful, file({ c1: { text: 'x' } }));
    expect([merged.conflicts, merged.changes]).toMatchObject([[], [{ recordId: 'c1', after: 'x' }]]);
  });
});

describe('what the board did since', () => {
  const seen = (base: Base, ours: Records, theirs: Records) =>
    merge(base, ours, theirs).changes.filter(({ from }) => from === 'board');

  test('is told, with what was before where that is known in words', () => {
    const theirs = board(({ cards }) => ({
      cards: [
        ...cards.map((card) => (card.id === 'c1' ? { ...card, text: 'x' } : card)),
        { id: 'n1', ...added },
      ],
    }));
    const change = { from: 'board', op: 'update', kind: 'card', recordId: 'c1', field: 'text', after: 'x' };
    const n1 = { text: 'Stir', stageId: 'boil', laneId: null };
    const add = { from: 'board', op: 'add', kind: 'card', recordId: 'n1', after: n1 };
    expect(seen(full, file({ c1: undefined }), theirs)).toEqual([
      { ...change, before: 'Fill the kettle' },
      add,
    ]);
    expect(seen(full, file({}), theirs)).toEqual([{ ...change, before: 'Fill the kettle' }, add]);
    expect(seen(hashes(), file({ c1: undefined }), theirs)).toEqual([change, add]);
    expect(seen(hashes(), file({}), theirs)).toEqual([{ ...change, before: 'Fill the kettle' }, add]);
  });

  test('of a table, only notes are told as added: it holds nothing else', () => {
    const theirs = board(({ stages }) => ({ stages: [...stages, { id: 's9', name: 'Sip' }] }));
    expect(seen(hashes(), file({}), theirs)).toEqual([]);
    expect(seen(full, file({}), theirs)).toMatchObject([{ op: 'add', recordId: 's9' }]);
  });
});

describe('a file that remembers nothing', () => {
  test('asks about each field that differs, and leaves what it does not give', () => {
    const { conflicts, changes, missing } = merge(
      none,
      file({ c1: { text: 'x' }, c2: undefined, k1: undefined }),
    );
    expect([changes, missing]).toEqual([[], []]);
    expect(conflicts).toEqual([
      { kind: 'card', recordId: 'c1', field: 'text', base: null, ours: 'x', theirs: 'Fill the kettle' },
    ]);
  });

  test('may give a row’s name only, of a new one too; without a name that is none', () => {
    const ours = file({});
    ours.byId.do = { kind: 'lane', id: 'do', fields: { name: 'Steps' } };
    ours.byId.l9 = { kind: 'lane', id: 'l9', fields: { name: 'Tools' } };
    ours.byId.l8 = { kind: 'lane', id: 'l8', fields: { kind: 'pains' } };
    const { conflicts, problems } = merge(none, ours);
    expect(conflicts).toMatchObject([
      { recordId: 'do', field: 'name' },
      { recordId: 'l9', ours: { name: 'Tools', kind: 'other' }, theirs: null },
    ]);
    expect(problems.map(({ text }) => text)).toEqual([
      'The row “l8”: it is new, but its name is missing (a text). Complete it in the file.',
    ]);
  });

  test('of another map brings no second map', () => {
    const other: Records = { ...file({}), journeyId: 'coffee' };
    other.byId = { ...other.byId, coffee: { kind: 'journey', id: 'coffee', fields: { title: 'Coffee' } } };
    delete other.byId.tea;
    const { conflicts, changes, problems } = merge(none, other);
    expect(conflicts).toMatchObject([{ kind: 'journey', recordId: 'tea', ours: 'Coffee' }]);
    expect([changes, problems]).toEqual([[], []]);
  });
});

describe('a copy of the map under another id', () => {
  const copy = toRecords({ ...smallMap, id: 'copy' });
  test('is merged from what its original was exported with', () => {
    const ours = file({ tea: { title: 'A mug of tea' } });
    for (const base of [full, hashes()])
      expect(merge(base, ours, copy)).toMatchObject({
        changes: [{ from: 'file', recordId: 'copy', field: 'title', after: 'A mug of tea' }],
        conflicts: [],
        missing: [],
      });
    const renamed = toRecords({ ...smallMap, id: 'copy', title: 'A pot of tea' });
    expect(merge(hashes(), ours, renamed).conflicts).toMatchObject([{ recordId: 'copy', field: 'title' }]);
    expect(merge(hashes(), file({}), renamed).conflicts).toEqual([]);
  });
});
