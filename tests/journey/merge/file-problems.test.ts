import { describe, expect, test } from 'vitest';
import { hashJson } from '../../../src/journey/hash.ts';
import type { Base, FileProblem } from '../../../src/journey/merge/file-edit.ts';
import type { MergeInput } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { JourneyRecord, RecordKind, Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { mergeRecords } from './at-once.ts';

const map = toRecords(
  journeyFrom({
    id: 'map',
    title: 'Map',
    personas: [{ id: 'kim', name: 'Kim' }],
    stages: [
      { id: 's1', name: 'Find' },
      { id: 's2', name: 'Buy' },
    ],
    lanes: [{ id: 'l1', name: 'Doing', kind: 'actions' }],
    cards: [
      { id: 'c1', stageId: 's1', laneId: 'l1', text: 'One', severity: 4, owner: 'Ana' },
      { id: 'c2', stageId: 's1', laneId: 'l1', text: 'Two' },
    ],
    emotions: [{ id: 'e1', stageId: 's2', personaId: 'kim', value: -1.5 }],
  }),
);
const full: Base = { kind: 'full', records: map };
const record = (kind: RecordKind, id: string, fields: JourneyRecord['fields']): JourneyRecord => ({
  kind,
  id,
  fields,
});
const note = (id: string, stageId: string, text = id) => record('card', id, { stageId, laneId: 'l1', text });
/** The file: the map, with these besides or instead. */
const withRecords = (...records: JourneyRecord[]): Records => ({
  ...map,
  byId: { ...map.byId, ...Object.fromEntries(records.map((each) => [each.id, each])) },
});
const merge = (ours: Records, more: Partial<MergeInput> = {}) =>
  mergeRecords({ base: full, ours, theirs: map, ...more });
const keyOf = (problems: FileProblem[]) => problems[0]?.key ?? '';

describe('a stage that nobody knows', () => {
  const ours = withRecords(note('n1', 'Loyalty'), note('n2', 'Loyalty'), note('c2', 'Loyalty', 'Two!'));

  test('is one problem for all that names it, with the ways on; what names it is left out, the rest comes in', () => {
    const { problems, changes, missing } = merge(
      withRecords(...Object.values(ours.byId), record('card', 'c1', { text: 'One!' })),
      {
        places: { n1: 'Row 7', n2: 'Row 9' },
      },
    );
    expect(problems).toEqual([
      {
        key: expect.any(String),
        text: 'The note “Two!”, Row 7, Row 9: there is no stage “Loyalty”.',
        recordIds: ['c2', 'n1', 'n2'],
        choices: [
          { id: 'leave', label: 'Leave them out' },
          { id: 'add', label: 'Add the stage “Loyalty”' },
          { id: 'into:s1', label: 'Put them into “Find”' },
          { id: 'into:s2', label: 'Put them into “Buy”' },
        ],
      },
    ]);
    expect(changes.map(({ recordId, after }) => [recordId, after])).toEqual([['c1', 'One!']]);
    expect(missing).toEqual([]);
  });

  test('is put into one that is there', () => {
    const { problems } = merge(ours);
    const answered = merge(ours, { answers: { [keyOf(problems)]: 'into:s2' } });
    expect(answered.merged.byId.n1?.fields.stageId).toBe('s2');
    expect(answered.merged.byId.c2?.fields).toMatchObject({ stageId: 's2', text: 'Two!' });
    expect(answered.problems).toMatchObject([{ key: keyOf(problems), recordIds: [] }]);
  });

  test('is added once, last, and the second time is known by its name', () => {
    const { problems } = merge(ours);
    const answered = merge(ours, { answers: { [keyOf(problems)]: 'add' } });
    const [, , added] = answered.merged.orders.stages;
    expect(answered.merged.byId[added ?? '']).toMatchObject({ kind: 'stage', fields: { name: 'Loyalty' } });
    expect(answered.merged.byId.n1?.fields.stageId).toBe(added);
    expect(answered.conflicts).toEqual([]);
    const again = mergeRecords({ base: full, ours, theirs: answered.merged });
    expect([again.problems, again.changes.filter(({ from }) => from === 'file')]).toEqual([[], []]);
  });

  test('stays left out for an answer that fits nothing', () => {
    const { problems } = merge(ours);
    for (const answer of ['into:l1', 'into:nowhere', 'leave', 'x'])
      expect(merge(ours, { answers: { [keyOf(problems)]: answer } }).merged.byId.n1).toBeUndefined();
  });

  test('that one note names is said of one', () => {
    expect(merge(withRecords(note('n1', 'Loyalty'))).problems[0]?.choices.map(({ label }) => label)).toEqual([
      'Leave it out',
      'Add the stage “Loyalty”',
      'Put it into “Find”',
      'Put it into “Buy”',
    ]);
  });

  test('is another question than another stage, and than the same name of a row', () => {
    const { problems } = merge(
      withRecords(
        note('n1', 'Loyalty'),
        note('n2', 'Leave'),
        record('card', 'n3', { stageId: 's1', laneId: 'Loyalty', text: 'n3' }),
        record('link', 'n4', { from: 'c1', to: 'n4' }),
        record('link', 'n5', { from: 'c1' }),
        record('link', 'n6', { to: 'c1' }),
        record('link', 'n7', { from: 'c1' }),
      ),
    );
    expect(new Set(problems.map(({ key }) => key)).size).toBe(problems.length);
    expect(problems).toHaveLength(7);
    expect(merge(ours).problems[0]?.key).toBe(problems[0]?.key);
  });

  test('is said in one short line, whatever it holds', () => {
    const text = `  Brings\n\n the  ${'🧳'.repeat(80)}`;
    const { problems } = merge(withRecords(note('n1', 'x'.repeat(60), text)));
    expect(problems[0]?.text).toBe(
      `The note “Brings the ${'🧳'.repeat(47)} …”: there is no stage “${'x'.repeat(60)}”.`,
    );
    expect(merge(withRecords(note('n1', 'x'.repeat(61), ' '))).problems[0]?.text).toBe(
      `The note “n1”: there is no stage “${'x'.repeat(58)} …”.`,
    );
  });

  test('of many the first three are named', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => note(id, 'Loyalty'));
    expect(merge(withRecords(...many)).problems[0]?.text).toBe(
      'The note “a”, The note “b”, The note “c” and 2 more: there is no stage “Loyalty”.',
    );
  });
});

test('a row that is added is one of another kind; a persona that is added has its name', () => {
  const ours = withRecords(
    record('card', 'n1', { stageId: 's1', laneId: 'Moods', text: 'x' }),
    record('emotion', 'n2', { stageId: 's1', personaId: 'Lee', value: 1 }),
  );
  const { problems } = merge(ours);
  expect(problems.map(({ text }) => text)).toEqual([
    'The note “x”: there is no row “Moods”.',
    'The feeling “n2”: there is no persona “Lee”.',
  ]);
  expect(problems[1]?.choices.map(({ id }) => id)).toEqual(['leave', 'add', 'into:kim']);
  const answers = Object.fromEntries(problems.map(({ key }) => [key, 'add']));
  const { merged } = merge(ours, { answers });
  const names = Object.values(merged.byId).map(({ kind, fields }) => `${kind} ${fields.name} ${fields.kind}`);
  expect(names).toEqual(expect.arrayContaining(['lane Moods other', 'persona Lee undefined']));
});

describe('what hangs on something that is left out', () => {
  test('is left out with it', () => {
    const ours = withRecords(note('n1', 'Loyalty'), record('link', 'n2', { from: 'c1', to: 'n1' }));
    const { problems, changes, conflicts } = merge(ours);
    expect(problems).toMatchObject([{ recordIds: ['n1', 'n2'] }]);
    expect([changes, conflicts]).toEqual([[], []]);
  });

  test('stays where it is on the board too', () => {
    const ours = withRecords(note('c2', 'Loyalty'), record('link', 'n2', { from: 'c1', to: 'c2' }));
    expect(merge(ours).changes).toMatchObject([{ op: 'add', recordId: 'n2' }]);
  });

  test('an arrow to a note that nobody knows can only be left out', () => {
    const { problems } = merge(withRecords(record('link', 'n2', { from: 'c1', to: 'nobody' })));
    expect(problems).toMatchObject([{ text: 'The arrow “n2”: there is no note “nobody”.', choices: [] }]);
  });
});

test('what a reader could not read is left out, with what hangs on it, and is not missing', () => {
  const unread = { key: 'x', text: 'Row 2: …', recordIds: ['c1', 'n1'], choices: [] };
  const ours = withRecords(
    record('link', 'n2', { from: 'c2', to: 'n1' }),
    record('card', 'c1', { text: 'Bad' }),
  );
  const { problems, changes, missing } = merge(ours, { problems: [unread] });
  expect(problems).toMatchObject([{ key: 'x', recordIds: ['c1', 'n1', 'n2'] }]);
  expect([changes, missing]).toEqual([[], []]);
  expect(unread.recordIds).toEqual(['c1', 'n1']);
});

describe('a note that is gone from the board, of a file that remembers hashes', () => {
  const hashes = (id: string) =>
    Object.fromEntries(
      Object.entries(map.byId[id]?.fields ?? {}).map(([field, value]) => [field, hashJson(value)]),
    );
  const base: Base = { kind: 'hashes', fields: { c1: hashes('c1'), e1: hashes('e1') }, held: null };
  const gone = (...ids: string[]): Records => ({
    ...map,
    byId: Object.fromEntries(Object.entries(map.byId).filter(([id]) => !ids.includes(id))),
  });
  const edited = (...records: JourneyRecord[]): Records => ({
    ...map,
    byId: Object.fromEntries([
      ['map', record('journey', 'map', {})],
      ...records.map((each) => [each.id, each]),
    ]),
  });
  const asked = (given: JourneyRecord, theirs = gone('c1', 'e1')) =>
    mergeRecords({ base, ours: edited(given), theirs });

  test('can be drawn again where it was: stage, row and the numbers of a scale are known by their hashes', () => {
    expect(asked(record('card', 'c1', { text: 'One more' })).conflicts).toEqual([
      {
        kind: 'card',
        recordId: 'c1',
        base: null,
        ours: { stageId: 's1', laneId: 'l1', text: 'One more', severity: 4 },
        theirs: null,
      },
    ]);
  });

  test('so can a face whose score was changed', () => {
    expect(asked(record('emotion', 'e1', { value: 2 })).conflicts).toMatchObject([
      { ours: { stageId: 's2', personaId: 'kim', value: 2 } },
    ]);
  });

  test('a detail comes back where another note says the same, and what the file gives wins', () => {
    const theirs = gone('c1');
    theirs.byId.c2 = record('card', 'c2', { stageId: 's1', laneId: 'l1', text: 'Two', owner: 'Ana' });
    expect(asked(record('card', 'c1', { text: 'One more', severity: 1 }), theirs).conflicts).toMatchObject([
      { ours: { owner: 'Ana', severity: 1 } },
    ]);
  });

  test('a face whose stage is gone too cannot be drawn: it is left out, and that is said', () => {
    const { conflicts, problems } = asked(record('emotion', 'e1', { value: 2 }), gone('e1', 's2'));
    expect(conflicts).toEqual([]);
    expect(problems).toMatchObject([
      { text: expect.stringContaining('its stageId is missing'), recordIds: ['e1'] },
    ]);
  });
});
