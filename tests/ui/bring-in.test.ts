import { expect, test } from 'vitest';
import { applyParams } from '../../ui/jobs/bring-in-file.ts';
import {
  type BringIn,
  type BringInAction,
  countWrites,
  keyOf,
  reduceBringIn,
  undecided,
} from '../../ui/state/bring-in.ts';
import { recordsOf, sampleJourney, samplePreview } from './sample-board.ts';

const journey = sampleJourney();
const found = samplePreview(journey);
const file = {
  name: 'edited.json',
  edit: {
    format: 'json',
    exported: null,
    base: { kind: 'none' as const },
    records: recordsOf(journey),
    carriesOrder: true,
  },
};
const previewed: BringInAction = { do: 'previewed', file, rootId: 'r', found, lookAgain: [] };
const act = (...actions: BringInAction[]) =>
  actions.reduce<BringIn>(reduceBringIn, { step: 'pick', rootId: null });
const preview = (...actions: BringInAction[]) => {
  const state = act(previewed, ...actions);
  if (state.step !== 'preview') throw new Error('not the preview');
  return state.preview;
};
const [change] = found.changes;
const [conflict, other] = found.conflicts;
if (!change || !conflict || !other) throw new Error('sample too small');

test('file changes start ticked, missing ones unticked, conflicts undecided', () => {
  const start = preview();
  expect(countWrites(start)).toBe(5);
  expect(undecided(start)).toHaveLength(2);
});

test('the number on the button follows every choice; keeping the board writes nothing', () => {
  const chosen = preview(
    { do: 'tick', keys: [keyOf(change)], on: false },
    { do: 'resolve', resolutions: { [keyOf(conflict)]: 'theirs', [keyOf(other)]: { write: 'mine' } } },
    { do: 'remove', recordId: 'a', on: true },
  );
  expect(countWrites(chosen)).toBe(6);
  expect(undecided(chosen)).toEqual([]);
  expect(
    countWrites(
      preview(
        { do: 'tick', keys: [keyOf(change)], on: false },
        { do: 'tick', keys: [keyOf(change)], on: true },
      ),
    ),
  ).toBe(5);
});

test('a fresh preview keeps the choices, even where places in the lists have changed', () => {
  const state = act(
    previewed,
    { do: 'tick', keys: [keyOf(change)], on: false },
    { do: 'resolve', resolutions: { [keyOf(other)]: 'ours' } },
    {
      ...previewed,
      found: { ...found, changes: [...found.changes].reverse(), conflicts: [other], missing: [] },
      lookAgain: [conflict.recordId],
    },
  );
  if (state.step !== 'preview') throw new Error('not the preview');
  expect(applyParams('r', file, state.preview)).toMatchObject({
    untick: [found.changes.length - 1],
    resolutions: { 0: 'ours' },
    remove: [],
  });
  expect(state.preview.lookAgain).toEqual([conflict.recordId]);
});

test('a question that is another one now is open again; the others stay decided', () => {
  const both = { [keyOf(conflict)]: 'ours' as const, [keyOf(other)]: 'theirs' as const };
  const changed = { ...conflict, theirs: 'Words that nobody has seen yet' };
  const again = preview(
    { do: 'resolve', resolutions: both },
    { ...previewed, found: { ...found, conflicts: [changed, other] }, lookAgain: [conflict.recordId] },
  );
  expect(undecided(again)).toEqual([changed]);
});

test('locked notes are unlocked only where a person ticked them', () => {
  const locked = { recordId: change.recordId, reason: 'It is locked on the board.', locked: true as const };
  const withLock: BringInAction = { ...previewed, found: { ...found, hindrances: [locked] } };
  const paramsOf = (...actions: BringInAction[]) => {
    const state = act(withLock, ...actions);
    if (state.step !== 'preview') throw new Error('not the preview');
    return applyParams('r', file, state.preview);
  };
  expect(paramsOf()).not.toHaveProperty('unlock');
  expect(paramsOf({ do: 'unlock', recordId: change.recordId, on: true })).toMatchObject({
    unlock: [change.recordId],
  });
});

test('a fresh preview keeps what shall be unlocked while it is still locked, and answers while they are asked', () => {
  const locked = { recordId: change.recordId, reason: 'It is locked on the board.', locked: true as const };
  const problem = {
    key: 'p1',
    text: 'Row 7: …',
    recordIds: ['n1'],
    choices: [{ id: 'add', label: 'Add it' }],
  };
  const hindered: BringInAction = {
    ...previewed,
    found: { ...found, hindrances: [locked], problems: [problem] },
  };
  const chosen: BringInAction[] = [
    hindered,
    { do: 'unlock', recordId: change.recordId, on: true },
    { do: 'answer', key: 'p1', choice: 'add' },
  ];
  const choicesAfter = (...actions: BringInAction[]) => {
    const state = act(...chosen, ...actions);
    return state.step === 'preview' ? state.preview.choices : null;
  };
  expect(choicesAfter(hindered)).toMatchObject({ unlocks: [change.recordId], answers: { p1: 'add' } });
  expect(choicesAfter(previewed)).toMatchObject({ unlocks: [], answers: {} });
  expect(choicesAfter({ do: 'unlock', recordId: change.recordId, on: false })?.unlocks).toEqual([]);
});

test('choices are told by their place in the previewed lists, board changes included', () => {
  const last = found.changes.filter(({ from }) => from === 'file').at(-1);
  if (!last) throw new Error('sample too small');
  const chosen = preview({ do: 'tick', keys: [keyOf(last)], on: false });
  expect(applyParams('r', file, chosen).untick).toEqual([found.changes.indexOf(last)]);
});

test('actions that do not fit the step change nothing', () => {
  const start = act();
  for (const action of [{ do: 'undone' }, { do: 'tick', keys: ['x'], on: false }] satisfies BringInAction[])
    expect(reduceBringIn(start, action)).toBe(start);
});
