import { describe, expect, test } from 'vitest';
import { readCopies } from '../../src/formats/file/memory-copies.ts';
import { cellText, letterOf, plainCell, sameCell } from '../../src/formats/table/cell.ts';
import {
  columnOf,
  detailsInUse,
  headerOf,
  isOurs,
  keyOf,
  normalise,
  planColumns,
  typeOf,
  writeCell,
} from '../../src/formats/table/columns.ts';
import { decodeCell, decodeWords, readingsOf, unguard } from '../../src/formats/table/decode-cell.ts';
import { encodeValue, encodeWords, guard, isCut } from '../../src/formats/table/encode-cell.ts';
import { choosePlan, countHeadings } from '../../src/formats/table/find-header.ts';
import { findLabels, labelRecords } from '../../src/formats/table/labels.ts';
import { dateMeanings, otherDates, timeMeanings } from '../../src/formats/table/read-dates.ts';
import { indexIds, resolveId } from '../../src/formats/table/resolve-id.ts';
import {
  escapeName,
  readRowMemory,
  readTableMemory,
  unescapeName,
  writeRowMemory,
  writeTableMemory,
} from '../../src/formats/table/row-memory.ts';
import { cardPlan, sheetPlans } from '../../src/formats/table/sheets.ts';
import {
  meaningsOf,
  numbersOf,
  readAsSpreadsheet,
  readTruth,
} from '../../src/formats/table/spreadsheet-eyes.ts';
import { hashJson } from '../../src/journey/hash.ts';
import type { JourneyRecord, Json, RecordKind } from '../../src/journey/records.ts';
import { info, parcel } from './export-input.ts';

const record = (id: string, fields: JourneyRecord['fields'], kind: RecordKind = 'card'): JourneyRecord => ({
  kind,
  id,
  fields,
});
const planOf = (kind: RecordKind) => sheetPlans.find((plan) => plan.kind === kind) ?? cardPlan;

describe('the heading of a column', () => {
  test.each<[string, unknown]>([
    ['id', { role: 'id' }],
    [' ID ', { role: 'id' }],
    ['_rev', { role: 'rev' }],
    ['_Export', { role: 'export' }],
    ['_more', null],
    ['  ', null],
    ['Stage', { role: 'name', field: 'stageId', to: 'stage' }],
    ['LANE', { role: 'name', field: 'laneId', to: 'lane' }],
    ['stage_id', { role: 'target', field: 'stageId', to: 'stage' }],
    ['Stage-Id', { role: 'target', field: 'stageId', to: 'stage' }],
    ['stageid', { role: 'target', field: 'stageId', to: 'stage' }],
    ['Waiting time', { role: 'field', field: 'waitTime', type: 'amount' }],
    ['wait_time', { role: 'field', field: 'waitTime', type: 'amount' }],
    ['severity', { role: 'field', field: 'severity', type: 'count' }],
    ['My own ', { role: 'field', field: 'My own', type: 'data' }],
    ['field:id', { role: 'field', field: 'id', type: 'data' }],
    ['field:owner', { role: 'field', field: 'owner', type: 'text' }],
    ["'=sum", { role: 'field', field: '=sum', type: 'data' }],
    ['__proto__', null],
    ['field:__proto__', null],
  ])('%j', (header, column) => {
    expect(columnOf(cardPlan, header)).toEqual(column);
  });

  test('names a field again under which it is found', () => {
    expect(['owner', 'id', 'Stage', 'mine', '_x'].map((field) => headerOf(cardPlan, field))).toEqual([
      'owner',
      'field:id',
      'field:Stage',
      'mine',
      'field:_x',
    ]);
    expect([typeOf(cardPlan, 'severity'), typeOf(cardPlan, 'mine')]).toEqual(['count', 'data']);
  });

  test('is ours, or a detail of somebody’s', () => {
    expect(
      [columnOf(cardPlan, 'Text'), columnOf(cardPlan, 'Stage'), columnOf(cardPlan, 'mine'), null].map(
        (column) => isOurs(cardPlan, column),
      ),
    ).toEqual([true, true, false, false]);
    expect([keyOf({ role: 'id' }), keyOf({ role: 'field', field: 'x', type: 'text' })]).toEqual([
      'id',
      'field x',
    ]);
    expect([' Waiting_Time ', '_Rev', 'a-b c'].map(normalise)).toEqual(['waitingtime', '_rev', 'abc']);
  });
});

describe('the columns of a sheet', () => {
  const cards = [
    record('c1', { text: 'x', stageId: 's1', own: 1, Text: 'y', owner: 'Ann', gone: null }),
    record('c2', { text: 'z', channel: ['Web'] }),
  ];

  test('are the id, places, what is always there, details in use, and the hidden ids', () => {
    expect(planColumns(cardPlan, cards).map(({ header, column }) => `${header} ${keyOf(column)}`)).toEqual([
      'id id',
      'Stage name stageId',
      'Lane name laneId',
      'Text field text',
      'Severity field severity',
      'Channel field channel',
      'Owner field owner',
      'Text (2) field Text',
      'own field own',
      'stage_id target stageId',
      'lane_id target laneId',
    ]);
    expect(detailsInUse(cardPlan, cards).map(({ field }) => field)).toEqual([
      'channel',
      'owner',
      'Text',
      'own',
    ]);
  });

  test('hold what the record says: names of places, ids, values', () => {
    const labels = (kind: RecordKind) => new Map(kind === 'stage' ? [['s1', 'Send']] : []);
    const cells = planColumns(cardPlan, cards).map(({ column }) =>
      writeCell(column, cards[0] ?? record('', {}), labels),
    );
    expect(cells).toEqual(['c1', 'Send', null, 'x', null, null, 'Ann', 'y', 1, 's1', null]);
    const lost = record('c9', { laneId: 'l9', stageId: null });
    expect([
      writeCell({ role: 'name', field: 'laneId', to: 'lane' }, lost, labels),
      writeCell({ role: 'rev' }, lost, labels),
      writeCell({ role: 'board', field: 'author' }, lost, labels),
    ]).toEqual(['l9', null, null]);
  });
});

describe('a sheet by its headings', () => {
  const table = (...rows: string[][]) => ({ name: null, firstRow: 1, rows });
  test('is of the kind that has most of them; of notes where nothing tells', () => {
    const kinds = [
      ['From', 'To', 'Label'],
      ['id', 'Persona', 'Value (-2 to 2)', 'Words'],
      ['Name', 'Kind', 'Guidance'],
      ['a', 'b'],
      ['Name', 'Quote', 'Emoji'],
    ];
    expect(kinds.map((heads) => choosePlan(table([''], heads)).kind)).toEqual([
      'link',
      'emotion',
      'lane',
      'card',
      'persona',
    ]);
    expect(choosePlan(table()).kind).toBe('card');
  });

  test('of which the best row counts', () => {
    expect(countHeadings(table(['a'], ['id', 'Text', 'x'], ['id']))).toBe(2);
    expect(countHeadings(table(['field:x', 'y'.repeat(200)]))).toBe(1);
    expect(countHeadings(table([]))).toBe(0);
  });
});

describe('an id in a cell', () => {
  const known = indexIds([
    '007',
    'c1',
    'C9',
    '2-3',
    '1e5',
    '123456789012345678',
    '123999999999999999',
    'TRUE',
  ]);
  test.each<[string | number | boolean, string]>([
    ['007', '007'],
    [7, '007'],
    [' c1\u200b ', 'c1'],
    ['C1', 'c1'],
    ['c9', 'C9'],
    ['2026-03-02', '2-3'],
    [100000, '1e5'],
    ['1.00E+05', '1e5'],
    ['1.23457E+17', '123456789012345678'],
    ['1,24E+17', '123999999999999999'],
    ['1.2E+17', '1.2E+17'],
    [true, 'TRUE'],
    ['new', 'new'],
    [' ', ''],
    ["'=x", '=x'],
  ])('%j is %j', (cell, id) => {
    expect(resolveId(cell, known)).toBe(id);
  });

  test('that two exported ids come to is neither', () => {
    expect(resolveId('8', indexIds(['08', '008']))).toBe('8');
    expect(resolveId('AB', indexIds(['ab', 'Ab']))).toBe('AB');
    expect(resolveId('1.2E+17', known)).toBe('1.2E+17');
    expect(resolveId('9.99E+17', known)).toBe('9.99E+17');
  });
});

describe('what a row remembers', () => {
  test('is read as it was written, whatever names fields have', () => {
    const fields = { text: 'x', 'a b=c%': 1, empty: null, ü: '007' };
    const memory = readRowMemory(writeRowMemory('k 3', fields, { author: 'Ann' }));
    expect(memory?.fields).toEqual({ text: hashJson('x'), 'a b=c%': hashJson(1), ü: hashJson('007') });
    expect(Object.keys(memory?.likes ?? {})).toEqual(['ü']);
    expect(memory?.shown).toEqual({ author: hashJson('Ann') });
    expect(writeRowMemory('k 3', fields)).toMatch(/^[!-~ ]+$/);
  });

  test('is nothing where the cell was changed, emptied, or is none of ours', () => {
    const whole = writeRowMemory('k3', { text: 'x' });
    expect(readRowMemory(` ${whole} `)?.fields).toEqual({ text: hashJson('x') });
    const [export_ = '', pair = ''] = whole.split(' ');
    expect(readRowMemory(`${export_} ${pair}`)?.fields).toEqual({ text: hashJson('x') });
    for (const cell of [
      '',
      'k3',
      'k3 text',
      'k3 =1',
      whole.replace('text', 'test'),
      `${whole}0`,
      'k3 text=A',
    ])
      expect(readRowMemory(cell)).toBeNull();
    expect(readRowMemory('k3 __proto__=1 text=2')?.fields).toEqual({ text: '2' });
    expect(readRowMemory('k3 %nobody=1 text=2')?.shown).toEqual({});
  });

  test.each(['a b', '100 %', 'x=y', 'ü', 'a\n', '%0041', 'plain-1.x'])(
    'a name in plain signs: %j',
    (name) => {
      expect(escapeName(name)).toMatch(/^[!-$&-<>-~%]+$/);
      expect(escapeName(name)).not.toContain('=');
      expect(unescapeName(escapeName(name))).toBe(name);
    },
  );

  test('of the table as a whole: damage is told from loss', () => {
    const [cell = '', ...copies] = writeTableMemory(parcel, info, [['c1', 'hä']], []);
    expect(copies.map((copy) => readCopies(copy))).toEqual([[cell], [cell]]);
    expect(copies.join(' ')).toMatch(/^\|\d+\| \|[a-j]+\|$/);
    expect(cell).toMatch(/^[ -~]+$/);
    expect(readTableMemory(cell)).toMatchObject({
      whole: true,
      memory: {
        id: 'k3x9',
        held: [['c1', 'hä']],
        stages: [
          ['s1', 'Decide'],
          ['s2', 'Send'],
          ['s3', 'Refund'],
        ],
      },
    });
    expect(readTableMemory(cell.replace('Decide', 'Choose'))).toMatchObject({ whole: false });
    expect([readTableMemory('{'), readTableMemory('{}'), readTableMemory('')]).toEqual([null, null, null]);
    const { seal: _, ...older } = JSON.parse(cell);
    expect(readTableMemory(JSON.stringify(older))?.whole).toBe(true);
    const many = Array.from({ length: 3000 }, (_, i): [string, string] => [`card-${i}`, 'abcdef']);
    expect(readTableMemory(writeTableMemory(parcel, info, many, [])[0] ?? '')).toMatchObject({
      whole: true,
      memory: { held: null },
    });
  });
});

describe('what a cell says', () => {
  test.each<[string, Parameters<typeof decodeWords>[1], Json]>([
    ['', 'text', null],
    ['"007"', 'text', '007'],
    ['"half', 'text', '"half'],
    ['007', 'text', '007'],
    ['["a","b"]', 'words', ['a', 'b']],
    ['[a', 'words', '[a'],
    ['a\r\nb', 'words', 'a\nb'],
    ['1.5', 'amount', 1.5],
    ['5 min', 'amount', '5 min'],
    [' 4 ', 'count', 4],
    ['four', 'count', 'four'],
    ['yes', 'flag', true],
    ['maybe', 'flag', 'maybe'],
    ['{"a":1}', 'data', { a: 1 }],
    ['{a', 'data', '{a'],
    ['[1]', 'data', [1]],
    ['TRUE', 'data', true],
    ['false', 'data', false],
    ['null', 'data', null],
    ['True', 'data', 'True'],
    ['1e3', 'data', 1000],
    ['1e999', 'data', '1e999'],
    ['12345678901234567', 'data', '12345678901234567'],
    ['123456789012345', 'data', 123456789012345],
    ['1.50', 'data', 1.5],
    ['-', 'data', '-'],
  ])('%j as %s', (cell, type, value) => {
    expect(decodeWords(cell, type)).toEqual(value);
  });

  test.each<[Json, Parameters<typeof encodeWords>[1]]>([
    ['null', 'data'],
    ['1', 'amount'],
    ['"x"', 'text'],
    ['true', 'flag'],
    ['[1]', 'words'],
    [12, 'data'],
    [['a'], 'words'],
    [{ a: [1] }, 'data'],
    ['=1', 'text'],
    [true, 'data'],
    ["'=x", 'text'],
  ])('%j comes back as it went (%s)', (value, type) => {
    expect(decodeWords(unguard(encodeWords(value, type)), type)).toEqual(value);
  });

  test('guards words that would run, and takes off what it put on', () => {
    expect(['=1', '+1', '-1', '@x', 'a;=1', ';', "'=1", 'plain', ''].map(guard)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@x",
      "a;'=1",
      ';',
      "''=1",
      'plain',
      '',
    ]);
    expect(["'=1", "''=1", "'plain", "a;'-1"].map(unguard)).toEqual(['=1', "'=1", "'plain", 'a;-1']);
    expect([encodeWords(undefined, 'text'), encodeWords(null, 'text')]).toEqual(['', '']);
  });

  test.each<[Parameters<typeof decodeCell>[0], string, Parameters<typeof decodeCell>[2], Json]>([
    [undefined, 'text', 'csv', null],
    [{ fault: 'x', shown: '#REF!' }, 'text', 'sheet', null],
    [{ number: 0.5, shown: '50%' }, 'severity', 'sheet', 0.5],
    [{ number: 0.5, shown: '50%' }, 'owner', 'sheet', '50%'],
    [true, 'setsApart', 'sheet', true],
    [true, 'owner', 'sheet', 'true'],
    [1, 'setsApart', 'sheet', true],
    [7, 'setsApart', 'sheet', 7],
    [7, 'owner', 'sheet', '7'],
    [7, 'severity', 'sheet', 7],
    ['1', 'text', 'csv', '1'],
    ["'=1", 'waitTime', 'csv', '=1'],
    ["'-1", 'waitTime', 'csv', '-1'],
    ['5', 'waitTime', 'csv', 5],
    ['a\nb', 'channel', 'sheet', 'a\nb'],
    ['["a"]', 'channel', 'sheet', ['a']],
    ['5', 'waitTime', 'sheet', '5'],
    ['4', 'severity', 'sheet', 4],
  ])('%j in the column %s of a %s', (cell, field, manner, value) => {
    expect(decodeCell(cell, { field, type: typeOf(cardPlan, field) }, manner)).toEqual(value);
  });

  test('as lines is a list where it was one', () => {
    expect(decodeCell('a\n\nb', { field: 'channel', type: 'words' }, 'sheet', ['x'])).toEqual(['a', 'b']);
    expect(decodeCell('a', { field: 'channel', type: 'words' }, 'sheet', 'x')).toBe('a');
  });

  test('may have been many things, the likeliest first', () => {
    const all = (cell: Parameters<typeof decodeCell>[0], field: string) => [
      ...readingsOf(cell, { field, type: typeOf(cardPlan, field) }, 'csv'),
    ];
    expect(all('1,5', 'waitTime')).toEqual(expect.arrayContaining(['1,5', 1.5]));
    expect(all('a\nb', 'channel')).toEqual(expect.arrayContaining(['a\nb', ['a', 'b']]));
    expect(all(5, 'owner')).toEqual(['5', '5', 5, '5']);
    expect(all('', 'owner')).toEqual([null, null, '']);
    expect(all("'=x", 'owner')).toEqual(expect.arrayContaining(['=x', "'=x"]));
  });

  test('in a workbook: numbers and yes or no as such, lists as lines, all else as words', () => {
    const cells: [Json, Parameters<typeof encodeValue>[1], unknown][] = [
      [null, 'text', null],
      [5, 'text', 5],
      [false, 'flag', false],
      ['x', 'text', 'x'],
      ['7', 'data', '"7"'],
      ['seven', 'data', 'seven'],
      [['a', 'b'], 'words', 'a\nb'],
      [[], 'words', '[]'],
      [['a\nb'], 'words', '["a\\nb"]'],
      [['[a'], 'words', '["[a"]'],
      [[' '], 'words', '[" "]'],
      [[1], 'words', '[1]'],
      [['a'], 'data', '["a"]'],
      [{ a: 1 }, 'data', '{"a":1}'],
    ];
    for (const [value, type, cell] of cells) expect(encodeValue(value, type)).toEqual(cell);
    const long = encodeValue('x'.repeat(40_000), 'text');
    expect([String(long).length, isCut(long), isCut('x […]'), isCut('x'.repeat(31_999)), isCut(7)]).toEqual([
      32_000,
      true,
      false,
      false,
      false,
    ]);
    expect(String(encodeValue(`${'x'.repeat(31_995)}😀${'x'.repeat(9)}`, 'text'))).toMatch(/x{31995} \[…\]$/);
  });
});

describe('cells', () => {
  test('are what can be seen of them', () => {
    expect(
      [
        undefined,
        null,
        true,
        false,
        1.5,
        'a\u0000\u0007b\tc\r\nd',
        '\ufffe',
        { number: 1, shown: '100%' },
      ].map(cellText),
    ).toEqual(['', '', 'true', 'false', '1.5', 'ab\tc\nd', '', '100%']);
    expect(
      [undefined, { fault: 'x', shown: 'y' }, { number: 1, shown: '100%' }, 'x', 0].map(plainCell),
    ).toEqual([null, null, 1, 'x', 0]);
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  test('say the same where programs only wrote them otherwise', () => {
    expect(sameCell('7', 7)).toBe(true);
    expect(sameCell(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameCell(0.3001, 0.3)).toBe(false);
    expect(sameCell(1, 2)).toBe(false);
    expect(sameCell({ number: 0.5, shown: '50%' }, '50%')).toBe(true);
    expect(sameCell({ number: 0.5, shown: '50%' }, 0.5)).toBe(true);
    expect(sameCell({ fault: 'x', shown: '' }, null)).toBe(false);
    expect(sameCell('a\u0007b', 'ab')).toBe(true);
  });
});

describe('what a spreadsheet takes words for', () => {
  test.each<[string, string[]]>([
    ['12/1/2026', ['date 12 1 2026', 'date 12 1', 'date 1 12', 'day 2026 12 1', 'day 2026 1 12']],
    ['1.2.26', ['date 1 2 2026', 'date 1 2', 'date 2 1', 'day 2026 1 2', 'day 2026 2 1']],
    ['2026-12-01', ['day 2026 12 1', 'date 12 1 2026', 'date 1 12 2026', 'date 12 1', 'date 1 12']],
    ['1/2', ['date 1 2']],
    ['2026/12', []],
    ['123/1', []],
    ['1/2/3', []],
    ['2-Jan', ['date 2 1', 'date 1 2']],
    ['Feb 2027', ['date 2027 2', 'date 2 2027']],
    ['2. janv. 2026', ['day 2026 1 2', 'date 1 2 2026', 'date 2 1 2026', 'date 1 2', 'date 2 1']],
    ['2026年12月1日', ['day 2026 12 1', 'date 12 1 2026', 'date 1 12 2026', 'date 12 1', 'date 1 12']],
    ['2026. 12. 1.', ['day 2026 12 1', 'date 12 1 2026', 'date 1 12 2026', 'date 12 1', 'date 1 12']],
    ['12月1日', ['date 12 1', 'date 1 12']],
    [
      'Tuesday, 12/1/2026 12:00 AM',
      ['date 12 1 2026', 'date 12 1', 'date 1 12', 'day 2026 12 1', 'day 2026 1 12'],
    ],
    [
      '2026-12-01T00:00:00.000Z',
      ['day 2026 12 1', 'date 12 1 2026', 'date 1 12 2026', 'date 12 1', 'date 1 12'],
    ],
    ['mars bar 2 3', []],
    ['hello', []],
  ])('%j as days', (words, meanings) => {
    expect(dateMeanings(words)).toEqual(meanings);
  });

  test.each<[string, string[]]>([
    ['2:30', ['time 2:30']],
    ['02:30:00', ['time 2:30']],
    ['2:30 PM', ['time 14:30']],
    ['12:15 a.m.', ['time 0:15']],
    ['12:15 pm', ['time 12:15']],
    ['36:00', ['time 36:00']],
    ['2.30', []],
    ['02.30.00', ['time 2:30']],
    ['2:30:15', []],
    ['noon', []],
  ])('%j as times', (words, meanings) => {
    expect(timeMeanings(words)).toEqual(meanings);
  });

  test.each<[string, string | null]>([
    ['50 %', 'percent 50.0000000000000'],
    ['007', 'number 7.00000000000000'],
    ['1,5', 'number 1.50000000000000'],
    ['WAHR', 'true'],
    ['yes', null],
    ['2:30', 'time 2:30'],
    ['1/2', 'date 1 2'],
    ['words', null],
  ])('%j first of all', (words, meaning) => {
    expect(readAsSpreadsheet(words)).toBe(meaning);
  });

  test('a part of a day is a time too, a large whole number a day', () => {
    expect(meaningsOf('0.104166666666667')).toContain('time 2:30');
    expect(meaningsOf('0.5')).not.toContain('time 12:00');
    expect(meaningsOf('1.5')).toEqual(['number 1.50000000000000', 'percent 150.000000000000']);
    expect(meaningsOf('46357')).toContain('day 2026 12 1');
    expect(meaningsOf('04635')).not.toContain('day 1912 9 8');
  });

  test.each<[string, number[]]>([
    ['1.234', [1.234, 1234]],
    ['1,234.5', [1234.5]],
    ['1.234.567,5', [1234567.5]],
    ['1,234,567', [1234567]],
    ['1 234', [1234]],
    ['$1.50', [1.5]],
    ['1,50 €', [1.5]],
    ['kr. 12', [12]],
    ["1'000", [1000]],
    ['50%', [0.5]],
    ['-1e3', [-1000]],
    ['1.234.5', []],
    ['01.05.2026', [1.5, 1.05, 5.1, 5.01]],
    ['words', []],
  ])('%j as numbers', (words, numbers) => {
    expect(numbersOf(words)).toEqual(numbers);
  });

  test('yes and no in many tongues, and in no other words', () => {
    expect(['VRAI', ' истина ', 'x', '1', 'Yes'].map(readTruth)).toEqual([true, true, true, true, true]);
    expect(['FALSCH', '0', 'no', 'ψευδής'].map(readTruth)).toEqual([false, false, false, false]);
    expect(['maybe', '', '2'].map(readTruth)).toEqual([null, null, null]);
  });

  test('a day may have been written otherwise before, but not only turned round', () => {
    const others = otherDates('01/02/2026');
    expect(others).toEqual(
      expect.arrayContaining(['1/2/2026', '1.2.26', '2026-01-02', '2026-02-01', '2-1-26', '26/1/2']),
    );
    expect(others).not.toContain('02/01/2026');
    expect(others).not.toContain('01/02/2026');
    expect(otherDates('2026-12-01')).toEqual(expect.arrayContaining(['1.12.2026', '12/1/26', '2026/12/1']));
    expect([otherDates('1/2'), otherDates('words'), otherDates('1/2/2026/3')]).toEqual([[], [], []]);
  });
});

describe('what things are called in cells', () => {
  test('by name in one short line, each once; by id where there is no name', () => {
    const stages = ['Send', 'send', ' Send ', '', 'x'.repeat(90), '😀'.repeat(45)].map((name, i) =>
      record(`s${i}`, { name }, 'stage'),
    );
    expect([...labelRecords(stages).values()]).toEqual([
      'Send',
      'send (2)',
      'Send (3)',
      's3',
      `${'x'.repeat(80)}…`,
      `${'😀'.repeat(40)}…`,
    ]);
    expect([
      ...labelRecords([record('c1', { text: 'a\n b' }), record('c2', { name: 'x' })]).values(),
    ]).toEqual(['a b', 'c2']);
    expect([...labelRecords([record('j', { title: 'Trip' }, 'journey')]).values()]).toEqual(['Trip']);
  });

  test('are found in any case, all of them', () => {
    const labels = new Map([
      ['a', 'Send'],
      ['b', 'send '],
      ['c', 'Pay'],
    ]);
    expect([findLabels(labels, ' SEND'), findLabels(labels, 'Paid')]).toEqual([['a', 'b'], []]);
  });

  test('the plans of all sheets have a name and a first column each', () => {
    expect(new Set(sheetPlans.map(({ name }) => name)).size).toBe(sheetPlans.length);
    expect(planOf('link').references.map(({ to }) => to)).toEqual(['card', 'card']);
  });
});
