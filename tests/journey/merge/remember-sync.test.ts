import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashJson } from '../../../src/journey/hash.ts';
import { type Memory, memoryOf } from '../../../src/journey/memory.ts';
import { hashFields } from '../../../src/journey/merge/base-view.ts';
import type { Resolution } from '../../../src/journey/merge/change.ts';
import type { Base, FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { type Merge, mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { resolveConflicts } from '../../../src/journey/merge/resolve.ts';
import type { Records } from '../../../src/journey/records.ts';
import { fromRecords, toRecords } from '../../../src/journey/records-of.ts';
import { cases } from '../../support/cases.ts';
import { smallMap } from '../../support/small-map.ts';
import { awkwardJourney } from '../awkward-journey.ts';
import { arbitraryEdits, editJourney } from './edits.ts';
import { rememberSync } from './remember-both.ts';

const runs = cases('files brought in again', 100, 1000);

/** A journey as exported, a file and a board made of it, and what both become later. */
const story = fc
  .record({
    journey: awkwardJourney,
    file: arbitraryEdits('x'),
    board: arbitraryEdits('y'),
    later: arbitraryEdits('z'),
    kind: fc.constantFrom('full' as const, 'hashes' as const),
    resolve: fc.constantFrom<Resolution>('ours', 'theirs', 'both'),
  })
  .map(({ journey, file, board, later, kind, resolve }) => ({
    // A table cannot bring stages.
    file: fileOf(
      toRecords(journey),
      toRecords(
        editJourney(
          journey,
          file.filter((edit) => kind === 'full' || edit.do !== 'addStage'),
        ),
      ),
      kind,
    ),
    board: toRecords(editJourney(journey, board)),
    later,
    journey,
    resolve,
  }));

function fileOf(base: Records, records: Records, kind: 'full' | 'hashes', id = 'e1'): FileEdit {
  const exported = { id, journeyId: base.journeyId, board: 'B', map: 'M', at: '' };
  if (kind === 'full') {
    return { format: 'json', exported, base: { kind, records: base }, records, carriesOrder: true };
  }
  const cards = Object.values(records.byId).filter((record) => record.kind === 'card');
  const byId = Object.fromEntries(cards.map((card) => [card.id, card]));
  const given = { ...records, byId };
  return { format: 'csv', exported, base: hashesOf(base), records: given, carriesOrder: false };
}

function hashesOf(base: Records): Base {
  const cards = Object.values(base.byId).filter(({ kind }) => kind === 'card');
  const hashed = cards.map(({ id, fields }) => {
    const hashes = Object.entries(fields).map(([field, value]) => [field, hashJson(value)]);
    return [id, Object.fromEntries(hashes)] as const;
  });
  return {
    kind: 'hashes',
    fields: Object.fromEntries(hashed),
    whole: Object.fromEntries(cards.map(({ id, fields }) => [id, hashFields(fields)])),
    held: cards.map(({ id }) => id),
  };
}

/** Brings a file in, deciding every question in one way; gives the board and its memory afterwards. */
function bringIn(
  file: FileEdit,
  board: Records,
  memories: readonly Memory[],
  resolve: Resolution = 'ours',
  remove: 'nothing' | 'missing' = 'nothing',
): { after: Records; memories: readonly Memory[]; merge: Merge; changes: number } {
  const memory = memoryOf(memories, file.exported?.id);
  const gone = remove === 'missing' ? mergeFile(file, board, [], memory).missing : [];
  const merge = mergeFile(file, board, gone, memory);
  const resolutions = Object.fromEntries(merge.conflicts.map((_, i) => [String(i), resolve]));
  const { merged: after, changes } = resolveConflicts(merge, resolutions);
  const outcome = { after, resolutions, skipped: [], remove: gone };
  const touched = changes.length > 0 || merge.conflicts.length > 0;
  const next = touched ? rememberSync(memories, 'e1', merge, outcome) : memories;
  return { after, memories: next, merge, changes: changes.length };
}

const fromFile = ({ changes }: Merge) => changes.filter(({ from }) => from === 'file');

describe('a file that was brought in', () => {
  test('says nothing new at once, whatever was decided, and remembers no more', () => {
    fc.assert(
      fc.property(story, fc.constantFrom('nothing', 'missing'), ({ file, board, resolve }, remove) => {
        const side = resolve === 'both' ? 'theirs' : resolve;
        const once = bringIn(file, board, [], side, remove);
        const twice = bringIn(file, once.after, once.memories, side, remove);
        expect(twice.after).toEqual(once.after);
        if (side === 'ours') return;
        expect(twice.merge.conflicts).toEqual([]);
        expect(twice.memories).toBe(once.memories);
      }),
      runs,
    );
  });

  test('adds, changes and removes no record, and asks about none, after later edits of the board', () => {
    fc.assert(
      fc.property(story, ({ file, journey, later }) => {
        const start = toRecords(journey);
        const once = bringIn(file, start, [], 'theirs', 'missing');
        const after = toRecords(editJourney(fromRecords(once.after), later));
        const again = mergeFile(file, after, [], memoryOf(once.memories, 'e1'));
        expect(fromFile(again)).toEqual([]);
        expect(again.conflicts).toEqual([]);
      }),
      runs,
    );
  });

  test('leaves another copy of its export as old as it is', () => {
    fc.assert(
      fc.property(story, fc.constantFrom('full' as const, 'hashes' as const), ({ file, journey }, kind) => {
        const start = toRecords(journey);
        const { after, memories } = bringIn(file, start, [], 'ours', 'missing');
        const stale = mergeFile(fileOf(start, start, kind), after, [], memoryOf(memories, 'e1'));
        expect(fromFile(stale)).toEqual([]);
        expect(stale.conflicts).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the memory', () => {
  const cards = (count: number, say: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => ({ id: `c${n}`, stageId: null, laneId: null, text: say(n) }));
  const journey = (texts: ReturnType<typeof cards>) =>
    toRecords({
      id: 'j',
      title: 'J',
      cards: texts,
      stages: [],
      lanes: [],
      personas: [],
      links: [],
      emotions: [],
      metrics: [],
    });

  test('never grows beyond 40 kB: the oldest exports go first, then what one brought first', () => {
    const before = journey(cards(1500, (n) => `old ${n}`));
    const after = journey(cards(1500, (n) => `new ${n}`));
    const older: Memory = { id: 'e0', given: { c1: { text: ['abc'] } }, orders: {}, removed: [] };
    const { memories } = bringIn(fileOf(before, after, 'full'), before, [older]);
    expect(JSON.stringify(memories).length).toBeLessThanOrEqual(40_000);
    expect(memories.map(({ id }) => id)).toEqual(['e1']);
    expect(Object.keys(memories[0]?.given ?? {})).toContain('c1499');
    const small = bringIn(
      fileOf(before, journey(cards(1500, (n) => `old ${n === 3 ? 'x' : n}`)), 'full'),
      before,
      [older],
    );
    expect(small.memories.map(({ id }) => id)).toEqual(['e0', 'e1']);
  });

  test('keeps what could not be written for the next time', () => {
    const before = journey(cards(2, (n) => `old ${n}`));
    const file = fileOf(before, journey(cards(2, (n) => `new ${n}`)), 'full');
    const merge = mergeFile(file, before);
    const after = journey([...cards(1, () => 'new 0'), ...cards(2, () => 'old 1').slice(1)]);
    const memories = rememberSync([], 'e1', merge, { after, resolutions: {}, skipped: ['c1'], remove: [] });
    expect(Object.keys(memories[0]?.given ?? {})).toEqual(['c0']);
    const again = mergeFile(file, after, [], memoryOf(memories, 'e1'));
    expect(fromFile(again).map(({ recordId }) => recordId)).toEqual(['c1']);
  });
});

test('a new note whose stage the board deleted is remembered with the place it got, and not brought twice', () => {
  const [base, gone] = [toRecords(smallMap), toRecords(smallMap)];
  const cards = [...smallMap.cards, { id: 'n1', stageId: 'pour', laneId: 'do', text: 'New' }];
  const file = fileOf(base, toRecords({ ...smallMap, cards }), 'full');
  const board = bringIn(
    fileOf(base, { ...gone, byId: without(gone, 'pour', 'c3') }, 'full'),
    base,
    [],
    'ours',
    'missing',
  );
  const once = bringIn(file, board.after, []);
  expect(once.after.byId.n1?.fields.stageId).toBe(null);
  const twice = bringIn(file, once.after, once.memories);
  expect([fromFile(twice.merge), twice.merge.conflicts.filter(({ recordId }) => recordId === 'n1')]).toEqual([
    [],
    [],
  ]);
});

function without({ byId }: Records, ...ids: string[]): Records['byId'] {
  return Object.fromEntries(Object.entries(byId).filter(([id]) => !ids.includes(id)));
}
