import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import type { Json } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf } from './export-input.ts';

type Fields = { [field: string]: Json };

const map = journeyFrom({
  id: 'post',
  title: 'A parcel',
  stages: [{ id: 's1', name: 'Send', duration: '2 days' }],
  lanes: [{ id: 'l1', name: 'Pains', kind: 'pains' }],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: '7', severity: 4, reach: 0.5, setsApart: true },
    { id: 'c2', stageId: 's1', laneId: 'l1', text: 'Waits', ticket: '007', due: '2026-05-02' },
  ],
  emotions: [{ id: 'e1', stageId: 's1', value: -1 }],
});
const exported = () => JSON.parse(writeJson(inputOf(map)));

const read = (file: unknown) => readJson(bytesOf(JSON.stringify(file)));

describe('a value of a known item', () => {
  const bring = (id: string, fields: Fields) => {
    const file = exported();
    const item = [...file.cards, ...file.emotions, ...file.stages].find((each) => each.id === id);
    Object.assign(item, fields);
    const { changes, problems } = mergeFile(read(file), toRecords(map));
    return [changes.map(({ field, after }) => [field, after]), problems.map(({ text }) => text)];
  };

  test.each<[string, string, Fields]>([
    ['a number as a text', 'c1', { severity: '4', reach: '0,5' }],
    ['a text as a number', 'c1', { text: 7 }],
    ['yes as a word', 'c1', { setsApart: 'WAHR' }],
    ['digits whose zeros are gone', 'c2', { ticket: 7 }],
    ['a feeling as a text', 'e1', { value: '-1' }],
  ])('that a program wrote its own way is what it was: %s', (_, id, fields) => {
    expect(bring(id, fields)).toEqual([[], []]);
  });

  test.each<[string, string, Fields, unknown]>([
    ['another number, as a text', 'c1', { severity: '3' }, ['severity', 3]],
    ['another number, as its country writes it', 'e1', { value: '-1,5' }, ['value', -1.5]],
    ['no, as a word', 'c1', { setsApart: 'nein' }, ['setsApart', false]],
    ['of the same kind that looks alike', 'c2', { ticket: '7' }, ['ticket', '7']],
    ['a day in another order', 'c2', { due: '2026-02-05' }, ['due', '2026-02-05']],
    ['an amount as people write it', 'c1', { reach: '0,75' }, ['reach', '0,75']],
    ['nothing', 'c2', { ticket: '' }, ['ticket', '']],
  ])('that was changed is changed: %s', (_, id, fields, change) => {
    expect(bring(id, fields)).toEqual([[change], []]);
  });

  test('that says nothing where a number must be is told', () => {
    expect(bring('c1', { severity: ' ' })).toEqual([
      [],
      ['The note “7”: severity must be a number, not " ".'],
    ]);
  });

  test('that a program could not show is told by its name, as the person wrote that', () => {
    expect(bring('c2', { URL: '#REF!', MyURL: '#N/A' })[1]).toEqual([
      'The note “Waits”: URL says "#REF!", which a program writes where it could not work out or show a value.',
      'The note “Waits”: MyURL says "#N/A", which a program writes where it could not work out or show a value.',
    ]);
  });

  test('is told by the name that people see', () => {
    expect(bring('c2', { stageId: 7, laneId: ['x'] })[1]).toEqual([
      expect.stringMatching(/^The note “Waits”: stage must be /),
      expect.stringMatching(/^The note “Waits”: lane must be /),
    ]);
    expect(bring('s1', { duration: {} })[1]).toEqual([expect.stringMatching(/^The stage “Send”: duration /)]);
  });
});

test('of a new note counts and yes and no are read, amounts stay as they are written', () => {
  const said = { text: 'A', severity: '4', votes: '12', setsApart: 'ja', waitTime: '5', reach: '1,5' };
  const edit = read({ cards: [said] });
  expect(Object.values(edit.records.byId)[1]?.fields).toEqual({
    ...said,
    severity: 4,
    votes: 12,
    setsApart: true,
  });
});

describe('of a feeling', () => {
  const feeling = (value: Json) => read({ emotions: [{ stageId: 's', value }] });

  test.each<[string, number]>([
    ['-1,5', -1.5],
    ['0,5', 0.5],
    ['2', 2],
  ])('“%s” is %j', (value, number) => {
    expect(Object.values(feeling(value).records.byId)[1]?.fields.value).toBe(number);
  });

  test.each<[string, string]>([
    ['12,5', 'at most 2, not 12.5'],
    ['0,25', 'not 0.25'],
    ['1,2,3', 'must be a number, not "1,2,3"'],
    ['x1,5', 'must be a number, not "x1,5"'],
    ['1,5x', 'must be a number, not "1,5x"'],
  ])('“%s” is told: %s', (value, told) => {
    expect(feeling(value).problems?.[0]?.text).toContain(told);
  });
});

test('what has no words is called by its number, as one counts', () => {
  const list = Array.from({ length: 124 }, () => ({ stageId: 's', value: 9 }));
  const said = read({ emotions: list }).problems?.map(({ text }) => /^The (\d+)(\w\w) feeling/.exec(text));
  const ends = new Map(said?.map((each) => [Number(each?.[1]), each?.[2]]));
  const th = [4, 9, 10, 11, 12, 13, 14, 19, 20, 30, 100, 111, 112, 113, 114];
  expect(th.map((n) => ends.get(n))).toEqual(th.map(() => 'th'));
  expect([1, 21, 101, 121].map((n) => ends.get(n))).toEqual(['st', 'st', 'st', 'st']);
  expect([2, 22, 102, 122].map((n) => ends.get(n))).toEqual(['nd', 'nd', 'nd', 'nd']);
  expect([3, 23, 103, 123].map((n) => ends.get(n))).toEqual(['rd', 'rd', 'rd', 'rd']);
});

describe('what stands around a journey', () => {
  const cardsOf = (file: unknown) =>
    Object.values(read(file).records.byId)
      .filter(({ kind }) => kind === 'card')
      .map(({ fields }) => fields.text);

  test.each<[string, unknown]>([
    ['a list of it alone', [{ cards: [{ text: 'A' }] }]],
    ['a name', { result: { cards: [{ text: 'A' }] } }],
    ['nothing but notes in a list', [{ text: 'A' }]],
    ['an object of notes by id', { cards: { x: { text: 'A' } } }],
    ['stages that hold their notes', { stages: [{ name: 'S', cards: [{ text: 'A' }] }] }],
    ['stages that hold words', { stages: [{ name: 'S', cards: ['A'] }] }],
    ['notes as words', { cards: ['A'] }],
  ])('%s', (_, file) => {
    expect(cardsOf(file)).toEqual(['A']);
  });

  test('a note within its stage is in it, unless it says where; those of the map stay', () => {
    const stages = [
      { id: 's1', name: 'One', cards: ['A', { text: 'B', stageId: 's9' }] },
      { name: 'Two', cards: [{ text: 'C' }] },
      'Three',
    ];
    const edit = read({ stages, cards: [{ text: 'D' }] });
    const cards = Object.values(edit.records.byId).filter(({ kind }) => kind === 'card');
    expect(cards.map(({ fields }) => [fields.text, fields.stageId])).toEqual([
      ['D', undefined],
      ['A', 's1'],
      ['B', 's9'],
      ['C', 'Two'],
    ]);
    const names = Object.values(edit.records.byId).filter(({ kind }) => kind === 'stage');
    expect(names.map(({ fields }) => fields)).toEqual([{ name: 'One' }, { name: 'Two' }, { name: 'Three' }]);
  });

  test.each<[string, unknown]>([
    ['two of them', [{ title: 'A' }, { title: 'B' }]],
    ['a list of nothing', []],
    ['a list of other things', [{ name: 'A' }]],
    ['a note among other things', [{ text: 'A' }, 7]],
    ['a list of lists', [[{ text: 'A' }]]],
  ])('is none: %s', (_, file) => {
    expect(() => read(file)).toThrow(/must be one object/);
  });

  test.each<[string, unknown]>([
    ['beside something else', { a: { title: 'A' }, b: 1 }],
    ['a name with other things', { result: { name: 'A' } }],
    ['a name with nothing', { result: null }],
  ])('and there is none: %s', (_, file) => {
    expect(() => read(file)).toThrow(/There is no journey in this file/);
  });

  test('a journey in which another lies is that journey', () => {
    expect(read({ title: 'A', cards: [{ text: 'x' }] }).records.byId['']?.fields).toEqual({ title: 'A' });
    expect(read({ metrics: { m: { title: 'B', kind: 'NPS' } } }).records.byId.m?.kind).toBe('metric');
  });
});

test.each(['content', 'title', 'note', 'name', 'body', 'description', 'summary', 'label'])(
  'the words of a new note may stand under “%s”; where two such are there, nobody knows which',
  (key) => {
    const { notes, records } = read({ cards: [{ [key]: 'A' }] });
    expect(Object.values(records.byId)[1]?.fields).toEqual({ text: 'A' });
    expect(notes).toEqual([`The note “A”: “${key}” was read as its text.`]);
    const other = key === 'title' ? 'body' : 'title';
    expect(read({ stages: [{ [key]: 'A', [other]: 'B' }] }).notes).toBeUndefined();
    expect(Object.values(read({ cards: [{ [key]: 'A', [other]: 'B' }] }).records.byId)[1]?.fields).toEqual({
      [key]: 'A',
      [other]: 'B',
    });
  },
);

test.each(['stages', 'lanes', 'personas', 'cards'])('%s may be given by their words alone', (list) => {
  const { records, problems } = read({ title: 'A', [list]: ['One', ' '] });
  const field = list === 'cards' ? 'text' : 'name';
  expect(Object.values(records.byId)[1]?.fields).toEqual({ [field]: 'One' });
  expect(problems?.[0]?.text).toMatch(/^The 2nd .* must be an object\.$/);
});
