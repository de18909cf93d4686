import { describe, expect, test } from 'vitest';
import { writeCopies } from '../../src/formats/file/memory-copies.ts';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf } from './export-input.ts';

/** What is told from what, where a Replace All went over a JSON file: what it hurt of ours, and what it may look like without being it. */
const shop = (more: object = {}) =>
  journeyFrom({
    id: 'shop',
    title: 'Buying',
    stages: [
      { id: 'qa', name: 'Search' },
      { id: 'qb', name: 'Pay' },
    ],
    lanes: [{ id: 'l1', name: 'Actions', kind: 'actions' }],
    cards: [
      { id: 'c-1', stageId: 'qa', laneId: 'l1', text: 'Looks round', due: '2026-12-01' },
      { id: 'c-2', stageId: 'qb', laneId: 'l1', text: 'Pays at once' },
    ],
    personas: [{ id: 'p1', name: 'Ann' }],
    links: [{ id: 'k1', from: 'c-1', to: 'c-2' }],
    metrics: [{ id: 'm1', kind: 'csat', name: 'Would they be happy?' }],
    ...more,
  });
const write = (map = shop()) => writeJson(inputOf(map));
const read = (text: string): FileEdit => readJson(bytesOf(text));

/** What a text brings to the map: edits, questions, and the rest, which should be nothing. */
function brought(text: string, map = shop()) {
  const { changes, conflicts, missing, problems } = mergeFile(read(text), toRecords(map));
  const say = ({ recordId, field }: { recordId: string; field?: string | undefined }) =>
    `${recordId}.${field}`;
  return {
    edits: changes
      .filter(({ from }) => from === 'file')
      .map(say)
      .sort(),
    asked: conflicts.map(say).sort(),
    rest: [...missing, ...problems.map(({ text: words }) => words)],
  };
}
const nothing = { edits: [], asked: [], rest: [] };

describe('a Replace All that met ids and days alone', () => {
  test.each([
    ['q', 'k'],
    ['q', ''],
  ])('%s by “%s” is no edit of them', (from, to) => {
    expect(brought(write().replaceAll(from, to))).toEqual(nothing);
  });

  test('a day that is none any more is asked about', () => {
    expect(brought(write().replaceAll('-', '_'))).toEqual({ edits: [], asked: ['c-1.due'], rest: [] });
  });

  test('a letter that our kinds have too: they stay what they were', () => {
    expect(brought(write().replaceAll('c', 'k'))).toMatchObject({
      edits: ['c-2.text', 'l1.name', 'qa.name'],
      asked: [],
      rest: [],
    });
  });
});

test('an s taken out of everything: lists that become one of our other words are these lists', () => {
  expect(brought(write().replaceAll('s', ''))).toEqual({
    edits: ['c-1.text', 'c-2.text', 'l1.name'],
    asked: [],
    rest: [],
  });
  expect(read(write(shop({ links: [], metrics: [] })).replaceAll('s', '')).records.byId.shop?.fields).toEqual(
    {
      title: 'Buying',
    },
  );
});

test('and a word of ours in a note that has no s is still that word', () => {
  const file = JSON.parse(write(shop({ lanes: [{ id: 'l1', name: 'Doing', kind: 'actions' }] })));
  file.cards.push({ text: 'New', stageId: 'qa', lane: 'Doing' });
  const { records, notes, fresh = [] } = read(JSON.stringify(file, null, 2).replaceAll('s', ''));
  expect(fresh.map((id) => records.byId[id]?.fields)).toEqual([
    { text: 'New', stageId: 'qa', laneId: 'Doing' },
  ]);
  expect(notes?.join()).not.toMatch(/was read as its/);
});

test('a detail of the map that holds others is no memory, and stays', () => {
  const map = shop({ budget: { paint: 3 } });
  const { fields } = read(write(map).replaceAll('a', 'o')).records.byId.shop ?? {};
  expect(fields).toHaveProperty('budget', { paint: 3 });
});

test('lists under two other names are told apart by what they hold, in whatever order they stand', () => {
  const { cards, personas, ...rest } = JSON.parse(write());
  const file = { people: personas, notes: cards, ...rest };
  expect(brought(JSON.stringify(file))).toEqual(nothing);
  expect(brought(JSON.stringify({ ...rest, notes: cards, people: personas }))).toEqual(nothing);
});

test('a copy that is not what was written is not believed', () => {
  const file = JSON.parse(write());
  const { digits: copy } = writeCopies(
    JSON.stringify({ ...file.exported, copy: '', base: { ...file.exported.base, title: 'Selling' } }),
  );
  const { seal: _, ...exported } = file.exported;
  const text = JSON.stringify({ ...file, exported: { ...exported, copy } });
  expect(read(text.replaceAll('n', 'm')).base).not.toMatchObject({
    records: { byId: { shop: { fields: { title: 'Selling' } } } },
  });
});

describe('what another program wrote', () => {
  test.each([
    ['no memory', {}],
    ['a memory of its own', { exported: { by: 'Planner' } }],
  ])('with %s, and names that look like ours with letters replaced, is its own', (_, more) => {
    const file = { title: 'Buying', stoges: [{ nome: 'Search' }], cords: [{ text: 'x' }], ...more };
    expect(read(JSON.stringify(file)).records.byId['']?.fields).toMatchObject({
      stoges: [{ nome: 'Search' }],
    });
  });

  test('that is a list of notes by id, and a thing that is no note, is refused with the list’s name', () => {
    expect(() => read('{"title": "x", "cards": {"a": {"text": "One"}, "b": "Two"}}')).toThrow(
      'cards must be a list',
    );
  });
});

describe('an export without its copy', () => {
  const without = (map = shop()) => {
    const file = JSON.parse(write(map));
    delete file.exported.copy;
    return JSON.stringify(file, null, 2);
  };

  test('whose memory was changed too: a word replaced everywhere is asked about', () => {
    expect(brought(without().replaceAll('Pays', 'Orders'))).toEqual({
      edits: [],
      asked: ['c-2.text'],
      rest: [],
    });
  });
});

describe('ids that somebody exchanged', () => {
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Same', 'Same'];
  const map = shop({
    cards: words.map((text, i) => ({ id: `n${i}`, stageId: 'qa', laneId: 'l1', text })),
    links: [],
  });
  /** The file with its notes changed; those left out stay as they are. */
  const changed = (change: (cards: { id?: string; text: string }[]) => object[]) => {
    const file = JSON.parse(write(map));
    return JSON.stringify({ ...file, cards: change(file.cards) });
  };
  const turn = (cards: { id?: string; text: string }[]) =>
    cards.map((card, i) => (i < 5 ? { ...card, id: `n${(i + 1) % 5}` } : card));

  test('are given back, beside two notes that say the same and one that is new', () => {
    const text = changed((cards) => [...turn(cards), { text: 'New', stageId: 'qa', laneId: 'l1' }]);
    const { changes, conflicts, missing } = mergeFile(read(text), toRecords(map));
    expect(changes.map(({ op, after }) => [op, after])).toEqual([
      ['add', expect.objectContaining({ text: 'New' })],
    ]);
    expect([conflicts, missing]).toEqual([[], []]);
    expect(read(text).notes).toEqual([
      'The note “One” (and 4 more): the id is that of another item, as when a column is sorted apart from the others. Each was read as what it says.',
    ]);
  });

  test('of two that were edited besides nobody can tell: they are named, and left out', () => {
    const text = changed((cards) =>
      turn(cards).map((card, i) => (i < 2 ? { ...card, text: `Other ${i}` } : card)),
    );
    expect(brought(text, map)).toEqual({
      edits: [],
      asked: [],
      rest: [
        'The note “Other 1”, The note “Other 0” were edited, and have the ids of other items: nobody can tell which was which. Put the ids back where they were.',
      ],
    });
  });

  test('two alone, beside one that was overwritten with the words of another: what each says counts', () => {
    const text = changed((cards) => cards.map((card, i) => (i === 0 ? { ...card, text: 'Two' } : card)));
    expect(brought(text, map)).toMatchObject({ edits: ['n0.text'], asked: [], rest: [] });
  });
});

describe('where the names of its parts are gone', () => {
  const parts = ['base', 'copy', 'seal', 'journeyId', 'board'];
  const nameless = (left: readonly string[]) => ({
    title: 'Buying',
    cards: [{ words: 'Looks' }],
    ours: Object.fromEntries(left.map((part) => [part, 'x'])),
  });

  test.each([0, 1, 2, 3, 4])('three of them tell a memory (from the %sth)', (at) => {
    const left = [0, 1, 2].map((i) => parts[(at + i) % parts.length] ?? '');
    expect(() => read(JSON.stringify(nameless(left)))).toThrow('Undo that, and bring it in again');
    expect(() => read(JSON.stringify(nameless(left.slice(1))))).not.toThrow(/Undo that/);
  });
});
