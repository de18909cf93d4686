import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareJourneys } from '../../src/insights/compare/compare-journeys.ts';
import { cellKey } from '../../src/journey/records.ts';
import { describeChange, describeConflict, groupByStage } from '../../ui/changes/describe-change.ts';
import { markWords } from '../../ui/changes/mark-words.ts';
import { nameFile } from '../../ui/files/name-file.ts';
import { sayDay } from '../../ui/files/say-day.ts';
import { nameField } from '../../ui/words/changes.ts';
import { recordsOf, sampleJourney } from './sample-board.ts';

const journey = sampleJourney();
const [card, second] = journey.cards;
const [stage, later] = journey.stages;
const [lane] = journey.lanes;
if (!card || !second || !stage || !later || !lane) throw new Error('sample too small');
const sides = { board: recordsOf(journey).byId, file: {} };
const update = (field: string, before: string | number | null, after: string | number | null) =>
  describeChange(sides, {
    from: 'file',
    op: 'update',
    kind: 'card',
    recordId: card.id,
    field,
    before,
    after,
  });

test('either text is the pieces that are in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const pieces = markWords(before, after);
      const side = (other: string) =>
        pieces
          .filter((piece) => piece.in !== other)
          .map(({ text }) => text)
          .join('');
      expect([side('after'), side('before')]).toEqual([before, after]);
    }),
    { numRuns: 300 },
  );
  expect(markWords('red bike', 'blue bike')).toContainEqual({ text: 'blue', in: 'after' });
});

test('moves are said with the names of stages and rows, ratings and feelings in words', () => {
  expect(update('stageId', stage.id, later.id)).toMatchObject({ before: stage.name, after: later.name });
  expect(update('severity', null, 3)).toMatchObject({ before: 'Empty', after: '3 · Serious' });
  expect(update('waitTime', '', '2 days').label).toContain('Waiting time');
});

test('a feeling says whose it is', () => {
  const personas = [
    { id: 'ann', name: 'Ann' },
    { id: 'bob', name: 'Bob' },
  ];
  const emotions = personas.map(({ id }) => ({ id: `of-${id}`, stageId: stage.id, personaId: id, value: 1 }));
  const both = { board: recordsOf({ ...journey, personas, emotions }).byId, file: {} };
  const labels = emotions.map(({ id: recordId }) => {
    const of = { from: 'file', op: 'update', kind: 'emotion', recordId, field: 'value' } as const;
    return describeChange(both, { ...of, before: 1, after: 2 }).label;
  });
  expect(labels.map((label) => label.split(' · ').at(-1))).toEqual(['Ann', 'Bob']);
  const conflict = {
    kind: 'emotion',
    recordId: 'of-bob',
    field: 'value',
    base: 0,
    ours: 1,
    theirs: 2,
  } as const;
  expect(describeConflict(both, conflict).label).toContain('Bob');
  const later = { ...journey, personas, emotions };
  const before = { ...later, emotions: emotions.map((each) => ({ ...each, value: -1 })) };
  const told = compareJourneys(before, later).differences.map(({ name }) => name);
  expect(told).toEqual([expect.stringMatching(/, Ann$/), expect.stringMatching(/, Bob$/)]);
});

test('what is new or gone is called by what the change itself tells of it', () => {
  const gone = describeChange(sides, {
    from: 'board',
    op: 'remove',
    kind: 'card',
    recordId: 'unknown',
    before: { text: 'An old note', stageId: later.id },
  });
  expect(gone).toMatchObject({ before: 'An old note', after: undefined, stage: later.name });
  const order = describeChange(sides, {
    from: 'file',
    op: 'update',
    kind: 'cell',
    recordId: cellKey(stage.id, lane.id),
    field: 'order',
    before: [card.id, second.id],
    after: [second.id, card.id],
  });
  expect(order.stage).toBe(stage.name);
  expect(order.label).toBe(`Order of notes · ${lane.name}`);
  expect(order.name.indexOf(second.text)).toBeLessThan(order.name.indexOf(card.text.slice(0, 20)));
});

test('groups come as on the board: the map, its stages in order, what lies outside', () => {
  const items = [null, later.id, undefined, stage.id].map((stageId) => ({ stageId, stage: String(stageId) }));
  const order = groupByStage(
    items,
    journey.stages.map(({ id }) => id),
  ).map((group) => group.stage);
  expect(order).toEqual(['undefined', stage.id, later.id, 'null']);
});

test('file names keep any script, stay short, and carry the day', () => {
  const day = new Date(2026, 10, 2);
  expect(nameFile('Checkout: journey / Q3!', day, 'csv')).toBe('checkout-journey-q3-2026-11-02.csv');
  expect(nameFile('Überweisung 支払い', day, 'json')).toBe('überweisung-支払い-2026-11-02.json');
  expect(nameFile('../..', day, 'csv')).toBe('map-2026-11-02.csv');
  expect(nameFile('a'.repeat(500), day, 'csv').length).toBeLessThan(80);
});

test('days are short, with the year where it is another; fields are taken apart into words', () => {
  const now = new Date(2026, 10, 22);
  expect(sayDay(new Date(2026, 10, 3, 12).toISOString(), now)).toBe('3 Nov');
  expect(sayDay(new Date(2025, 10, 3, 12).toISOString(), now)).toBe('3 Nov 2025');
  expect(sayDay('yesterday', now)).toBe('yesterday');
  expect([nameField('dropOff'), nameField('business_value'), nameField('toString')]).toEqual([
    'Drop-off',
    'Business value',
    'To string',
  ]);
});
