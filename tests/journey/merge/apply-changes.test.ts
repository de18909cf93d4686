import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/journey/merge/apply-changes.ts';
import type { Change } from '../../../src/journey/merge/change.ts';
import { changesOf, diffRecords, reverseDiff } from '../../../src/journey/merge/diff-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { cellKey, type Json } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';

const map = toRecords(
  journeyFrom({ ...smallMap, metrics: [{ id: 'm1', kind: 'NPS', stageId: 'boil', note: 'x' }] }),
);
const change = (
  op: Change['op'],
  kind: Change['kind'],
  recordId: string,
  more: Partial<Change> = {},
): Change => ({
  from: 'file',
  op,
  kind,
  recordId,
  ...more,
});
const set = (kind: Change['kind'], id: string, field: string, after: Json) =>
  change('update', kind, id, { field, after });
const [doing, hurdles] = [cellKey('boil', 'do'), cellKey('pour', 'hurt')];

describe('changes', () => {
  test('leave what was given as it was', () => {
    const before = JSON.stringify(map);
    applyChanges(map, [
      set('card', 'c1', 'text', 'x'),
      set('card', 'c1', 'stageId', 'pour'),
      change('remove', 'card', 'c2'),
      change('add', 'stage', 'n1', { after: { name: 'Sip' } }),
      set('journey', 'tea', 'stageOrder', ['n1', 'pour', 'boil']),
      set('cell', doing, 'order', ['c2', 'c1']),
    ]);
    expect(JSON.stringify(map)).toBe(before);
  });

  test('of what is not there are passed over', () => {
    expect(
      applyChanges(map, [set('card', 'nobody', 'text', 'x'), change('remove', 'link', 'nobody')]),
    ).toEqual(map);
  });

  test('an emptied field is not there any more, but for a note’s place', () => {
    const after = applyChanges(map, [
      set('metric', 'm1', 'stageId', null),
      set('metric', 'm1', 'note', null),
      set('card', 'c3', 'severity', null),
      set('card', 'c3', 'stageId', null),
    ]);
    expect(after.byId.m1?.fields).toEqual({ kind: 'NPS' });
    expect(after.byId.c3?.fields).toEqual({ stageId: null, laneId: 'hurt', text: 'Scald a finger' });
  });

  test('what is added or moved comes last in its cell or list; what goes leaves both', () => {
    const after = applyChanges(map, [
      change('add', 'card', 'n1', { after: { text: 'x', stageId: 'boil', laneId: 'do' } }),
      set('card', 'c3', 'stageId', 'boil'),
      set('card', 'c3', 'laneId', 'do'),
      change('remove', 'card', 'c1'),
      change('add', 'stage', 'n2', { after: { name: 'Sip' } }),
      change('add', 'persona', 'n3', { after: { name: 'Bob' } }),
      change('remove', 'lane', 'feel'),
    ]);
    expect(after.orders).toMatchObject({
      stages: ['boil', 'pour', 'n2'],
      lanes: ['do', 'hurt'],
      personas: ['ada', 'n3'],
      cells: { [doing]: ['c2', 'n1', 'c3'] },
    });
    expect(after.orders.cells[hurdles] ?? []).toEqual([]);
    expect([after.byId.c1, after.byId.feel]).toEqual([undefined, undefined]);
  });

  test('what is added a second time stands once', () => {
    const add = change('add', 'card', 'c1', { after: { text: 'x', stageId: 'boil', laneId: 'do' } });
    const after = applyChanges(map, [add, add]);
    expect(after.orders.cells[doing]).toEqual(['c2', 'c1']);
    expect(after.byId.c1?.fields.text).toBe('x');
  });

  test('an order names what is there: others are passed over, and what it leaves out follows', () => {
    const after = applyChanges(map, [
      set('cell', doing, 'order', ['nobody', 'c2', 7, 'c2']),
      set('journey', 'tea', 'laneOrder', ['hurt', 'do']),
      set('journey', 'tea', 'stageOrder', 'pour'),
    ]);
    expect(after.orders).toMatchObject({
      stages: ['boil', 'pour'],
      lanes: ['hurt', 'do', 'feel'],
      cells: { [doing]: ['c2', 'c1'] },
    });
  });
});

describe('a difference', () => {
  const later = toRecords(
    journeyFrom({
      ...smallMap,
      title: 'A mug of tea',
      stages: [...smallMap.stages].reverse(),
      cards: [
        ...smallMap.cards.slice(0, 2).reverse(),
        { id: 'n1', stageId: null, laneId: null, text: 'Stir' },
      ],
    }),
  );
  const diff = diffRecords(toRecords(smallMap), later);

  test('names what came, went and changed, each list that stands in another order, and nothing else', () => {
    expect(diff).toEqual({
      added: { n1: { kind: 'card', id: 'n1', fields: { stageId: null, laneId: null, text: 'Stir' } } },
      removed: { c3: expect.objectContaining({ id: 'c3' }) },
      updated: { tea: { kind: 'journey', fields: { title: ['A cup of tea', 'A mug of tea'] } } },
      orders: {
        stages: [
          ['boil', 'pour'],
          ['pour', 'boil'],
        ],
        [doing]: [
          ['c1', 'c2'],
          ['c2', 'c1'],
        ],
        [hurdles]: [['c3'], []],
        [cellKey(null, null)]: [[], ['n1']],
      },
    });
    expect(reverseDiff(diff)).toMatchObject({ added: diff.removed, removed: diff.added });
  });

  test('as changes: what goes first, then what comes and changes, then orders', () => {
    const changes = changesOf(diff, 'tea', 'board');
    expect(changes.every(({ from }) => from === 'board')).toBe(true);
    expect(changes.map(({ op, recordId, field }) => [op, recordId, field])).toEqual([
      ['remove', 'c3', undefined],
      ['add', 'n1', undefined],
      ['update', 'tea', 'title'],
      ...Object.keys(diff.orders).map((list) =>
        list === 'stages' ? ['update', 'tea', 'stageOrder'] : ['update', list, 'order'],
      ),
    ]);
    expect(changes.find(({ field }) => field === 'title')).toMatchObject({
      before: 'A cup of tea',
      after: 'A mug of tea',
    });
  });
});
