import { describe, expect, test } from 'vitest';
import { countRemembered } from '../../src/formats/json/memory.ts';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import { restoreEdit } from '../../src/formats/restore-edit.ts';
import { hashJson } from '../../src/journey/hash.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { isObject } from '../../src/journey/own.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { cellKey, type Json } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

const read = (file: unknown) => readJson(bytesOf(JSON.stringify(file)));
const board = toRecords(parcel);
const exported = () => JSON.parse(writeJson(inputOf(parcel)));
const sync = (file: unknown) => {
  const { changes, conflicts, missing, problems } = mergeFile(read(file), board);
  const said = changes.map(({ op, recordId, field, after }) => [op, recordId, field, after]);
  return {
    changes: said,
    asked: conflicts.map(({ recordId }) => recordId),
    missing,
    problems: problems.length,
  };
};
const nothing = { changes: [], asked: [], missing: [], problems: 0 };

describe('a part of a map', () => {
  test.each<[string, object]>([
    ['a list that is not there', { personas: undefined }],
    ['a list that is null', { stages: null, lanes: null, links: null }],
    ['nothing but its title', { personas: undefined, stages: undefined, lanes: undefined, cards: undefined }],
    [
      'notes that do not say their stage or row',
      { cards: parcel.cards.map(({ id, text }) => ({ id, text })) },
    ],
    ['notes that go by a number', { cards: undefined, links: undefined }],
  ])('leaves alone what it does not speak of: %s', (_, part) => {
    expect(sync({ ...exported(), ...part })).toEqual(nothing);
  });

  test('says in what order its lists stand, and notes in their cells', () => {
    const { orders } = read({
      ...exported(),
      cards: [...parcel.cards].reverse().map(({ id }) => ({ id })),
    }).records;
    expect(orders).toEqual({
      stages: ['s1', 's2', 's3'],
      lanes: ['l1', 'l2'],
      personas: ['ola'],
      links: ['k1'],
      emotions: ['e1'],
      metrics: [],
      cells: {
        [cellKey('s1', 'l1')]: ['c1'],
        [cellKey('s1', 'l2')]: ['c2'],
        [cellKey('s2', 'l1')]: ['c3'],
        [cellKey(null, null)]: ['c4'],
      },
    });
    expect(read({ title: 'x' }).records.orders).toEqual({
      ...{ stages: [], lanes: [], personas: [], links: [], emotions: [], metrics: [] },
      cells: {},
    });
  });

  test('counts a note for the cell that the file says, else for that of the export', () => {
    const cards = [
      { id: 'c3' },
      { id: 'c1', stageId: 's2' },
      { id: 'c2', laneId: null },
      { id: 'c9', text: 'x' },
    ];
    expect(read({ ...exported(), cards }).records.orders.cells).toEqual({
      [cellKey('s2', 'l1')]: ['c3', 'c1'],
      [cellKey('s1', null)]: ['c2'],
      [cellKey(null, null)]: ['c9'],
    });
  });

  test('turns rows and personas round', () => {
    const file = { ...exported(), lanes: [...parcel.lanes].reverse() };
    expect(sync(file).changes).toEqual([['update', 'parcel', 'laneOrder', ['l2', 'l1']]]);
  });
});

describe('an item without an id', () => {
  const added = (items: object[], memory?: object) => {
    const file = { ...exported(), cards: [...parcel.cards, ...items] };
    if (memory) file.exported = { ...file.exported, ...memory };
    return read(file).fresh ?? [];
  };

  test.each<[string, object]>([
    ['not there', {}],
    ['null', { id: null }],
    ['empty', { id: '' }],
  ])('is new: %s', (_, id) => {
    expect(added([{ ...id, text: 'Waits' }])).toHaveLength(1);
  });

  test('has another id than its double, than another item, and than the same in another export', () => {
    const ids = [
      ...added([{ text: 'Waits' }, { text: 'Waits' }, { text: 'Walks' }]),
      ...added([{ text: 'Waits' }], { id: 'other', copy: '' }),
      ...(read({ cards: [{ text: 'Waits' }] }).fresh ?? []),
      ...(read({ links: [{ text: 'Waits', from: 'c1', to: 'c2' }] }).fresh ?? []),
    ];
    expect(new Set(ids).size).toBe(6);
    expect(added([{ text: 'Waits' }])).toEqual(ids.slice(0, 1));
  });

  test('that is wrong is not new', () => {
    expect(added([{ text: 7 }])).toEqual([]);
  });
});

describe('an id', () => {
  test('that a program made a number of is the text that was exported', () => {
    const seven = journeyFrom({
      id: 'm',
      title: 'M',
      cards: [{ id: '7', stageId: null, laneId: null, text: 'x' }],
    });
    const file = JSON.parse(writeJson(inputOf(seven)));
    file.cards[0].id = 7;
    expect(mergeFile(read(file), toRecords(seven))).toMatchObject({ changes: [], missing: [], problems: [] });
  });

  test.each<[string, object[], string]>([
    [
      'a number that was not exported',
      [{ id: 4, text: 'x' }],
      'The note “x”: its id must be a text that can name something.',
    ],
    ['a list', [{ id: ['x'] }], 'The 1st note in the file: its id must be a text that can name something.'],
    [
      'a name that every object has',
      [{ id: '__proto__' }],
      'The 1st note in the file: its id must be a text that can name something.',
    ],
    [
      'that of the map',
      [{ id: 'parcel' }],
      'The 1st note in the file has the id "parcel", which the map has, too. If it is new, leave out its id.',
    ],
    [
      'that of a stage',
      [{ id: 's1', text: 'x' }],
      'The note “x” has the id "s1", which the stage “Decide” has, too. If it is new, leave out its id.',
    ],
  ])('cannot be %s', (_, cards, text) => {
    const { problems } = read({ ...exported(), cards });
    expect(problems).toEqual([{ key: hashJson(text), text, recordIds: [], choices: [] }]);
  });

  test('of an exported item with a wrong value stays: only that value is left out, and nothing is missing', () => {
    const file = exported();
    file.cards[0].severity = 9;
    const { problems, records } = read(file);
    expect(problems).toMatchObject([{ recordIds: [], choices: [] }]);
    expect(records.byId.c1?.fields).toMatchObject({ text: file.cards[0].text });
    expect(records.byId.c1?.fields).not.toHaveProperty('severity');
    expect(records.orders.cells[cellKey('s1', 'l1')]).toEqual(['c1']);
    expect(sync(file)).toEqual({ ...nothing, problems: 1 });
  });

  test('of another item that is wrong is told, and what hangs on it is left out', () => {
    const file = exported();
    file.cards.push({ id: 'c9', stageId: 's3', laneId: 'l2', text: 'x', severity: 9 });
    file.links.push({ id: 'k9', from: 'c1', to: 'c9' });
    const { problems, records } = read(file);
    expect(problems).toMatchObject([{ recordIds: ['c9'], choices: [] }]);
    expect(records.byId.c9).toBeUndefined();
    expect(records.orders.cells).not.toHaveProperty(cellKey('s3', 'l2'));
    expect(sync(file)).toEqual({ ...nothing, problems: 1 });
  });
});

test('an item is named by its first words, in one line', () => {
  const where = (item: object) =>
    read({ cards: [{ ...item, severity: 9 }] }).problems?.[0]?.text.split(': sev')[0];
  expect(where({ text: '  Waits\n\n for  it ' })).toBe('The note “Waits for it”');
  expect(where({ text: 'x'.repeat(40) })).toBe(`The note “${'x'.repeat(40)}”`);
  expect(where({ text: '🧳'.repeat(41) })).toBe(`The note “${'🧳'.repeat(38)} …”`);
  expect(where({ text: ' ', name: 'Call' })).toBe('The note “Call”');
  expect(where({ text: 'Call', name: 'x' })).toBe('The note “Call”');
  expect(where({ text: ' ' })).toBe('The 1st note in the file');
});

test('of the map’s own fields only the wrong one is left out', () => {
  const edit = read({ ...exported(), triggers: ['Late', 7], owner: 'Eve' });
  expect(edit.problems?.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^The map: review again on /),
  ]);
  expect(edit.records.byId.parcel?.fields).toEqual({ title: 'Returning a parcel', owner: 'Eve' });
});

describe('what is no journey', () => {
  test.each<[unknown, RegExp]>([
    [{}, /neither title nor stages nor cards\. It has: nothing\.$/],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, /It has: a, b, c, d, e\.$/],
    [{ name: 'x', document: { id: '0:0' } }, /FigJam board file/],
  ])('%j', (file, message) => {
    expect(() => read(file)).toThrow(message);
  });

  test.each([{ title: 'x' }, { exported: null }, { metrics: [] }, { title: 'x', document: 'x' }])(
    'but this may be one: %j',
    (file) => {
      expect(read(file)).toMatchObject({ format: 'json', base: { kind: 'none' } });
      expect(read(file).notes).toBeUndefined();
    },
  );

  test('is named where names are no names', () => {
    expect(() => readJson(bytesOf('{"title": "x", "constructor": {"__proto__": 1}}'))).toThrow(/^The file/);
  });
});

describe('a place that is written as the tables call it', () => {
  const card = (fields: { [field: string]: Json }, id?: string) => {
    const file = exported();
    if (id === undefined) file.cards.push({ text: 'Waits', ...fields });
    else
      file.cards = file.cards.map((each: { id: string }) => (each.id === id ? { ...each, ...fields } : each));
    return sync(file).changes;
  };

  test.each<[string, { [field: string]: Json }, unknown]>([
    ['emptied, takes a note out of it', { stage: '' }, []],
    ['nothing, beside what was exported', { stage: null }, []],
    ['another, beside what was exported', { stage: 'Send' }, [['update', 'c1', 'stageId', 's2']]],
    ['no name at all, is a detail', { stage: [7] }, [['update', 'c1', 'stage', [7]]]],
    ['alone and empty', { stageId: null, stage: '' }, [['update', 'c1', 'stageId', null]]],
  ])('%s', (_, fields, changes) => {
    expect(card(fields, 'c1')).toEqual(changes);
  });

  test('a number, is a name: one that nobody knows is asked about', () => {
    const file = exported();
    file.cards[0].stage = 7;
    expect(sync(file)).toEqual({ ...nothing, problems: 1 });
    file.stages[1].name = '7';
    expect(sync(file).changes).toContainEqual(['update', 'c1', 'stageId', 's2']);
  });

  test('of a new note: by id where both are given, and nowhere where it is empty', () => {
    const added = (fields: { [field: string]: Json }) => card(fields)[0]?.[3];
    expect(added({ stage: 'Send', stageId: 's3' })).toEqual({ text: 'Waits', stageId: 's3', laneId: null });
    expect(added({ stage: '', row: null })).toEqual({ text: 'Waits', stageId: null, laneId: null });
    expect(added({ stage: ['Send'] })).toMatchObject({ stage: ['Send'], stageId: null });
  });

  test('of a number is its stage; of an arrow it is a detail', () => {
    const file = exported();
    file.metrics = [{ kind: 'NPS', stage: 'Send' }];
    file.links.push({ from: 'c1', to: 'c3', stage: 'Send' });
    expect(sync(file).changes.map(([, , , after]) => after)).toEqual(
      expect.arrayContaining([
        { kind: 'NPS', stageId: 's2' },
        { from: 'c1', to: 'c3', stage: 'Send' },
      ]),
    );
  });
});

describe('what a file remembers of its export', () => {
  const input = { ...inputOf(parcel), onBoard: { c1: { author: 'Ann' } } } as unknown as Parameters<
    typeof writeJson
  >[0];
  const shown = () => JSON.parse(writeJson(input));

  test('has what only the board says: untouched it is no news, changed it is told, once', () => {
    expect(shown().exported.onBoard).toEqual({ c1: { author: 'Ann' } });
    expect(exported().exported).not.toHaveProperty('onBoard');
    expect(read(shown()).notes).toBeUndefined();
    const edited = shown();
    edited.exported.onBoard.c1.author = 'Ben';
    expect(read(edited).notes).toEqual([
      expect.stringMatching(/^In exported\.onBoard something was changed/),
    ]);
    expect(read(edited).base).toMatchObject({ kind: 'full' });
    delete edited.exported.onBoard;
    expect(read(edited).notes).toHaveLength(1);
    edited.exported.seal = 'x';
    expect(read(edited).notes).toEqual([expect.stringMatching(/^What the file remembers/)]);
  });

  test('may be only where it came from: then every difference is a question', () => {
    const { base: _, copy: _c, ...memory } = exported().exported;
    const edit = read({ ...exported(), exported: memory, title: 'Sending it back' });
    expect(edit).toMatchObject({ exported: { id: 'k3x9', journeyId: 'parcel' }, base: { kind: 'none' } });
    expect(mergeFile(edit, board).conflicts).toMatchObject([{ field: 'title' }]);
    expect(edit.notes).toBeUndefined();
  });

  test('may be whole without being right: then all is asked, and said', () => {
    const file = exported();
    file.exported.copy = '';
    file.exported.base.title = 'Replaced';
    const edit = read(file);
    expect(edit).toMatchObject({
      base: { kind: 'none' },
      notes: [expect.stringMatching(/every difference/)],
    });
  });

  test('keeps the order of the lists where words were replaced', () => {
    const text = JSON.stringify(exported()).replaceAll('Refund', 'Money back');
    const file = JSON.parse(text);
    file.lanes.reverse();
    const moved = { ...board, orders: { ...board.orders, stages: ['s3', 's1', 's2'] } };
    const { changes, conflicts } = mergeFile(read(file), moved);
    expect(conflicts).toEqual([]);
    expect(
      changes.filter(({ from }) => from === 'file').map(({ recordId, field }) => [recordId, field]),
    ).toEqual([
      ['s3', 'name'],
      ['parcel', 'laneOrder'],
    ]);
  });
});

describe('an earlier state of a map', () => {
  const earlier = journeyFrom({
    ...parcel,
    title: 'A parcel back',
    basedOn: undefined,
    stages: [...parcel.stages].reverse(),
    cards: parcel.cards.slice(0, 3).map((card) => ({ ...card, owner: undefined })),
    links: [],
    emotions: [],
  });
  const now = journeyFrom({ ...parcel, basedOn: 'older', goal: 'Sell' });
  const edit = restoreEdit(now, { ...earlier, id: 'other' });
  const merge = mergeFile(edit, toRecords(now));

  test('is brought in as a file of this map that has all of it', () => {
    expect(edit).toMatchObject({ format: 'snapshot', exported: null, records: { journeyId: 'parcel' } });
    expect(merge.conflicts).toEqual([]);
    expect(merge.missing.sort()).toEqual(['c4', 'e1', 'k1']);
  });

  test('empties what it did not have, but for which map it was made from; it turns orders back', () => {
    expect(merge.changes.map(({ recordId, field, after }) => [recordId, field, after])).toEqual([
      ['parcel', 'goal', null],
      ['parcel', 'title', 'A parcel back'],
      ['c1', 'owner', null],
      ['parcel', 'stageOrder', ['s3', 's2', 's1']],
    ]);
  });

  test('of what is not on the board any more comes as it was', () => {
    const gone = journeyFrom({ ...now, cards: now.cards.slice(1), links: [] });
    const back = mergeFile(restoreEdit(gone, now), toRecords(gone));
    expect(back.changes.filter(({ kind }) => kind === 'card')).toMatchObject([{ op: 'add', recordId: 'c1' }]);
  });
});

test('how many items with signs beyond ASCII are as they were exported: what tells a code page', () => {
  const told = {
    ...parcel,
    title: 'Ärger',
    cards: parcel.cards.map((card) => ({ ...card, text: `é ${card.id}` })),
  };
  const file: { [key: string]: Json } = JSON.parse(writeJson(inputOf(journeyFrom(told))));
  const plain: { [key: string]: Json } = JSON.parse(writeJson(inputOf(parcel)));
  const cards = told.cards.length;
  const rest = countRemembered(plain);
  expect(countRemembered({ ...file, cards: [] })).toBe(rest);
  expect(countRemembered(file)).toBe(rest + cards);
  const { cards: _, ...without } = file;
  expect(countRemembered(without)).toBe(rest);
  const change = (by: (card: { [key: string]: Json }) => Json) =>
    countRemembered({
      ...file,
      cards: (Array.isArray(file.cards) ? file.cards : []).map((card, i) =>
        i === 0 && isObject(card) ? by(card) : card,
      ),
    });
  expect(change((card) => ({ ...card, text: 'è c1' }))).toBe(rest + cards - 1);
  expect(change(({ id: __, ...card }) => card)).toBe(rest + cards - 1);
  expect(change((card) => [card])).toBe(rest + cards - 1);
  expect(change(() => null)).toBe(rest + cards - 1);
  for (const nothing of [
    null,
    'x',
    [file],
    { ...file, exported: null },
    { ...file, exported: { copy: 'x' } },
  ])
    expect(countRemembered(nothing)).toBe(0);
});
