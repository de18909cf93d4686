import { describe, expect, test } from 'vitest';
import { planColumns } from '../../src/formats/table/columns.ts';
import { findLabels, isLabelRewritten, labelRecords } from '../../src/formats/table/labels.ts';
import { sheetPlans } from '../../src/formats/table/sheets.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { JourneyRecord } from '../../src/journey/records.ts';
import { type EditLines, editCsv, editSheets, type Line } from './edit-table.ts';

const map = journeyFrom({
  id: 'post',
  title: 'A parcel',
  owner: 'Ann',
  personas: [{ id: 'p1', name: 'Ola', emoji: '🙂', segment: 'New' }],
  stages: [
    { id: 's1', name: 'Pack', goal: 'Ready' },
    { id: 's2', name: 'Send' },
  ],
  lanes: [{ id: 'l1', name: 'Doing', kind: 'actions', guidance: 'What one does' }],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Finds a box', owner: 'Ann', channel: ['Web'] },
    { id: 'c2', stageId: 's2', laneId: 'l1', text: 'Queues', severity: 2 },
    { id: 'c3', stageId: 's2', laneId: 'l1', text: 'Pays', cost: 4 },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2', label: 'then' }],
  emotions: [{ id: 'e1', stageId: 's1', personaId: 'p1', value: 1, label: 'glad' }],
  metrics: [
    { id: 'm1', kind: 'NPS', name: 'Mood', stageId: 's1', cardId: 'c1', baseline: 1, n: 9, date: '2026' },
  ],
});
const add =
  (...lines: Line[]): EditLines =>
  (known) => [...known, ...lines];
const change =
  (id: string, cells: Line): EditLines =>
  (lines) => {
    Object.assign(lines.find((line) => line.id === id) ?? {}, cells);
    return undefined;
  };

test('each sheet has what is always there, what is in use, and the ids of what it names', () => {
  const bare: JourneyRecord = { kind: 'card', id: 'x', fields: {} };
  const headings = sheetPlans.map((plan) => {
    const all = Object.fromEntries([...plan.fields, ...plan.details].map(({ field }) => [field, 1]));
    const used = planColumns(plan, [{ ...bare, fields: all }]).map(({ header }) => header);
    const always = planColumns(plan, [bare]).map(({ header }) => header);
    return [plan.name, always.join(', '), used.filter((each) => !always.includes(each)).join(', ')];
  });
  expect(headings).toEqual([
    [
      'Items',
      'id, Stage, Lane, Text, Severity, stage_id, lane_id',
      expect.stringMatching(
        /^Score of the step, Who does it, From, To, Channel, .*Due, Ticket, .*Sets us apart/,
      ),
    ],
    [
      'Stages',
      'id, Name, Goal',
      expect.stringMatching(/^Begins when, Ends when, Duration, .*Owner, Department, Risks, After, Branch/),
    ],
    ['Lanes', 'id, Name, Kind', 'Guidance'],
    ['Personas', 'id, Name, Quote', expect.stringMatching(/^Who, Shows, Segment, .*Emoji, Colour$/)],
    ['Links', 'id, From, To, Label, from_id, to_id', ''],
    ['Feelings', 'id, Stage, Persona, Value (-2 to 2), Words, stage_id, persona_id', 'Evidence, Confidence'],
    [
      'Numbers',
      'id, Stage, Item, Kind, Name, Before, Now, Target, stage_id, item_id',
      expect.stringMatching(/^Scale, n, .*Date/),
    ],
    ['Map', 'id, Title', expect.stringMatching(/^Scenario, Question it answers, /)],
  ]);
  expect(sheetPlans.filter(({ always }) => !always).map(({ name }) => name)).toEqual(['Feelings', 'Numbers']);
});

test('untouched, no sheet says anything new', () => {
  const nothing = { brings: [], asks: [], missing: [], notes: [], problems: [] };
  expect(editSheets(map, {})).toEqual(nothing);
});

test('what is edited in any sheet is edited', () => {
  const said = editSheets(map, {
    journey: (lines) => lines.map((line) => ({ ...line, title: 'Post', owner: '' })),
    persona: change('p1', { emoji: '🙁', segment: 'Old' }),
    stage: change('s1', { goal: 'Closed' }),
    lane: change('l1', { kind: 'pains', guidance: '' }),
    link: change('k1', { label: 'and', to: 'Pays' }),
    emotion: change('e1', { words: 'sad', 'value (-2 to 2)': -1 }),
    metric: change('m1', { before: 2, item: '', item_id: '', date: '2027' }),
  });
  expect([said.asks, said.problems]).toEqual([[], []]);
  expect(said.brings.sort()).toEqual([
    'e1.label = "sad"',
    'e1.value = -1',
    'k1.label = "and"',
    'k1.to = "c3"',
    'l1.guidance = null',
    'l1.kind = "pains"',
    'm1.baseline = 2',
    'm1.cardId = null',
    'm1.date = "2027"',
    'p1.emoji = "🙁"',
    'p1.segment = "Old"',
    'post.owner = null',
    'post.title = "Post"',
    's1.goal = "Closed"',
  ]);
});

describe('a new row', () => {
  const added = (edits: Parameters<typeof editSheets>[1]) => {
    const { brings, problems, notes } = editSheets(map, edits);
    return [brings.map((each): unknown => JSON.parse(each.slice(2))), problems, notes];
  };

  test('of any sheet is new, with what it must have', () => {
    expect(added({ lane: add({ name: 'Ideas' }) })).toEqual([[{ name: 'Ideas', kind: 'other' }], [], []]);
    expect(added({ stage: add({ name: 'Arrive' }) })).toEqual([[{ name: 'Arrive' }], [], []]);
    expect(added({ link: add({ from: 'Queues', to: 'Pays' }) })).toEqual([
      [{ from: 'c2', to: 'c3' }],
      [],
      [],
    ]);
    const feeling = { stage: 'Send', persona: 'Ola', 'value (-2 to 2)': 2 };
    expect(added({ emotion: add(feeling) })).toEqual([
      [{ value: 2, stageId: 's2', personaId: 'p1' }],
      [],
      [],
    ]);
    expect(added({ card: add({ text: 'Waits' }) })).toEqual([
      [{ text: 'Waits', stageId: null, laneId: null }],
      [],
      [],
    ]);
  });

  test('that is empty is none; one that lacks what it must have is told', () => {
    expect(added({ stage: add({ name: '' }), card: add({ text: '', stage: '' }) })).toEqual([[], [], []]);
    expect(added({ card: add({ text: '', stage: 'Send' }) })).toEqual([
      [],
      ['Items, row 5 is new but has no text: write what the note says, or delete the row.'],
      [],
    ]);
    expect(added({ card: add({ id: 'mine', text: '', stage: 'Send' }) })[1]).toEqual([
      'Items, row 5 ("mine") is new but has no text: write what the note says, or delete the row.',
    ]);
    expect(added({ link: add({ from: 'Queues' }) })[1]).toEqual([
      'Links, row 3, column C: to must be a text, not null.',
    ]);
    const wrong = added({ card: add({ text: 'A', severity: 'x'.repeat(80) }) })[1];
    expect(wrong).toEqual([expect.stringMatching(/^Items, row 5, column E: Severity must be a number/i)]);
  });

  test('may have an id of its own, but not that of something else, nor one that is none', () => {
    expect(added({ card: add({ id: 'i'.repeat(200), text: 'A' }) })[1]).toEqual([]);
    const told = (id: string) => added({ card: add({ id, text: 'A' }) })[1];
    expect(told('i'.repeat(201))).toEqual([
      `Items, row 5: "${'i'.repeat(60)}" is not an id. If the row is new, empty its id.`,
    ]);
    expect(told('s1')).toEqual(['Items, row 5: "s1" is a stage. If the row is new, empty its id.']);
    expect(told('__proto__')).toEqual([expect.stringMatching(/"__proto__" is not an id/)]);
    expect(told('c1')).toEqual([
      'Items, row 2 and Items, row 5 have the same id "c1", and nobody knows which of them counts. If one of them is new, empty its id.',
    ]);
  });

  test('has the same id each time, another than its double, and another in another export', () => {
    const idsOf = (...lines: Line[]) => editCsv(map, add(...lines)).brings;
    expect(idsOf({ text: 'A' }, { text: 'A' })).toHaveLength(2);
    expect(idsOf({ text: 'A' })).toEqual(idsOf({ text: 'A' }));
  });

  test('of the map is told: there is one', () => {
    expect(added({ journey: add({ title: 'Other' }) })[1]).toEqual([
      'Map, row 3: there is one map, and Map, row 2 already is it. Delete one of the two rows.',
    ]);
  });
});

test('a row of which only the id is left counts as unchanged, and is said', () => {
  const clear: EditLines = (lines) =>
    lines.map((line) =>
      line.id === 'c2'
        ? { ...Object.fromEntries(Object.keys(line).map((key) => [key, ''])), id: 'c2' }
        : line,
    );
  const { brings, missing, notes } = editSheets(map, clear);
  expect([brings, missing]).toEqual([[], []]);
  expect(notes).toEqual([
    'Items, row 3 holds nothing but its id: it counts as unchanged. To take the note away, delete the row.',
  ]);
});

describe('what records are called', () => {
  const named = (...names: string[]) =>
    labelRecords(names.map((text, i) => ({ kind: 'card', id: `c${i}`, fields: { text } })));

  test('is their first words in one line, each once', () => {
    expect([...named('A', 'a ', 'A', 'B\n  c', '').values()]).toEqual(['A', 'a (2)', 'A (3)', 'B c', 'c4']);
    expect([...named('x'.repeat(80), 'y'.repeat(81), `${'z'.repeat(79)}😀!`).values()]).toEqual([
      'x'.repeat(80),
      `${'y'.repeat(80)}…`,
      `${'z'.repeat(79)}…`,
    ]);
  });

  test('is found in any case, and known where a spreadsheet wrote it its own way', () => {
    const labels = named('1/2', 'Two', 'TRUE');
    expect(findLabels(labels, ' two ')).toEqual(['c1']);
    expect(isLabelRewritten('1/2', '01/02/26', labels)).toBe(true);
    expect(isLabelRewritten('1/2', '1/2', labels)).toBe(false);
    expect(isLabelRewritten('1/2', '01/03/26', labels)).toBe(false);
    expect(isLabelRewritten('TRUE', 'WAHR', labels)).toBe(true);
    expect(isLabelRewritten('1/2', '01/02/26', named('1/2', '01/02/26'))).toBe(false);
    expect(isLabelRewritten('Two', 'Three', labels)).toBe(false);
  });
});
