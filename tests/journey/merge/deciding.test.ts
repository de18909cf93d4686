import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import type { Resolution } from '../../../src/journey/merge/change.ts';
import { resolveConflicts } from '../../../src/journey/merge/resolve.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { cellKey, type Json, type Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';
import { mergeRecords } from './at-once.ts';

const base = toRecords(smallMap);
type Edit = (journey: Journey) => object;
function made(...edits: Edit[]): Records {
  let journey = smallMap;
  for (const edit of edits) journey = journeyFrom({ ...journey, ...edit(journey) });
  return toRecords(journey);
}
const set =
  (
    list: 'personas' | 'stages' | 'lanes' | 'cards' | 'links' | 'emotions',
    id: string,
    fields: object,
  ): Edit =>
  (journey) => ({
    [list]: journey[list].map((record) => (record.id === id ? { ...record, ...fields } : record)),
  });
const gone =
  (...ids: string[]): Edit =>
  ({ cards, links }) => ({
    cards: cards.filter(({ id }) => !ids.includes(id)),
    links: links.filter(({ id, from, to }) => ![id, from, to].some((each) => ids.includes(each))),
  });
const withCards =
  (...cards: object[]): Edit =>
  (journey) => ({ cards: [...journey.cards, ...cards] });

/** What becomes of a file and a board that both went on from the small map, when every question gets this answer. */
function decide(ours: Edit[], theirs: Edit[], answer: Resolution, remove: string[] = []) {
  const merge = mergeRecords({
    base: { kind: 'full', records: base },
    ours: made(...ours),
    theirs: made(...theirs),
    remove,
  });
  const resolved = resolveConflicts(merge, Object.fromEntries(merge.conflicts.map((_, i) => [i, answer])));
  return { ...resolved, asked: merge.conflicts.length, board: merge.theirs };
}
const changed = { from: 'file', op: 'update' };

describe('both', () => {
  test.each<[string, Parameters<typeof set>[0], string, string, Json, Json, Json]>([
    ['names', 'stages', 'boil', 'name', 'Heat', 'Cook', 'Cook / Heat'],
    ['other words', 'stages', 'boil', 'owner', 'Ann', 'Ben', 'Ben\nAnn'],
    ['lists', 'personas', 'ada', 'goals', ['Warm', 'Quick'], ['Quick', 'Cheap'], ['Quick', 'Cheap', 'Warm']],
  ])('of %s puts one after the other', (_, list, id, field, mine, yours, both) => {
    const { merged, changes, undecided } = decide(
      [set(list, id, { [field]: mine })],
      [set(list, id, { [field]: yours })],
      'both',
    );
    expect(merged.byId[id]?.fields[field]).toEqual(both);
    expect(changes).toMatchObject([{ ...changed, recordId: id, field, before: yours, after: both }]);
    expect(undecided).toEqual([]);
  });

  test.each<[string, Parameters<typeof set>[0], string, string, Json, Json]>([
    ['two numbers', 'emotions', 'e1', 'value', 2, -2],
    ['words and a number', 'stages', 'boil', 'duration', '5 min', 4],
    ['a number and words', 'stages', 'boil', 'duration', 4, '5 min'],
    ['words and a list', 'stages', 'boil', 'goal', 'Hot', ['Hot', 'Soon']],
    ['a list and words', 'stages', 'boil', 'goal', ['Hot', 'Soon'], 'Hot'],
  ])('of %s cannot be: it stays a question', (_, list, id, field, mine, yours) => {
    const { undecided, changes, merged } = decide(
      [set(list, id, { [field]: mine })],
      [set(list, id, { [field]: yours })],
      'both',
    );
    expect(undecided).toMatchObject([{ recordId: id, field, ours: mine, theirs: yours }]);
    expect([changes, merged.byId[id]?.fields[field]]).toEqual([[], yours]);
  });

  test('of two orders cannot be', () => {
    const three = withCards({ id: 'n1', stageId: 'boil', laneId: 'do', text: 'Pour' });
    const start = made(three);
    const inOrder = (...ids: string[]) => ({
      ...start,
      orders: { ...start.orders, cells: { ...start.orders.cells, [cellKey('boil', 'do')]: ids } },
    });
    const merge = mergeRecords({
      base: { kind: 'full', records: start },
      ours: inOrder('c2', 'c1', 'n1'),
      theirs: inOrder('n1', 'c2', 'c1'),
    });
    expect(merge.conflicts).toMatchObject([
      { kind: 'cell', base: ['c1', 'c2', 'n1'], ours: ['c2', 'c1', 'n1'], theirs: ['n1', 'c2', 'c1'] },
    ]);
    expect(resolveConflicts(merge, { 0: 'both' }).undecided).toEqual(merge.conflicts);
    const own = resolveConflicts(merge, { 0: { write: ['c1', 'n1', 'c2'] } });
    expect(own.merged.orders.cells[cellKey('boil', 'do')]).toEqual(['c1', 'n1', 'c2']);
    expect(resolveConflicts(merge, { 0: 'ours' }).merged.orders.cells[cellKey('boil', 'do')]).toEqual([
      'c2',
      'c1',
      'n1',
    ]);
  });

  test('of a note is one second note with all that the file says of it', () => {
    const mine = set('cards', 'c3', { text: 'Burn', severity: 5 });
    const { changes } = decide([mine], [set('cards', 'c3', { text: 'Scald', severity: 1 })], 'both');
    expect(changes).toEqual([
      {
        from: 'file',
        op: 'add',
        kind: 'card',
        recordId: 'c3-2',
        after: { stageId: 'pour', laneId: 'hurt', text: 'Burn', severity: 5 },
      },
    ]);
  });

  test('makes no second note where another one has its id, and none that is there already', () => {
    const mine = set('cards', 'c3', { text: 'Burn' });
    const yours = set('cards', 'c3', { text: 'Scald' });
    const other = { id: 'c3-2', stageId: 'pour', laneId: 'hurt', text: 'Drop the cup', severity: 3 };
    expect(decide([mine], [yours, withCards(other)], 'both').changes).toMatchObject([
      { op: 'add', recordId: 'c3-3', after: { text: 'Burn' } },
    ]);
    expect(decide([mine], [yours, withCards({ ...other, text: 'Burn' })], 'both').changes).toEqual([]);
  });

  test('of a deletion and an edit keeps what is there', () => {
    const { changes, undecided, asked, merged } = decide(
      [gone('c3')],
      [set('cards', 'c3', { text: 'Burn' })],
      'both',
      ['c3'],
    );
    expect([changes, undecided, asked]).toEqual([[], [], 1]);
    expect(merged.byId.c3?.fields.text).toBe('Burn');
  });
});

describe('the file’s', () => {
  test('deletes, with what was there; draws again; and writes', () => {
    const mine = set('cards', 'c3', { text: 'Burn' });
    const yours = set('cards', 'c3', { text: 'Scald' });
    expect(decide([gone('c3')], [yours], 'ours', ['c3']).changes).toMatchObject([
      { from: 'file', op: 'remove', kind: 'card', recordId: 'c3', before: { text: 'Scald' } },
    ]);
    expect(decide([mine], [gone('c3')], 'ours').changes).toMatchObject([
      { from: 'file', op: 'add', kind: 'card', recordId: 'c3', after: { text: 'Burn' } },
    ]);
    expect(decide([mine], [yours], 'ours').changes).toMatchObject([
      { ...changed, recordId: 'c3', field: 'text', before: 'Scald', after: 'Burn' },
    ]);
  });
});

describe('words of one’s own', () => {
  test('are written in the place of both', () => {
    const answer = { write: 'Hurt' };
    const { changes } = decide(
      [set('cards', 'c3', { text: 'Burn' })],
      [set('cards', 'c3', { text: 'Scald' })],
      answer,
    );
    expect(changes).toMatchObject([
      { ...changed, recordId: 'c3', field: 'text', before: 'Scald', after: 'Hurt' },
    ]);
  });

  test('are none for a whole note', () => {
    const { changes, undecided } = decide([set('cards', 'c3', { text: 'Burn' })], [gone('c3')], {
      write: 'Hurt',
    });
    expect([changes, undecided.length]).toEqual([[], 1]);
  });
});

describe('notes that are drawn again', () => {
  const cell = cellKey('boil', 'do');
  const five = withCards(
    ...['n1', 'n2', 'n3'].map((id) => ({ id, stageId: 'boil', laneId: 'do', text: id })),
  );
  const drawn = (deleted: string[], ...more: Edit[]) => {
    const start = made(five);
    const rewritten = deleted.map((id) => set('cards', id, { text: `${id} again` }));
    const merge = mergeRecords({
      base: { kind: 'full', records: start },
      ours: made(five, ...rewritten),
      theirs: made(five, gone(...deleted), ...more),
    });
    const all = Object.fromEntries(merge.conflicts.map((_, i) => [i, 'ours' as const]));
    const { merged, changes } = resolveConflicts(merge, all);
    return { orders: changes.filter(({ kind }) => kind === 'cell'), cell: merged.orders.cells[cell], merged };
  };

  test.each<[string, string[], string[]]>([
    ['one in the middle', ['n1'], ['c1', 'c2', 'n1', 'n2', 'n3']],
    ['two beside each other', ['c2', 'n1'], ['c1', 'c2', 'n1', 'n2', 'n3']],
    ['two apart', ['c1', 'n2'], ['c1', 'c2', 'n1', 'n2', 'n3']],
    ['the first and the last', ['c1', 'n3'], ['c1', 'c2', 'n1', 'n2', 'n3']],
    ['all of them', ['c1', 'c2', 'n1', 'n2', 'n3'], ['c1', 'c2', 'n1', 'n2', 'n3']],
  ])('stand where they stood: %s', (_, deleted, order) => {
    const { cell: after, orders } = drawn(deleted);
    expect(after).toEqual(order);
    for (const change of orders) expect(change).toMatchObject({ ...changed, field: 'order', recordId: cell });
    expect(orders.length).toBeLessThanOrEqual(1);
  });

  test('and the others stay as the board has them now', () => {
    const { cell: after } = drawn(['n1'], (journey) => ({ cards: [...journey.cards].reverse() }));
    expect(after).toEqual(['n1', 'n3', 'n2', 'c2', 'c1']);
  });

  test('and what followed is gone from the cell: they come last', () => {
    const away = (id: string) => set('cards', id, { stageId: 'pour' });
    expect(drawn(['n2'], away('n3')).cell).toEqual(['c1', 'c2', 'n1', 'n2']);
  });

  test('an arrow that is drawn again has no place among notes', () => {
    const mine = set('links', 'k1', { label: 'then' });
    const { changes } = decide(
      [mine],
      [({ links }) => ({ links: links.filter(({ id }) => id !== 'k1') })],
      'ours',
    );
    expect(changes.map(({ op, recordId }) => [op, recordId])).toEqual([['add', 'k1']]);
  });
});

describe('what was chosen and cannot be', () => {
  const dropped = (...args: Parameters<typeof decide>) =>
    decide(...args).dropped.map(({ recordId, field }) => (field ? `${recordId}.${field}` : recordId));

  test('is told: an arrow to a note that is gone, drawn again or hung on it', () => {
    const arrow = ({ links }: Journey) => ({ links: [...links, { id: 'k2', from: 'c2', to: 'c3' }] });
    expect(dropped([arrow], [gone('c3')], 'ours')).toEqual(['k2']);
    expect(dropped([set('links', 'k1', { to: 'c3' })], [gone('c3')], 'ours')).toEqual(['k1.to']);
  });

  test('is told: a note in a stage that is gone', () => {
    const away = (journey: Journey) => ({
      stages: journey.stages.filter(({ id }) => id !== 'pour'),
      cards: journey.cards.map((card) => (card.stageId === 'pour' ? { ...card, stageId: null } : card)),
    });
    expect(dropped([set('cards', 'c1', { stageId: 'pour' })], [away], 'ours')).toEqual(['c1.stageId']);
  });

  test('nothing is told of what was done, or goes with a deletion', () => {
    const mine = [set('cards', 'c1', { text: 'Fill it', owner: 'Ann' })];
    expect(dropped(mine, [set('cards', 'c1', { text: 'Fill up' })], 'ours')).toEqual([]);
    expect(dropped([set('cards', 'c1', { owner: 'Ann' })], [], 'ours')).toEqual([]);
    const both = [gone('c2'), set('cards', 'c1', { text: 'x' })];
    expect(dropped(both, [], 'ours', ['c2', 'k1'])).toEqual([]);
    const swap = ({ stages }: Journey) => ({ stages: [...stages].reverse() });
    expect(dropped([swap], [], 'ours')).toEqual([]);
  });
});
