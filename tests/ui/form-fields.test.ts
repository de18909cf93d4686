import { describe, expect, test } from 'vitest';
import { sheetPlans } from '../../src/formats/table/sheets.ts';
import { fieldLabel } from '../../src/journey/field-names.ts';
import {
  cardFields,
  emotionFields,
  journeyFields,
  metricFields,
  personaFields,
  stageFields,
} from '../../src/journey/fields.ts';
import { laneKinds } from '../../src/journey/lane-kinds.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { JourneyRecord, Json, RecordKind } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { personaRows } from '../../src/plane/persona-facts.ts';
import { stageFactRows } from '../../src/plane/stage-facts.ts';
import { emojiFor, emojiList, isEmoji } from '../../ui/controls/emoji-list.ts';
import type { EditField, FormFields } from '../../ui/edit/edit-field.ts';
import { allFields, fieldsFor } from '../../ui/edit/edit-fields.ts';
import { nameField } from '../../ui/words/changes.ts';
import { strings } from '../../ui/words/strings.ts';
import { sampleJourney } from './sample-board.ts';

/** What the forms ask, of whom, and how. */
const tables = {
  journey: journeyFields,
  persona: personaFields,
  stage: stageFields,
  card: cardFields,
  emotion: emotionFields,
  metric: metricFields,
};
const journey = sampleJourney();
const recordOf = (kind: RecordKind, fields: { [field: string]: Json } = {}): JourneyRecord => ({
  kind,
  id: 'r',
  fields,
});
const inRow = (laneKind: string, fields: { [field: string]: Json } = {}) => {
  const map = journeyFrom({
    id: 'j',
    title: 'T',
    stages: [{ id: 's', name: 'S' }],
    lanes: [{ id: 'l', name: 'L', kind: laneKind }],
  });
  return fieldsFor(recordOf('card', { text: 't', stageId: 's', laneId: 'l', ...fields }), map);
};
const groupOf = ({ groups }: FormFields, label: string) =>
  groups.find((group) => group.label === label)?.fields.map(({ field }) => field) ?? [];
const fieldOf = (form: FormFields, name: string): EditField | undefined =>
  allFields(form).find(({ field }) => field === name);

describe.each(Object.entries(tables))('a %s', (kind, fields) => {
  test.each(fields.map(({ field }) => field))(
    'has one name for “%s”: form, changes, file and board',
    (name) => {
      const each = kind as keyof typeof tables;
      const label = fields.find(({ field }) => field === name)?.label;
      expect(fieldLabel(each, name)).toBe(label);
      expect(nameField(name, each)).toBe(label);
      const plan = sheetPlans.find((sheet) => sheet.kind === kind);
      expect(
        [...(plan?.fields ?? []), ...(plan?.details ?? [])].find(({ field }) => field === name)?.label,
      ).toBe(label);
      expect(fieldOf(fieldsFor(recordOf(each), journey), name)?.label).toBe(label);
    },
  );

  test('has every field in its form once, whatever the question', () => {
    const names = allFields(fieldsFor(recordOf(kind as RecordKind), journey)).map(({ field }) => field);
    expect(new Set(names).size).toBe(names.length);
    for (const { field } of fields) expect(names).toContain(field);
  });
});

test('the tables and lines on the board use those names, too', () => {
  const [persona] = journey.personas;
  const [stage] = journey.stages;
  if (!persona || !stage) throw new Error('sample too small');
  for (const { field, label } of personaRows(persona)) expect(fieldLabel('persona', field)).toBe(label);
  for (const { field, label } of stageFactRows(stage)) expect(fieldLabel('stage', field)).toBe(label);
});

describe('what fits a row', () => {
  test.each([
    ['pains', strings.edit.questions.cause, ['cause']],
    ['pains', strings.edit.questions.impact, ['who', 'frequency', 'reach', 'cost', 'votes']],
    ['solutions', strings.edit.questions.cause, []],
    [
      'solutions',
      strings.edit.questions.delivery,
      ['status', 'effort', 'owner', 'due', 'expectedChange', 'measuredChange', 'ticket'],
    ],
    ['evidence', strings.edit.questions.watch, ['seenIn', 'threshold', 'response', 'stepIn']],
    ['actions', strings.edit.questions.delivery, []],
    ['alternatives', strings.edit.questions.step, ['belongsTo', 'chosenOver']],
    ['goals', strings.edit.questions.evidence, ['evidence', 'confidence']],
  ])('in a row of %s, “%s” asks for %j', (laneKind, question, fields) => {
    expect(groupOf(inRow(laneKind), question)).toEqual(fields);
  });

  test.each([...laneKinds, 'weather'])(
    'in a row of %s nothing is lost: the rest stands under “More”',
    (kind) => {
      const names = allFields(inRow(kind)).map(({ field }) => field);
      for (const { field } of cardFields) expect(names, field).toContain(field);
      expect(new Set(names).size).toBe(names.length);
    },
  );

  test('what is filled in stands where it belongs, whatever the row', () => {
    expect(groupOf(inRow('goals', { cause: 'x' }), strings.edit.questions.cause)).toEqual(['cause']);
    expect(groupOf(inRow('goals'), strings.edit.questions.more)).toContain('cause');
  });
});

describe('choices', () => {
  test.each([
    ['card', 'setting', null, 'choice'],
    ['card', 'setting', 'online', 'choice'],
    ['card', 'setting', { odd: 1 }, 'amount'],
    ['card', 'importance', 3, 'choice'],
    ['card', 'importance', 'very', 'amount'],
    ['card', 'due', '2026-12-01', 'date'],
    ['card', 'due', 'before March', 'text'],
    ['card', 'confidence', 'validated', 'choice'],
    ['card', 'setsApart', null, 'flag'],
    ['card', 'evidence', null, 'evidence'],
    ['stage', 'momentOfTruth', true, 'flag'],
    ['stage', 'momentOfTruth', ['first', 'second'], 'data'],
    ['persona', 'colour', 'violet', 'colour'],
    ['persona', 'emoji', 'A', 'emoji'],
    ['persona', 'techComfort', 2, 'choice'],
    ['metric', 'date', '2026-08', 'text'],
    ['journey', 'reviewed', null, 'date'],
    ['journey', 'state', 'current and future', 'choice'],
  ] as const)('%s.%s as %j is edited as %s', (kind, name, value, type) => {
    const record = recordOf(kind, value === null ? {} : { [name]: value as Json });
    expect(fieldOf(fieldsFor(record, journey), name)?.type).toBe(type);
  });

  test('what the map says elsewhere is proposed, short words only', () => {
    const [record] = Object.values(toRecords(journey).byId).filter(({ kind }) => kind === 'card');
    if (!record) throw new Error('no card');
    const owners = fieldOf(fieldsFor(record, journey), 'owner')?.proposals ?? [];
    expect(owners).toContain('Femke Aydin');
    expect(fieldOf(fieldsFor(record, journey), 'channel')?.proposals).toEqual(
      expect.arrayContaining(['Web', 'Shop', 'Poster']),
    );
    expect(fieldOf(fieldsFor(record, journey), 'cause')?.proposals).toBeUndefined();
  });
});

test('an emoji is a picture and no words', () => {
  for (const [emoji, words] of emojiList) {
    expect(isEmoji(emoji), words).toBe(true);
    expect(isEmoji(words)).toBe(false);
  }
  expect(['🧑‍🦽', '🇸🇪', '👵🏽', '❤️', '1️⃣'].map(isEmoji)).not.toContain(false);
  expect(['runner', '', ':)', 'A', '12', '🏃 runner'].map(isEmoji)).not.toContain(true);
  expect(emojiFor('Runner')).toBe('🏃');
  expect(emojiFor('xyz')).toBeUndefined();
});
