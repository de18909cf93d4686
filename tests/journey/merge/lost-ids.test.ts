import { describe, expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { JourneyRecord, Json, Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { smallMap } from '../../support/small-map.ts';
import { mergeRecords } from './at-once.ts';

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

  test('are the same where they leave something out or say more, and new where they say otherwise or stand elsewhere', () => {
    for (const id of ['c1', 'c3']) expect(bring(losing([id], { owner: '' }))).toEqual(nothing);
    expect(bring(losing(['c1'], { severity: null }))).toEqual(nothing);
    // It was exported with a severity, and stands there without one.
    expect(bring(losing(['c3'], { severity: null }))).toMatchObject({
      ...nothing,
      conflicts: [{ recordId: 'c3', field: 'severity', ours: null, theirs: 3 }],
    });
    for (const more of [{ owner: 'Eve' }, { severity: 5 }])
      expect(bring(losing(['c3'], more))).toEqual({
        ...nothing,
        said: [`update c3.${Object.keys(more)[0]}`],
      });
    expect(bring(losing(['c1'], { laneId: null }))).toMatchObject({ said: ['add n1'], missing: ['c1'] });
    expect(bring(losing(['c1'], { text: null }))).toMatchObject({ missing: ['c1'] });
    for (const more of [{ text: 'Fill it' }, { stageId: 'boil' }, { laneId: 'do' }])
      expect(bring(losing(['c3'], more))).toMatchObject({
        said: expect.arrayContaining(['add n1']),
        missing: ['c3'],
      });
    expect(bring(losing(['m1'], { name: 'Mood now' })).said).toEqual(['add n1']);
    expect(bring(losing(['k1'], { from: 'c2', to: 'c1' })).said).toEqual(['add n1']);
  });

  test('of which one says what another note says too goes to the one that says all of it, if that lost its id', () => {
    expect(bring(losing(['c5'], { owner: 'Ann' }))).toEqual({ ...nothing, said: ['update c5.owner'] });
    expect(bring(losing(['c4'], { owner: 'Zoe' }))).toEqual({ ...nothing, said: ['update c4.owner'] });
    const lost = losing(['c2', 'c5']);
    delete lost.ours.byId.n1;
    expect(bring(lost)).toMatchObject({ said: [], missing: ['c2'] });
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

  test.each([['pour'], ['do'], ['ada']])('go by name where others point at them: %s', (id) => {
    expect(bring(losing([id]))).toEqual(nothing);
    expect(bring(losing([id], { name: 'Another' })).said).toContain('add n1');
  });

  test('may have other ids that nobody knows; one that was exported is no other', () => {
    const { ours } = losing(['c1']);
    expect(bring({ ours, fresh: [] })).toEqual(nothing);
    const both: Records = { ...map, byId: { ...map.byId, n1: { kind: 'card', id: 'n1', fields: {} } } };
    expect(bring({ ours, fresh: [] }, both).missing).toEqual(['c1']);
  });

  test('stand where they stood among others', () => {
    const lost = losing(['c2', 'c4']);
    const cell = Object.keys(map.orders.cells)[0] ?? '';
    lost.ours.orders.cells[cell] = ['n2', 'c1', 'n1', 'c5'];
    expect(bring(lost).said).toEqual([`update ${cell}.order`]);
  });
});
