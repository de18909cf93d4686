import { describe, expect, test } from 'vitest';
import { askAboutReferences } from '../../../src/journey/merge/ask-about-references.ts';
import type { Change } from '../../../src/journey/merge/change.ts';
import { resolveConflicts } from '../../../src/journey/merge/resolve.ts';
import { settleReferences } from '../../../src/journey/merge/settle-references.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { mergeRecords } from './at-once.ts';

/** A map in which everything that can point at something does. */
const map = toRecords(
  journeyFrom({
    id: 'map',
    title: 'Map',
    personas: [
      { id: 'lee', name: 'Lee' },
      { id: 'kim', name: 'Kim' },
    ],
    stages: [
      { id: 's1', name: 'First' },
      { id: 's2', name: 'Second', after: 's1' },
      { id: 's3', name: 'Third', after: 's1' },
    ],
    lanes: [
      { id: 'l1', name: 'Doing', kind: 'actions' },
      { id: 'l2', name: 'Pains', kind: 'pains' },
    ],
    cards: [
      { id: 'c1', stageId: 's1', laneId: 'l1', text: 'One' },
      { id: 'c2', stageId: 's2', laneId: 'l2', text: 'Two' },
    ],
    links: [{ id: 'k1', from: 'c1', to: 'c2' }],
    emotions: [{ id: 'e1', stageId: 's3', personaId: 'kim', value: 1 }],
    metrics: [
      { id: 'm1', kind: 'NPS', cardId: 'c2' },
      { id: 'm2', kind: 'NPS', stageId: 's3' },
    ],
  }),
);
const without = (...ids: string[]): Records => ({
  ...map,
  byId: Object.fromEntries(Object.entries(map.byId).filter(([id]) => !ids.includes(id))),
});
const base = { kind: 'full' as const, records: map };
/** A file that lacks these, whose person wants them gone. */
const removing = (...ids: string[]) =>
  mergeRecords({ base, ours: without(...ids), theirs: map, remove: ids });
const said = (changes: readonly Change[]) =>
  changes.map(({ op, recordId, field, after }) =>
    op === 'update' ? `${recordId}.${field} = ${JSON.stringify(after ?? null)}` : `${op} ${recordId}`,
  );

describe('what a file deletes, and what points at it', () => {
  test('a metric does not keep the id of a deleted note; its arrow goes along', () => {
    const { changes, conflicts, merged } = removing('c2');
    expect(conflicts).toEqual([]);
    expect(said(changes).sort()).toEqual(['m1.cardId = null', 'remove c2', 'remove k1']);
    expect(merged.byId.m1?.fields).toEqual({ kind: 'NPS' });
  });

  test('a stage that others branch from goes, and they follow nothing', () => {
    const { changes, conflicts } = mergeRecords({
      base,
      ours: without('s1', 'c1', 'k1'),
      theirs: map,
      remove: ['s1', 'c1', 'k1'],
    });
    expect(conflicts).toEqual([]);
    expect(said(changes)).toEqual(
      expect.arrayContaining(['remove s1', 's2.after = null', 's3.after = null']),
    );
    expect(said(changes)).toHaveLength(5);
  });

  test('a stage with notes is asked about; decided, its notes stay without a place', () => {
    const merge = removing('s2');
    expect(said(merge.changes)).toEqual([]);
    expect(merge.conflicts).toMatchObject([{ kind: 'stage', recordId: 's2', ours: null }]);
    const { merged, changes } = resolveConflicts(merge, { 0: 'ours' });
    expect(said(changes).sort()).toEqual(['c2.stageId = null', 'remove s2']);
    expect(merged.byId.c2?.fields.stageId).toBe(null);
    expect(resolveConflicts(merge, { 0: 'theirs' }).changes).toEqual([]);
  });

  test('a stage with notes that others branch from: while it is asked, the branches stay', () => {
    const merge = removing('s1');
    expect(merge.conflicts).toMatchObject([{ kind: 'stage', recordId: 's1' }]);
    expect(said(merge.changes)).toEqual([]);
    expect(said(resolveConflicts(merge, { 0: 'ours' }).changes).sort()).toEqual([
      'c1.stageId = null',
      'remove s1',
      's2.after = null',
      's3.after = null',
    ]);
  });

  test('one of several: only that is asked', () => {
    const merge = removing('lee', 'k1', 's2', 'm2');
    expect(said(merge.changes).sort()).toEqual(['remove k1', 'remove lee', 'remove m2']);
    expect(merge.conflicts).toMatchObject([{ recordId: 's2' }]);
  });

  test('a stage with a feeling: decided, the feeling goes along and the metric stays', () => {
    const merge = removing('s3');
    expect(merge.conflicts).toMatchObject([{ recordId: 's3' }]);
    const { changes } = resolveConflicts(merge, { 0: 'ours' });
    expect(said(changes).sort()).toEqual(['m2.stageId = null', 'remove e1', 'remove s3']);
    expect(changes.find(({ recordId }) => recordId === 'e1')?.before).toEqual(map.byId.e1?.fields);
  });

  test('a persona: decided, its feelings are nobody’s', () => {
    const merge = removing('kim');
    expect(merge.conflicts).toMatchObject([{ recordId: 'kim', theirs: { name: 'Kim' } }]);
    expect(said(resolveConflicts(merge, { 0: 'ours' }).changes).sort()).toEqual([
      'e1.personaId = null',
      'remove kim',
    ]);
  });
});

describe('changes that point at what is not there', () => {
  const add = (kind: Change['kind'], recordId: string, after: Change['after'] & object): Change => ({
    from: 'file',
    op: 'add',
    kind,
    recordId,
    after,
  });
  const settle = (changes: Change[], how: 'ask' | 'force') =>
    how === 'ask'
      ? askAboutReferences(map, changes)
      : { changes: settleReferences(map, changes).changes, conflicts: [] };

  test('a new note in a stage that is gone comes without one', () => {
    const { changes, conflicts } = settle(
      [add('card', 'n1', { stageId: 'gone', laneId: 'l1', text: 'New' })],
      'ask',
    );
    expect([changes[0]?.after, conflicts]).toEqual([{ stageId: null, laneId: 'l1', text: 'New' }, []]);
  });

  test('a new arrow to a note that is gone is asked, or left out once that is decided', () => {
    const arrow = add('link', 'n1', { from: 'c1', to: 'gone' });
    expect(settle([arrow], 'ask')).toEqual({
      changes: [],
      conflicts: [
        { kind: 'link', recordId: 'n1', base: null, ours: { from: 'c1', to: 'gone' }, theirs: null },
      ],
    });
    expect(settle([arrow], 'force')).toEqual({ changes: [], conflicts: [] });
  });

  test('an arrow that is hung onto what is gone keeps its end; with what it was, it is asked', () => {
    const move: Change = {
      from: 'file',
      op: 'update',
      kind: 'link',
      recordId: 'k1',
      field: 'to',
      before: 'c2',
      after: 'gone',
    };
    expect(settle([move], 'ask').conflicts).toEqual([
      { kind: 'link', recordId: 'k1', field: 'to', base: 'c2', ours: 'gone', theirs: 'c2' },
    ]);
    expect(settle([move], 'force')).toEqual({ changes: [], conflicts: [] });
  });

  test('only what points there is asked, or comes without: other edits of the same note are taken', () => {
    const update = (field: string, after: Change['after'] & string): Change => ({
      from: 'file',
      op: 'update',
      kind: 'card',
      recordId: 'c1',
      field,
      after,
    });
    const edits = [update('text', 'Uno'), update('stageId', 'gone'), update('owner', 'Ann')];
    const asked = settle(edits, 'ask');
    expect(said(asked.changes)).toEqual(['c1.text = "Uno"', 'c1.owner = "Ann"']);
    expect(asked.conflicts).toMatchObject([{ recordId: 'c1', field: 'stageId', ours: 'gone', theirs: 's1' }]);
    const notes = ['n1', 'n2'].map((id) => add('card', id, { stageId: 'gone', laneId: null, text: id }));
    expect(settle(notes, 'ask').changes.map(({ after }) => after)).toEqual([
      { stageId: null, laneId: null, text: 'n1' },
      { stageId: null, laneId: null, text: 'n2' },
    ]);
  });

  test('what is pointed elsewhere by the file is not cleared by what the file deletes', () => {
    const gone: Change = { from: 'file', op: 'remove', kind: 'card', recordId: 'c2' };
    const points = (after: string): Change => ({
      from: 'file',
      op: 'update',
      kind: 'metric',
      recordId: 'm1',
      field: 'cardId',
      before: 'c2',
      after,
    });
    expect(said(settle([gone, points('c1')], 'ask').changes).sort()).toEqual([
      'm1.cardId = "c1"',
      'remove c2',
      'remove k1',
    ]);
    const late = { ...map, byId: { ...map.byId } };
    late.byId.m1 = { kind: 'metric', id: 'm1', fields: { kind: 'NPS' } };
    expect(said(askAboutReferences(late, [gone, points('c2')]).changes).sort()).toEqual([
      'm1.cardId = null',
      'remove c2',
      'remove k1',
    ]);
  });

  test('a new arrow between a new note and one that goes is not drawn; the note is', () => {
    const gone: Change = { from: 'file', op: 'remove', kind: 'card', recordId: 'c2' };
    const note = add('card', 'n1', { stageId: null, laneId: null, text: 'New' });
    const { changes } = settle([gone, note, add('link', 'n2', { from: 'n1', to: 'c2' })], 'ask');
    expect(said(changes).sort()).toEqual(['add n1', 'm1.cardId = null', 'remove c2', 'remove k1']);
  });

  test('what the board itself leaves dangling is none of the file’s doing', () => {
    const theirs = without('c2');
    expect(askAboutReferences(theirs, [])).toEqual({ changes: [], conflicts: [] });
  });
});

describe('what was chosen and cannot be is told', () => {
  test('an arrow whose note is gone, kept from the file', () => {
    const ours = { ...map, byId: { ...map.byId } };
    ours.byId.k1 = { kind: 'link', id: 'k1', fields: { from: 'c1', to: 'c2', label: 'so' } };
    const merge = mergeRecords({ base, ours, theirs: without('c2', 'k1', 'm1') });
    const at = merge.conflicts.findIndex(({ recordId }) => recordId === 'k1');
    const { changes, dropped } = resolveConflicts(merge, { [at]: 'ours' });
    expect([said(changes), said(dropped)]).toEqual([[], ['add k1']]);
  });

  test('nothing else is', () => {
    const merge = removing('s3');
    expect(resolveConflicts(merge, { 0: 'ours' }).dropped).toEqual([]);
    expect(resolveConflicts(removing('c2'), {}).dropped).toEqual([]);
  });
});
