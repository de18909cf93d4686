import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/journey/merge/change.ts';
import { splitChanges } from '../../../src/journey/merge/split-changes.ts';
import { cellKey, type Json } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';

const theirs = toRecords(smallMap);
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
const addCard = (id: string, stageId: string | null, laneId: string | null) =>
  change('add', 'card', id, { after: { text: id, stageId, laneId } });
const set = (kind: Change['kind'], id: string, field: string, after: Json = 'x') =>
  change('update', kind, id, { field, after });
const ids = (parts: Change[][]) =>
  parts.map((part) => part.map(({ recordId, field }) => (field ? `${recordId}.${field}` : recordId)));

describe('parts of a large file', () => {
  test('what others point at comes first and goes last', () => {
    const changes = [
      change('remove', 'stage', 'pour'),
      change('remove', 'card', 'c3'),
      change('remove', 'link', 'k1'),
      change('add', 'link', 'n3', { after: { from: 'n1', to: 'c1' } }),
      addCard('n1', 'n2', 'do'),
      change('add', 'stage', 'n2', { after: { name: 'Sip' } }),
      change('add', 'persona', 'n4', { after: { name: 'Bob' } }),
      set('journey', 'tea', 'title'),
    ];
    expect(ids(splitChanges(theirs, changes, 1))).toEqual([
      ['n4', 'tea.title', 'n2'],
      ['n1'],
      ['n3'],
      ['k1'],
      ['c3'],
      ['pour'],
    ]);
  });

  test('all changes of one record stay together, whatever the size', () => {
    const changes = [set('card', 'c1', 'text'), set('card', 'c2', 'text'), set('card', 'c1', 'owner')];
    expect(ids(splitChanges(theirs, changes, 1))).toEqual([['c1.text', 'c1.owner'], ['c2.text']]);
    expect(ids(splitChanges(theirs, changes, 2))).toEqual([['c1.text', 'c1.owner', 'c2.text']]);
  });

  test('notes go row by row, by the cell in which they lie afterwards; an order comes with the last of its cell', () => {
    const order = change('update', 'cell', cellKey('boil', 'do'), { field: 'order', after: ['n1', 'c1'] });
    const changes = [
      order,
      addCard('n5', null, null),
      addCard('n3', 'pour', 'hurt'),
      addCard('n1', 'boil', 'do'),
      addCard('n2', 'boil', 'hurt'),
      set('card', 'c1', 'laneId', 'hurt'),
      set('card', 'c3', 'stageId', 'boil'),
      set('card', 'c2', 'text'),
    ];
    expect(splitChanges(theirs, changes, 1).map((part) => part[0]?.recordId)).toEqual([
      'n1',
      'c2',
      cellKey('boil', 'do'),
      'n2',
      'c1',
      'c3',
      'n3',
      'n5',
    ]);
  });

  test('the orders of stages and rows are one part with the grid', () => {
    const changes = [
      set('journey', 'tea', 'stageOrder', ['pour', 'boil']),
      set('journey', 'tea', 'laneOrder', ['do']),
      set('stage', 'boil', 'name'),
      set('card', 'c1', 'text'),
    ];
    expect(ids(splitChanges(theirs, changes, 1))).toEqual([
      ['boil.name', 'tea.stageOrder', 'tea.laneOrder'],
      ['c1.text'],
    ]);
  });

  test('nothing gives no part', () => {
    expect(splitChanges(theirs, [], 40)).toEqual([]);
  });
});
