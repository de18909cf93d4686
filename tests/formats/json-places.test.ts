import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import { checkRecord } from '../../src/journey/check-record.ts';
import { cardFields } from '../../src/journey/fields.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { Json } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

type Fields = { [field: string]: Json };

const read = (file: unknown) => readJson(bytesOf(JSON.stringify(file)));
const exported = () => JSON.parse(writeJson(inputOf(parcel)));
/** What the file says of its last item of a list, without what it leaves empty. */
const lastOf = (list: string, fields: Fields, file = exported()) => {
  file[list] = [...(file[list] ?? []), fields];
  const edit = read(file);
  const kind = list.slice(0, -1);
  const record = Object.values(edit.records.byId).findLast((each) => each.kind === kind);
  return { fields: record?.fields ?? {}, notes: edit.notes ?? [] };
};

/** The fields of a note that may hold words. */
const worded = ['title', 'description', ...cardFields.map(({ field }) => field)].filter(
  (field) => checkRecord('card', { [field]: 'Send' }, '', false).length === 0,
);

describe('the place of a new note', () => {
  test.each(['stage', 'column', 'phase', 'Stage Name', 'phase_id'])(
    'under “%s” is asked about where nobody knows it',
    (key) => {
      const file = exported();
      file.cards.push({ text: 'Waits', [key]: 'Nowhere' });
      const { problems } = mergeFile(read(file), toRecords(parcel));
      expect(problems[0]?.text).toBe('The note “Waits”: there is no stage “Nowhere”.');
    },
  );

  test.each(['lane', 'row', 'swimlane'])('and under “%s” as a row', (key) => {
    const file = exported();
    file.cards.push({ text: 'Waits', [key]: 'Nowhere' });
    const { problems } = mergeFile(read(file), toRecords(parcel));
    expect(problems[0]?.text).toBe('The note “Waits”: there is no row “Nowhere”.');
  });

  test('is known by the names that the file itself has, as objects or as words', () => {
    const bare = { stages: [{ id: 'x', name: ' Book ' }, 'Pay'], lanes: ['Ideas'] };
    expect(lastOf('cards', { text: 'A', étape: 'book', ligne: 'Ideas' }, { ...bare }).fields).toEqual({
      text: 'A',
      stageId: 'book',
      laneId: 'Ideas',
    });
    expect(lastOf('cards', { text: 'A', étape: 'Pay ' }, { ...bare })).toMatchObject({
      fields: { stageId: 'Pay ' },
      notes: ['The note “A”: “étape” was read as its stage.'],
    });
    expect(lastOf('cards', { text: 'A', étape: 'x', ligne: 'IDEAS' }, { ...bare })).toMatchObject({
      fields: { stageId: 'x', laneId: 'IDEAS' },
    });
  });

  test('is known by the names that the file remembers, where it has no such list', () => {
    const { stages: _, lanes: __, ...file } = exported();
    expect(lastOf('cards', { text: 'A', étape: 'Send', ligne: 'l2' }, file)).toEqual({
      fields: { text: 'A', stageId: 'Send', laneId: 'l2' },
      notes: ['The note “A”: “étape” was read as its stage.', 'The note “A”: “ligne” was read as its row.'],
    });
  });

  test('is none where the word names a stage and a row, or nothing', () => {
    const both = { stages: ['Both'], lanes: ['Both'] };
    expect(lastOf('cards', { text: 'A', other: 'Both' }, both).fields).toEqual({ text: 'A', other: 'Both' });
    expect(lastOf('cards', { text: 'A', other: 'Elsewhere' }).fields).toEqual({
      text: 'A',
      other: 'Elsewhere',
    });
  });

  test.each(worded)('is none in its field “%s”, whose words may be those of a stage', (field) => {
    const said = { text: 'A', [field]: 'Send' };
    expect(lastOf('cards', said).fields).toEqual(said);
  });

  test('in an object is what names something: its id, else its name', () => {
    const stageOf = (stage: Json) => lastOf('cards', { text: 'A', stage }).fields.stageId;
    expect(stageOf({ id: 's2', name: 'Else' })).toBe('s2');
    expect(stageOf({ id: 7, name: 'Send' })).toBe('Send');
    expect(stageOf({ id: 'of another tool', name: 'Send' })).toBe('Send');
    expect(stageOf({ id: 'of another tool', title: 'Else' })).toBe('of another tool');
    expect(stageOf({ title: 'Else' })).toBe('Else');
    expect(lastOf('cards', { text: 'A', stage: { id: 7 } }).fields).toEqual({ text: 'A', stage: { id: 7 } });
  });
});

describe('of a note that was exported', () => {
  const said = (fields: Fields) => {
    const { changes } = mergeFile(
      read({ ...exported(), cards: [{ id: 'c1', ...fields }] }),
      toRecords(parcel),
    );
    return changes.filter(({ from }) => from === 'file').map(({ field, after }) => [field, after]);
  };

  test('a detail that names a stage is none of its places', () => {
    expect(said({ next: 'Send' })).toEqual([['next', 'Send']]);
  });

  test.each(['step', 'Step', 'step_name'])('“%s” that names a stage is its stage', (key) => {
    expect(said({ [key]: 'Send' })).toEqual([['stageId', 's2']]);
    expect(said({ [key]: 'by hand' })).toEqual([[key, 'by hand']]);
  });

  test('“category” that names a row is its row', () => {
    expect(said({ category: 'Pain points' })).toEqual([['laneId', 'l2']]);
  });
});

test('feelings and numbers have their places under any such word, too', () => {
  const feeling = { value: 1, step: 'Send', role: 'Ola' };
  expect(lastOf('emotions', feeling)).toEqual({
    fields: { value: 1, stageId: 'Send', personaId: 'Ola' },
    notes: [
      'The 2nd feeling in the file: “step” was read as its stage.',
      'The 2nd feeling in the file: “role” was read as its persona.',
    ],
  });
  expect(lastOf('emotions', { value: 1, phase: 'Send', actor: 'ola' }).fields.personaId).toBe('ola');
  expect(lastOf('emotions', { value: 1, stage: 'Send', étape: 'Decide' }).fields).toEqual({
    value: 1,
    stageId: 'Send',
    étape: 'Decide',
  });
  expect(lastOf('metrics', { kind: 'NPS', step: 'Send' }).fields).toEqual({ kind: 'NPS', stageId: 'Send' });
  const board = toRecords(journeyFrom({ ...parcel }));
  const file = exported();
  file.emotions.push(feeling);
  expect(mergeFile(read(file), board).changes).toMatchObject([
    { op: 'add', kind: 'emotion', after: { stageId: 's2', personaId: 'ola' } },
  ]);
});
