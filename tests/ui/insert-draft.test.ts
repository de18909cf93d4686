import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import { buildJourney, findFaults } from '../../ui/state/draft-journey.ts';
import { type DraftAction, type InsertDraft, nextKeyOf, startDraft } from '../../ui/state/insert-draft.ts';
import { reduce } from '../../ui/state/reduce.ts';
import { reduceDraft } from '../../ui/state/reduce-draft.ts';
import { startState } from '../../ui/state/state.ts';
import { frameById, framesOf } from '../../ui/state/template-frames.ts';

const start = startDraft(frameById([], 'blank'));
const act = (...actions: DraftAction[]) => actions.reduce<InsertDraft>(reduceDraft, start);
const names = (draft: InsertDraft) => draft.stages.map(({ name }) => name);
const ids = () => createIds(() => 0.5);

test('no template is needed before somebody looks at templates', () => {
  const first = startState();
  expect(first.draft).toBeNull();
  expect(reduce(first, { type: 'go', view: 'export' }).draft).toBeNull();
  const opened = reduce(first, { type: 'go', view: 'insert' });
  expect(opened.draft).toMatchObject({ templateId: 'ten-component', title: '' });
  const typed = reduce(opened, {
    type: 'draft',
    change: { do: 'write', field: 'title', value: 'Moving in' },
  });
  expect(reduce(typed, { type: 'go', view: 'insert' }).draft?.title).toBe('Moving in');
});

test('stages are added below, renamed, moved and removed, and their pains go with them', () => {
  const draft = act(
    { do: 'addStages', names: ['Early', 'Late'], after: 's0' },
    { do: 'renameStage', key: 's2', name: 'Afterwards' },
    { do: 'moveStage', key: 's2', by: -1 },
    { do: 'moveStage', key: 's0', by: -1 },
    { do: 'addPain', stageKey: 's1' },
    { do: 'removeStage', key: 's1' },
  );
  expect(names(draft)).toEqual(['Before', 'Early', 'Late', 'Afterwards']);
  expect(draft.pains).toEqual([]);
});

test('another template brings its stages, but never over stages that a person changed', () => {
  const other: DraftAction = {
    do: 'template',
    frame: { ...frameById([], 'ten-component'), stages: ['A', 'B'] },
  };
  expect(names(act(other))).toEqual(['A', 'B']);
  const kept = act({ do: 'renameStage', key: 's0', name: 'Mine' }, other);
  expect(names(kept)).toEqual(['Mine', 'During', 'After']);
  expect(kept.templateId).toBe('ten-component');
});

test('keys are never given twice', () => {
  const draft = act(
    { do: 'addStages', names: ['x', 'y'], after: null },
    { do: 'addPersona' },
    { do: 'addPain', stageKey: 's0' },
    { do: 'removeStage', key: 's1' },
    { do: 'addStages', names: ['z'], after: null },
  );
  const keys = [...draft.stages, ...draft.personas, ...draft.pains].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).not.toContain(nextKeyOf(draft));
});

test('the journey has what was typed, trimmed, with lists where lines were typed', () => {
  const draft = act(
    { do: 'write', field: 'title', value: '  Renting a bike ' },
    { do: 'write', field: 'scenario', value: 'On a Sunday' },
    { do: 'addStages', names: ['', 'Return'], after: null },
    { do: 'addPersona' },
    { do: 'writePersona', key: 'k5', field: 'name', value: 'Mara' },
    { do: 'writePersona', key: 'k5', field: 'needs', value: 'A helmet\n\n A map ' },
    { do: 'writePersona', key: 'k5', field: 'goals', value: 'One goal' },
    { do: 'addPersona' },
    { do: 'addPain', stageKey: 's1' },
    { do: 'writePain', key: 'k7', text: 'No lock' },
    { do: 'ratePain', key: 'k7', severity: 4 },
    { do: 'addPain', stageKey: 's2' },
  );
  const journey = buildJourney(draft, ids());
  expect(journey).toMatchObject({ title: 'Renting a bike', scenario: 'On a Sunday' });
  expect(journey.stages.map(({ name }) => name)).toEqual(['Before', 'During', 'After', 'Return']);
  expect(journey.personas).toMatchObject([{ name: 'Mara', needs: ['A helmet', 'A map'], goals: 'One goal' }]);
  expect(journey.cards).toMatchObject([{ text: 'No lock', severity: 4, stageId: journey.stages[1]?.id }]);
  expect(findFaults(draft)).toEqual([]);
});

test('faults are said at their field and go once it is written to', () => {
  const empty = act(
    { do: 'removeStage', key: 's0' },
    { do: 'removeStage', key: 's1' },
    { do: 'renameStage', key: 's2', name: ' ' },
    { do: 'addPersona' },
    { do: 'writePersona', key: 'k3', field: 'needs', value: 'x' },
  );
  const faults = findFaults(empty);
  expect(faults.map(({ field }) => field)).toEqual(['title', 'stages', 'persona-k3']);
  const told = reduceDraft(empty, { do: 'faults', faults });
  const better = reduceDraft(told, { do: 'write', field: 'title', value: 'T' });
  expect(better.faults.map(({ field }) => field)).toEqual(['stages', 'persona-k3']);
});

test('whatever is typed or pasted, there is a journey to preview', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' ', '\u2028', 'a\nb', 'a\u2029b', 'Before', '=1+1', '__proto__'),
  );
  const key = fc.constantFrom('s0', 's1', 'k3', 'k4', 'k5');
  const lane = fc.constantFrom('blank:0', 'blank:1', 'blank:2', 'blank:3', 'k3', 'k4', 'k5');
  const action: fc.Arbitrary<DraftAction> = fc.oneof(
    fc.record({ do: fc.constant('write'), field: fc.constantFrom('title', 'scenario'), value: words }),
    fc.record({
      do: fc.constant('addStages'),
      names: fc.array(words, { maxLength: 3 }),
      after: fc.option(key),
    }),
    fc.record({ do: fc.constant('renameStage'), key, name: words }),
    fc.record({ do: fc.constant('removeStage'), key }),
    fc.record({ do: fc.constant('addPersona') }),
    fc.record({
      do: fc.constant('writePersona'),
      key,
      field: fc.constantFrom('name', 'needs', 'share', 'emoji', 'confidence'),
      value: words,
    }),
    fc.record({ do: fc.constant('addPain'), stageKey: key }),
    fc.record({ do: fc.constant('writePain'), key, text: words }),
    fc.record({ do: fc.constant('ratePain'), key, severity: fc.option(fc.integer({ min: 1, max: 5 })) }),
    fc.record({ do: fc.constant('fill'), value: fc.constantFrom('empty', 'workshop', 'example') }),
    fc.record({ do: fc.constant('workshop'), field: fc.constantFrom('people', 'notesEach'), value: words }),
    fc.record({
      do: fc.constant('addLanes'),
      names: fc.array(words, { maxLength: 3 }),
      after: fc.option(fc.constantFrom('blank:1', 'k3')),
    }),
    fc.record({ do: fc.constant('renameLane'), key: lane, name: words }),
    fc.record({ do: fc.constant('kindLane'), key: lane, kind: fc.constantFrom('pains', 'emotions', 'odd') }),
    fc.record({ do: fc.constant('moveLane'), key: lane, by: fc.constantFrom(-1, 1) }),
    fc.record({ do: fc.constant('removeLane'), key: lane }),
    fc.record({ do: fc.constant('template'), frame: fc.constantFrom(...framesOf([])) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const draft = act(...actions);
      const journey = buildJourney(draft, createIds(Math.random));
      expect(journey.title).not.toBe('');
      if (findFaults(draft).length === 0) expect(journey.stages.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
