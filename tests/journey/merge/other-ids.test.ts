import { describe, expect, test } from 'vitest';
import { hashJson } from '../../../src/journey/hash.ts';
import { applyChanges } from '../../../src/journey/merge/apply-changes.ts';
import { hashFields } from '../../../src/journey/merge/base-view.ts';
import type { Base } from '../../../src/journey/merge/file-edit.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Json, Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { references } from '../../../src/journey/references.ts';
import { mergeRecords } from './at-once.ts';

type Fields = { [field: string]: Json };

/** A map in which much is told apart by one field alone. */
const map = toRecords(
  journeyFrom({
    id: 'tea',
    title: 'A cup of tea',
    personas: ['ada', 'ben'].map((id) => ({ id, name: id })),
    stages: [
      { id: 'boil', name: 'Boil' },
      { id: 'pour', name: 'Pour', after: 'boil' },
      { id: 'sip', name: 'Sip' },
    ],
    lanes: [
      { id: 'do', name: 'Doing', kind: 'actions' },
      { id: 'hurt', name: 'Hurdles', kind: 'pains' },
    ],
    cards: [
      { id: 'c1', stageId: 'boil', laneId: 'do', text: 'Fill the kettle' },
      { id: 'c2', stageId: 'boil', laneId: 'do', text: 'Wait', owner: 'Ada' },
      { id: 'c3', stageId: 'pour', laneId: 'hurt', text: 'Scald a finger', severity: 3 },
      { id: 'c4', stageId: 'sip', laneId: 'do', text: 'Wait' },
    ],
    links: [
      { id: 'k1', from: 'c1', to: 'c2' },
      { id: 'k2', from: 'c3', to: 'c2' },
    ],
    emotions: [
      { id: 'e1', stageId: 'boil', personaId: 'ada', value: 1 },
      { id: 'e2', stageId: 'boil', personaId: 'ben', value: -1 },
      { id: 'e3', stageId: 'pour', personaId: 'ada', value: 2 },
    ],
    metrics: [
      { id: 'm1', kind: 'NPS', name: 'Mood', stageId: 'boil', current: 1 },
      { id: 'm2', kind: 'NPS', name: 'Mood', stageId: 'pour', current: 2 },
      { id: 'm3', kind: 'CSAT', name: 'Mood', stageId: 'pour', current: 3 },
      { id: 'm4', kind: 'CSAT', name: 'Mood', stageId: 'pour', cardId: 'c3', current: 4 },
    ],
  }),
);

/** A copy in which these records say something else. */
function edited(records: Records, changes: { [id: string]: Fields }): Records {
  const byId: Records['byId'] = {};
  for (const record of Object.values(records.byId))
    byId[record.id] = { ...record, fields: { ...record.fields, ...changes[record.id] } };
  return { ...records, byId };
}

/** The file that another tool made of it: each id another, wherever it stands. */
function withOtherIds(records: Records): Records {
  const other = (id: string) => `x${id}`;
  const byId: Records['byId'] = {};
  // The other way round, so that no order of records tells which is which.
  for (const { kind, id, fields } of Object.values(records.byId).reverse()) {
    const said: Fields = { ...fields };
    for (const { field, kind: its } of references) {
      const target = said[field];
      if (its === kind && typeof target === 'string') said[field] = other(target);
    }
    const name = kind === 'journey' ? id : other(id);
    byId[name] = { kind, id: name, fields: said };
  }
  const { cells, ...lists } = records.orders;
  const renamed = Object.entries(lists).map(([list, ids]) => [list, ids?.map(other)]);
  const cellsNow = Object.entries(cells).map(([key, ids]) => {
    const places: (string | null)[] = JSON.parse(key);
    return [JSON.stringify(places.map((id) => id && other(id))), ids.map(other)];
  });
  return {
    ...records,
    byId,
    orders: { ...Object.fromEntries(renamed), cells: Object.fromEntries(cellsNow) },
  };
}

const full = (records: Records): Base => ({ kind: 'full', records });
/** What a file remembers as hashes: of each record, or of each of its fields as well. */
const hashes = (records: Records, perField: boolean): Base => {
  const all = Object.values(records.byId);
  const ofFields = all.map(({ id, fields }) => [
    id,
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, hashJson(value)])),
  ]);
  return {
    kind: 'hashes',
    fields: perField ? Object.fromEntries(ofFields) : {},
    whole: perField ? {} : Object.fromEntries(all.map(({ id, fields }) => [id, hashFields(fields)])),
    held: Object.keys(records.byId),
  };
};

function bring(ours: Records, board = map, base: Base = full(map)) {
  const { changes, conflicts, missing, problems } = mergeRecords({ base, ours, theirs: board });
  const said = changes
    .filter(({ from }) => from === 'file')
    .map(({ op, recordId, field }) => `${op} ${recordId}${field ? `.${field}` : ''}`);
  const asked = conflicts.map(({ recordId, field }) => `${recordId}.${field}`);
  return { said, asked, missing, problems };
}
const nothing = { said: [], asked: [], missing: [], problems: [] };

describe('a file in which every id is another', () => {
  test.each<[string, Base]>([
    ['in full', full(map)],
    ['as hashes', hashes(map, false)],
    ['as hashes of fields', hashes(map, true)],
  ])('says the same: nothing is new (it remembers %s)', (_, base) => {
    expect(bring(withOtherIds(map), map, base)).toEqual(nothing);
  });

  test('says what was exported, where the board was changed since', () => {
    const board = edited(map, { c1: { text: 'Fill it' }, c3: { stageId: 'sip' }, boil: { name: 'Cook' } });
    expect(bring(withOtherIds(map), board)).toEqual(nothing);
  });

  test('tells feelings and numbers apart by what they are of', () => {
    const ours = withOtherIds(edited(map, { e2: { value: 0 }, m1: { current: 9 }, m4: { current: 8 } }));
    expect(bring(ours)).toEqual({
      ...nothing,
      said: ['update e2.value', 'update m1.current', 'update m4.current'],
    });
  });

  test('says nothing new once it was brought in, though the board has one of its ids since', () => {
    const ours = withOtherIds(map);
    const { stageId = null, personaId = null, value } = ours.byId.xe1?.fields ?? {};
    // One says nothing of the value, which another of that place does.
    ours.byId.xe1 = { kind: 'emotion', id: 'xe1', fields: { stageId, personaId, confidence: 0.5 } };
    ours.byId.xtwin = {
      kind: 'emotion',
      id: 'xtwin',
      fields: { stageId, personaId, value: value ?? null, confidence: 1 },
    };
    const { changes } = mergeRecords({ base: full(map), ours: structuredClone(ours), theirs: map });
    expect(bring(structuredClone(ours)).said).toEqual(['update e1.confidence', 'add xtwin']);
    const board = applyChanges(
      map,
      changes.filter(({ from }) => from === 'file'),
    );
    expect(bring(ours, board)).toEqual(nothing);
  });

  test('also where all of them were changed', () => {
    const changes = {
      ...{ e1: { value: -1 }, e2: { value: 1 }, e3: { value: -2 } },
      ...{ m1: { current: 2 }, m2: { current: 3 }, m3: { current: 4 }, m4: { current: 1 } },
      ...{ k1: { label: 'then' }, k2: { label: 'so' } },
    };
    const said = Object.entries(changes).map(([id, fields]) => `update ${id}.${Object.keys(fields)[0]}`);
    const found = bring(withOtherIds(edited(map, changes)));
    expect({ ...found, said: found.said.sort() }).toEqual({ ...nothing, said: said.sort() });
  });

  test('brings the order that it has: of stages, rows and notes', () => {
    const { orders } = map;
    const [cell = ''] = Object.keys(orders.cells);
    const moved: Records = {
      ...map,
      orders: {
        ...orders,
        stages: ['boil', 'sip', 'pour'],
        lanes: ['hurt', 'do'],
        personas: ['ben', 'ada'],
        cells: { ...orders.cells, [cell]: ['c2', 'c1'] },
      },
    };
    const { said, ...rest } = bring(withOtherIds(moved));
    expect(said.sort()).toEqual([
      `update ${cell}.order`,
      'update tea.laneOrder',
      'update tea.personaOrder',
      'update tea.stageOrder',
    ]);
    expect(rest).toMatchObject({ asked: [], missing: [], problems: [] });
  });
});

describe('of the notes of such a file', () => {
  /** Of the notes alone: what hangs on a note that is new is new as well. */
  const bringNotes = (...given: Parameters<typeof bring>) => {
    const { said, missing } = bring(...given);
    return [
      said.filter((each) => /^add xc/.test(each)),
      missing.filter((id) => map.byId[id]?.kind === 'card'),
    ];
  };

  test('one whose words were changed too is asked about, alone in its place', () => {
    const ours = withOtherIds(edited(map, { c3: { text: 'Burn a hand' } }));
    expect(bring(ours)).toEqual({ ...nothing, asked: ['c3.text'] });
  });

  test('one that says something else besides is new, and so are two of one place', () => {
    const other = withOtherIds(edited(map, { c3: { text: 'Burn a hand', severity: 5 } }));
    expect(bringNotes(other)).toEqual([['add xc3'], ['c3']]);
    const both = withOtherIds(edited(map, { c1: { text: 'Fill it' }, c2: { text: 'Pause' } }));
    expect(bringNotes(both)).toEqual([
      ['add xc2', 'add xc1'],
      ['c1', 'c2'],
    ]);
  });

  test('one beside a note that is gone is new, for nobody knows which of them it was', () => {
    const ours = withOtherIds(edited(map, { c1: { text: 'Fill it' } }));
    delete ours.byId.xc2;
    expect(bringNotes(ours)).toEqual([['add xc1'], ['c1', 'c2']]);
    const two = withOtherIds(edited(map, { c1: { text: 'Fill it' }, c2: { text: 'Pause' } }));
    const board = edited(map, {});
    delete board.byId.c2;
    expect(bringNotes(two, board, full(board))).toEqual([['add xc2', 'add xc1'], ['c1']]);
  });

  test('half must be found again before places tell anything', () => {
    const words = { c1: { stageId: 'sip', laneId: 'hurt' }, c3: { text: 'Burn' }, c4: { text: 'Rest' } };
    const { c1: _, ...half } = words;
    expect(bring(withOtherIds(edited(map, half)))).toEqual({ ...nothing, asked: ['c3.text', 'c4.text'] });
    expect(bringNotes(withOtherIds(edited(map, words)))[1]).toEqual(['c1', 'c3', 'c4']);
  });

  test('one that names no place is known by its words', () => {
    const ours = withOtherIds(map);
    for (const [id, text] of [
      ['xc1', 'Fill the kettle'],
      ['xc3', 'Scald a finger'],
    ] as const)
      ours.byId[id] = { kind: 'card', id, fields: { text } };
    expect(bring(ours)).toEqual(nothing);
  });
});

describe('what such a file leaves empty', () => {
  const cleared = withOtherIds(edited(map, { c2: { owner: null }, c3: { severity: '' } }));

  test.each<[string, Base]>([
    ['in full', full(map)],
    ['as hashes', hashes(map, false)],
    ['as hashes of fields', hashes(map, true)],
  ])('is asked about where it was exported, and stands so on the board (it remembers %s)', (_, base) => {
    expect(bring(cleared, map, base)).toEqual({ ...nothing, asked: ['c2.owner'] });
  });

  test('says nothing where the board was changed since, or nothing tells that it was exported', () => {
    const board = edited(map, { c2: { owner: 'Eve', text: 'Wait' } });
    expect(bring(cleared, board)).toEqual(nothing);
    const { fields: _, ...other } = map.byId.c2 ?? { kind: 'card', id: 'c2', fields: {} };
    const bare: Records = {
      ...map,
      byId: { ...map.byId, c2: { ...other, fields: { text: 'Wait', stageId: 'boil', laneId: 'do' } } },
    };
    expect(bring(cleared, map, full(bare))).toEqual(nothing);
  });
});
