import { describe, expect, test } from 'vitest';
import type { ReadCell } from '../../src/formats/table/cell.ts';
import type { Column } from '../../src/formats/table/columns.ts';
import { type Remembered, rememberRecord, rememberRow } from '../../src/formats/table/memory.ts';
import { readRowMemory, writeRowMemory } from '../../src/formats/table/row-memory.ts';
import { findTarget, holdsExported, saysField, wroteInto } from '../../src/formats/table/says-as-exported.ts';
import type { Json, RecordKind } from '../../src/journey/records.ts';

const fields: { [field: string]: Json } = {
  text: '007',
  waitTime: 1.5,
  owner: '',
  due: '1/2/2026',
  channel: ['Web', 'Shop'],
  stageId: 's1',
  laneId: null,
};
const full = rememberRecord({ kind: 'card', id: 'c1', fields });
const memory = readRowMemory(writeRowMemory('k3', fields, { author: 'Eve' }));
const hashed = memory ? rememberRow(memory) : full;
const both: [string, Remembered][] = [
  ['in full', full],
  ['by hashes', hashed],
];
const types = { text: 'text', waitTime: 'amount', owner: 'text', due: 'text', channel: 'words' } as const;
const same = (was: Remembered, field: keyof typeof types, cell: ReadCell) =>
  saysField(cell, { field, type: types[field] }, 'csv', was);

describe.each(both)('a cell that still says what was exported, remembered %s', (_, was) => {
  test.each<[keyof typeof types, ReadCell, boolean]>([
    ['text', '007', false],
    ['text', 7, true],
    ['waitTime', '1.5', false],
    ['waitTime', '1,5', false],
    ['waitTime', '01.05.2026', true],
    ['owner', '', false],
    ['owner', null, false],
    ['due', '1/2/2026', false],
    ['due', '01.02.2026', true],
    ['channel', '["Web","Shop"]', false],
    ['channel', 'Web\nShop', false],
  ])('%s as %j', (field, cell, rewritten) => {
    expect(same(was, field, cell)).toMatchObject({ rewritten });
  });

  test.each<[keyof typeof types, ReadCell]>([
    ['text', '8'],
    ['text', ''],
    ['text', null],
    ['text', { fault: 'x', shown: '007' }],
    ['waitTime', '2,5'],
    ['owner', 'Ann'],
    ['due', '1/3/2026'],
    ['channel', 'Web'],
  ])('is none where it says something else: %s as %j', (field, cell) => {
    expect(same(was, field, cell)).toBeNull();
  });

  test('stands in the column that held it, and in no other', () => {
    const labels = (kind: RecordKind) =>
      new Map(
        kind === 'stage'
          ? [
              ['s1', ' Send'],
              ['s2', 'Pay'],
            ]
          : [],
      );
    const holds = (cell: ReadCell, column: Column) => holdsExported(cell, column, was, labels, 'csv');
    expect([
      holds('007', { role: 'field', field: 'text', type: 'text' }),
      holds('x', { role: 'field', field: 'text', type: 'text' }),
    ]).toEqual([true, false]);
    const [name, target]: Column[] = [
      { role: 'name', field: 'stageId', to: 'stage' },
      { role: 'target', field: 'stageId', to: 'stage' },
    ];
    expect(['Send ', 'Pay', 's1', ''].map((cell) => name && holds(cell, name))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['s1', 's2', 'Send'].map((cell) => target && holds(cell, target))).toEqual([true, false, false]);
    expect(holds('', { role: 'name', field: 'laneId', to: 'lane' })).toBe(false);
    expect([holds('c1', { role: 'id' }), holds('x', { role: 'rev' })]).toEqual([false, false]);
  });

  test('was written into where there was something', () => {
    const wrote = (column: Column) => wroteInto(column, was);
    expect([
      wrote({ role: 'field', field: 'text', type: 'text' }),
      wrote({ role: 'field', field: 'owner', type: 'text' }),
      wrote({ role: 'target', field: 'laneId', to: 'lane' }),
      wrote({ role: 'name', field: 'stageId', to: 'stage' }),
      wrote({ role: 'id' }),
    ]).toEqual([true, false, false, true, false]);
  });

  test('referred to what it says', () => {
    const stages = new Map([
      ['s0', 'A'],
      ['s1', 'B'],
    ]);
    expect([findTarget(was, 'stageId', stages), findTarget(was, 'laneId', stages)]).toEqual(['s1', null]);
  });
});

test('what the board said besides is known by its hash', () => {
  const board: Column = { role: 'board', field: 'author' };
  const holds = (cell: ReadCell) => holdsExported(cell, board, hashed, () => new Map(), 'csv');
  expect([
    holds('Eve'),
    holds('Ann'),
    wroteInto(board, hashed),
    wroteInto({ role: 'board', field: 'votes' }, hashed),
  ]).toEqual([true, false, true, false]);
  expect([wroteInto(board, full), holdsExported('', board, full, () => new Map(), 'csv')]).toEqual([
    false,
    true,
  ]);
});

test('of a stage that nobody knows by its id any more, nobody knows which it was', () => {
  expect(findTarget(hashed, 'stageId', new Map([['s9', 'A']]))).toBeUndefined();
  expect(findTarget(full, 'stageId', new Map())).toBe('s1');
  expect(
    findTarget(rememberRecord({ kind: 'card', id: 'c', fields: { stageId: 7 } }), 'stageId', new Map()),
  ).toBeNull();
});
