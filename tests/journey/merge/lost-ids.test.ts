import { describe, expect, test } from 'vitest';
import { mergeRecords } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { JourneyRecord, Json, Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';

const map = toRecords(
  journeyFrom({
    ...smallMap,
    cards: [
      ...smallMap.cards,
      { id: 'c4', stageId: 'boil', laneId: 'do', text: 'Wait', owner: 'Ann' },
      { id: 'c5', stageId: 'boil', laneId: 'do', text: 'Wait', owner: 'Ben' },
    ],
    metrics: [{ id: 'm1', kind: 'NPS', name: 'Mood', stageId: 'boil', current: 3 }],
  }),
);
/** The file: the map without the ids of these, which come as `n1` and so on, with other fields where said. */
function losing(ids: string[], more: { [field: string]: Json } = {}): { ours: Records; fresh: string[] } {
  const newId = (id: string) => (ids.includes(id) ? `n${ids.indexOf(id) + 1}` : id);
  const byId: Records['byId'] = {};
  for (const record of Object.values(map.byId)) {
    const lost = ids.includes(record.id);
    const renamed: JourneyRecord = {
      ...record,
      id: newId(record.id),
      fields: { ...record.fields, ...(lost ? more : {}) },
    };
    byId[renamed.id] = renamed;
  }
  const cells = Object.entries(map.orders.cells).map(([cell, order]) => [cell, order.map(newId)] as const);
  return {
    ours: { ...map, byId, orders: { ...map.orders, cells: Object.fromEntries(cells) } },
    fresh: ids.map(newId),
  };
}
function bring({ ours, fresh }: ReturnType<typeof losing>, base: Records = map) {
  const { changes, conflicts, missing, problems } = mergeRecords({
    base: { kind: 'full', records: base },
    ours,
    theirs: map,
    fresh,
  });
  const said = changes
    .filter(({ from }) => from === 'file')
    .map(({ op, recordId, field }) => `${op} ${recordId}${field ? `.${field}` : ''}`);
  return { said, conflicts, missing, problems };
}
const nothing = { said: [], conflicts: [], missing: [], problems: [] };

describe('records that lost their ids', () => {
  test.each([['c1'], ['c2'], ['c3'], ['k1'], ['e1'], ['m1']])('are those that say the same: %s', (id) => {
    expect(bring(losing([id]))).toEqual(nothing);
  });

  test('all at once, those that say the same twice too, each in its place', () => {
    expect(bring(losing(['c1', 'c2', 'c3', 'c4', 'c5', 'k1', 'e1', 'm1']))).toEqual(nothing);
    expect(bring(losing(['c5', 'c4', 'c2']))).toEqual(nothing);
  });

  test('are the same where they leave something out, and new where they say more or otherwise', () => {
    expect(bring(losing(['c1'], { severity: null }))).toEqual(nothing);
    expect(bring(losing(['c3'], { severity: null }))).toMatchObject({
      said: ['update c3.severity'],
      missing: [],
    });
    expect(bring(losing(['c1'], { owner: '' }))).toMatchObject({ said: ['update c1.owner'], missing: [] });
    expect(bring(losing(['c1'], { laneId: null }))).toMatchObject({ said: ['add n1'], missing: ['c1'] });
    expect(bring(losing(['c1'], { text: null }))).toMatchObject({ missing: ['c1'] });
    for (const more of [{ owner: 'Eve' }, { text: 'Fill it' }, { stageId: 'boil' }, { laneId: 'do' }])
      expect(bring(losing(['c3'], more))).toMatchObject({
        said: expect.arrayContaining(['add n1']),
        missing: ['c3'],
      });
    expect(bring(losing(['m1'], { name: 'Mood now' })).said).toEqual(['add n1']);
    expect(bring(losing(['k1'], { from: 'c2', to: 'c1' })).said).toEqual(['add n1']);
  });

  test('of which one says what another note says too goes to the one that says all of it', () => {
    expect(bring(losing(['c5'], { owner: 'Ann' }))).toMatchObject({ said: ['add n1'], missing: ['c5'] });
    expect(bring(losing(['c4'], { owner: 'Zoe' })).said).toContain('add n1');
  });

  test('are not taken for what was never exported, nor for what the file has under its id', () => {
    const { c1: _, ...others } = map.byId;
    expect(bring(losing(['c1']), { ...map, byId: others }).said).toContain('add n1');
    const { ours } = losing([]);
    const copied: Records = {
      ...ours,
      byId: { ...ours.byId, n1: { kind: 'card', id: 'n1', fields: map.byId.c1?.fields ?? {} } },
    };
    expect(bring({ ours: copied, fresh: ['n1'] }).said).toEqual(['add n1']);
  });

  test('are found only for what nothing else points at: stages and rows go by name', () => {
    const { said } = bring(losing(['pour']));
    expect(said).toContain('add n1');
  });

  test('and nothing is looked for where none is new', () => {
    expect(bring({ ours: losing(['c1']).ours, fresh: [] }).missing).toEqual(['c1']);
  });

  test('stand where they stood among others', () => {
    const lost = losing(['c2', 'c4']);
    const cell = Object.keys(map.orders.cells)[0] ?? '';
    lost.ours.orders.cells[cell] = ['n2', 'c1', 'n1', 'c5'];
    expect(bring(lost).said).toEqual([`update ${cell}.order`]);
  });
});
