import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/journey/merge/apply-changes.ts';
import type { Merge } from '../../../src/journey/merge/merge-records.ts';
import { resolveConflicts } from '../../../src/journey/merge/resolve.ts';
import type { Records } from '../../../src/journey/records.ts';
import { fromRecords } from '../../../src/journey/records-of.ts';
import { cases } from '../../support/cases.ts';
import { mergeRecords } from './at-once.ts';
import { essence, threeStates } from './edits.ts';

/** Nine laws over three states each: in the long mode some 30,000 three-way cases. */
const runs = cases('three-way merges, each law', 60, 4000);
const merge = (base: Records, ours: Records, theirs: Records): Merge =>
  mergeRecords({ base: { kind: 'full', records: base }, ours, theirs });
const fromFile = ({ changes }: Merge) => changes.filter(({ from }) => from === 'file');

/** A file that says of every field that it is empty now; otherwise an absent field is left alone. */
function clearingAbsent(before: Records, after: Records): Records {
  const byId: Records['byId'] = {};
  for (const record of Object.values(after.byId)) {
    const old = Object.hasOwn(before.byId, record.id) ? before.byId[record.id]?.fields : {};
    const cleared = Object.fromEntries(Object.keys(old ?? {}).map((field) => [field, null]));
    byId[record.id] = { ...record, fields: { ...cleared, ...record.fields } };
  }
  return { ...after, byId };
}

describe('merge', { timeout: 7_200_000 }, () => {
  test('an unedited file changes nothing, however far the board went', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x }) => {
        const merged = merge(b, b, x);
        expect(essence(merged.merged)).toEqual(essence(x));
        expect(fromFile(merged)).toEqual([]);
        expect(merged.conflicts).toEqual([]);
      }),
      runs,
    );
  });

  test('both the same is the same', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x }) => {
        const merged = merge(b, x, x);
        expect(essence(merged.merged)).toEqual(essence(x));
        expect(fromFile(merged)).toEqual([]);
        expect(merged.conflicts).toEqual([]);
      }),
      runs,
    );
  });

  test('on an untouched board it leads to the file, and deletes only what a person ticked', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x }) => {
        const { missing } = merge(b, x, b);
        expect(missing).toEqual(Object.keys(b.byId).filter((id) => !Object.hasOwn(x.byId, id)));
        const ours = clearingAbsent(b, x);
        const all = mergeRecords({ base: { kind: 'full', records: b }, ours, theirs: b, remove: missing });
        expect(all.conflicts).toEqual([]);
        expect(essence(all.merged)).toEqual(essence(x));
      }),
      runs,
    );
  });

  test('the file’s changes, applied to the board, are the merge', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x, y }) => {
        const merged = merge(b, x, y);
        expect(essence(applyChanges(y, fromFile(merged)))).toEqual(essence(merged.merged));
      }),
      runs,
    );
  });

  test('a second time there is nothing left to do', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x, y }) => {
        const once = merge(b, x, y);
        const twice = merge(b, x, once.merged);
        expect(fromFile(twice)).toEqual([]);
        expect(essence(twice.merged)).toEqual(essence(once.merged));
      }),
      runs,
    );
  });

  test('the result is a journey again: nothing points at what is gone', () => {
    fc.assert(
      fc.property(threeStates, fc.boolean(), ({ b, x, y }, removing) => {
        const plain = merge(b, x, y);
        const remove = removing ? plain.missing : [];
        const merged = mergeRecords({ base: { kind: 'full', records: b }, ours: x, theirs: y, remove });
        fromRecords(merged.merged);
        for (const choice of ['ours', 'theirs', 'both'] as const) {
          const all = Object.fromEntries(merged.conflicts.map((_, i) => [i, choice]));
          const { merged: decided } = resolveConflicts(merged, all);
          fromRecords(decided);
        }
        fromRecords(resolveConflicts(merged, {}, [0, 2]).merged);
      }),
      runs,
    );
  });

  test('where nobody deletes, it does not matter which side is which, but for the names', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x, y }) => {
        // A file cannot delete by absence as the board can: there the sides differ, and mean to.
        fc.pre(Object.keys(b.byId).every((id) => Object.hasOwn(x.byId, id) && Object.hasOwn(y.byId, id)));
        const one = merge(b, clearingAbsent(b, x), y);
        const other = merge(b, clearingAbsent(b, y), x);
        const asked = (m: Merge, mirrored: boolean) =>
          m.conflicts
            .filter(({ kind, field }) => kind !== 'cell' && !field?.endsWith('Order'))
            .map(({ recordId, field, ours, theirs }) =>
              JSON.stringify(mirrored ? [recordId, field, theirs, ours] : [recordId, field, ours, theirs]),
            )
            .sort();
        expect(asked(one, false)).toEqual(asked(other, true));
      }),
      runs,
    );
  });

  test('no word is lost that nobody deleted', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x, y }) => {
        const { merged, conflicts } = merge(b, x, y);
        const kept = JSON.stringify([merged.byId, conflicts]);
        for (const [side, other] of [
          [x, y],
          [y, x],
        ] as const) {
          for (const record of Object.values(side.byId)) {
            const text = record.fields.text;
            if (record.kind !== 'card' || typeof text !== 'string') continue;
            const before = Object.hasOwn(b.byId, record.id) ? b.byId[record.id] : undefined;
            const untouched = before?.fields.text === text;
            if (
              untouched &&
              (!Object.hasOwn(other.byId, record.id) || other.byId[record.id]?.fields.text !== text)
            )
              continue;
            expect(kept).toContain(JSON.stringify(text));
          }
        }
      }),
      runs,
    );
  });

  test('every order names each card of its cell once', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x, y }) => {
        const { merged } = merge(b, x, y);
        const listed = Object.values(merged.orders.cells).flat();
        const cards = Object.values(merged.byId).filter(({ kind }) => kind === 'card');
        expect([...listed].sort()).toEqual(cards.map(({ id }) => id).sort());
        expect(new Set(merged.orders.stages).size).toBe(merged.orders.stages.length);
      }),
      runs,
    );
  });

  test('deciding everything for the board leaves the board but for what only the file changed', () => {
    fc.assert(
      fc.property(threeStates, ({ b, x, y }) => {
        const merged = merge(b, x, y);
        const theirs = Object.fromEntries(merged.conflicts.map((_, i) => [i, 'theirs' as const]));
        const { merged: decided, undecided } = resolveConflicts(merged, theirs);
        expect(undecided).toEqual([]);
        expect(essence(decided)).toEqual(essence(merged.merged));
      }),
      runs,
    );
  });
});
