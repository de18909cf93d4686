import { describe, expect, test } from 'vitest';
import { decodeCell } from '../../src/formats/table/decode-cell.ts';
import { dropTooLong } from '../../src/formats/table/drop-too-long.ts';
import { isErrorValue } from '../../src/formats/table/error-values.ts';
import { rememberRecord } from '../../src/formats/table/memory.ts';
import { dateMeanings, otherDates, timeMeanings } from '../../src/formats/table/read-dates.ts';
import { saysField } from '../../src/formats/table/says-as-exported.ts';
import { meaningsOf, numbersOf, readTruth, readYes } from '../../src/formats/table/spreadsheet-eyes.ts';
import type { Json } from '../../src/journey/records.ts';

describe('a day', () => {
  const sameAs = (day: string, ...others: string[]) => {
    for (const each of others) expect([each, dateMeanings(each)]).toEqual([each, dateMeanings(day)]);
  };

  test('with midnight behind it is that day', () => {
    sameAs(
      '2026-12-01',
      ...['2026-12-01T00:00:00', '2026-12-01 00:00', '2026-12-01, 0:00', '2026-12-01 00.00.00'],
      ...['2026-12-01 00:00:00,000', '2026-12-01T00:00:00.000+00:00', '2026-12-01T00:00:00+0000'],
      ...[
        '2026-12-01 12:00 AM',
        '2026-12-01 12:00:00 a.m.',
        '2026-12-01 12:00am',
        '2026-12-01T00:00:00 +00:00',
      ],
    );
    for (const moment of [
      '2026-12-01 00:01',
      '2026-12-01 12:00',
      '2026-12-01 00:00:01',
      '2026-12-01 12:00 PM',
    ])
      expect([moment, dateMeanings(moment)]).toEqual([moment, []]);
  });

  test('with the day of the week before it is that day, where a year stands in it', () => {
    sameAs('1/12/2026', 'Tuesday, 1/12/2026', 'mar., 1/12/2026', 'Di, 1/12/2026');
    expect(dateMeanings('Di, 1/12')).toEqual([]);
    expect(dateMeanings('Am Di, 1/12/2026')).toEqual([]);
  });

  test('in numbers is one with as many digits as a day has', () => {
    sameAs('1/2/2026', '01/02/2026', '1.2.2026', '1-2-2026', '1 2 2026', '1. 2. 2026', '01/02/26');
    for (const words of ['x1/2/2026', '1/2/2026x', '1/2/202', '123/1/2026', '1/234/2026', '12345/1/2'])
      expect([words, dateMeanings(words)]).toEqual([words, []]);
  });

  test('with the name of its month', () => {
    sameAs('2 Jan 2026', '2. Januar 2026', '2 de enero de 2026', 'Jan 2, 2026', '02-Jan-26', '2026 Jan 2');
    expect(dateMeanings('2 Jan Feb 2026')).toEqual([]);
    expect(dateMeanings('Jan')).toEqual([]);
    expect(dateMeanings('1 2 3 Jan')).toEqual([]);
    expect(dateMeanings('12345 Jan')).toEqual([]);
    expect(dateMeanings(`2 Jan 2026${' '.repeat(30)}`)).toEqual([]);
  });

  test('has other ways to be written, but not the one that only turns it round', () => {
    const others = otherDates('01.02.2026');
    for (const each of ['1/2/2026', '2/1/26', '2026-02-01', '2026/1/2', '1.2.26', '02-01-2026', '1.2.2026'])
      expect(others).toContain(each);
    for (const each of ['01.02.2026', '02.01.2026']) expect(others).not.toContain(each);
    expect(otherDates('1.2.2026')).toContain('01.02.2026');
    expect(otherDates('10/2/2026')).toContain('10/02/2026');
    expect(otherDates('1. 2. 2026')).toContain('2026-02-01');
    expect(otherDates('01.02.26.')).toContain('2026-02-01');
    for (const words of ['x01.02.2026', '01.02.2026x', '01.02', '12345.1.1', '1.2.20261'])
      expect([words, otherDates(words)]).toEqual([words, []]);
  });
});

test('a time of day is one, however it is written', () => {
  for (const words of [
    '14:05',
    '14:05:00',
    '14.05.00',
    '2:05 pm',
    '02:05PM',
    '2:05 p.m.',
    '2:05:00.00 pm',
    '14:05:00,0',
  ])
    expect([words, timeMeanings(words)]).toEqual([words, ['time 14:05']]);
  for (const words of ['14:05:30', '14.05', '14:5', 'x14:05', '14:05x', '1444:05', '114.05.00', '14.05.00x'])
    expect([words, timeMeanings(words)]).toEqual([words, []]);
  expect(timeMeanings('12:05 am')).toEqual(['time 0:05']);
  expect(timeMeanings('100:05')).toEqual(['time 100:05']);
});

test('a part of a day is a time where it has the digits of one', () => {
  expect(meaningsOf('0.0868055555555556')).toContain('time 2:05');
  expect(meaningsOf('0.750694444444')).toContain('time 18:01');
  for (const words of ['0.75', '0.123456', '1.0868055', '-0.0868055', '0'])
    expect([words, meaningsOf(words).filter((each) => each.startsWith('time'))]).toEqual([words, []]);
});

test('a number may have been a day or a time', () => {
  expect(meaningsOf('46357')).toEqual(expect.arrayContaining(dateMeanings('2026-12-01')));
  expect(meaningsOf('6357')).not.toEqual(expect.arrayContaining(dateMeanings('2026-12-01')));
  expect(numbersOf('01.05.')).toEqual(expect.arrayContaining([1.5, 1.05]));
  expect(numbersOf('1:05')).toEqual(expect.arrayContaining([1.05]));
  expect(numbersOf('50 %')).toEqual([0.5]);
  expect(numbersOf('33,3%')).toEqual([0.333]);
  expect(numbersOf('kr. 1.234,50')).toEqual([1234.5]);
  expect(numbersOf('1 234,5 €')).toEqual([1234.5]);
  expect(numbersOf("1'234.5")).toEqual([1234.5]);
  expect(numbersOf('1,234,567')).toEqual([1234567]);
  expect(numbersOf('1.234')).toEqual([1.234, 1234]);
  expect(numbersOf('1.234.5')).toEqual([]);
  expect(numbersOf('12.34.567')).toEqual([]);
});

describe('yes and no', () => {
  test('in the words of spreadsheets', () => {
    for (const word of ['TRUE', ' Wahr ', 'vrai', 'ИСТИНА', '1', 'x', 'αληθής'])
      expect(readTruth(word)).toBe(true);
    for (const word of ['FALSE', 'Falsch', 'ЛОЖЬ', '0', 'no']) expect(readTruth(word)).toBe(false);
    for (const word of ['maybe', '', '2', 'true false']) expect(readTruth(word)).toBeNull();
  });
  test('and of people', () => {
    for (const word of ['Ja', ' oui ', 'sí', 'SIM', 'да', 'はい', '是', '예', 'y'])
      expect(readYes(word)).toBe(true);
    for (const word of ['Nein', 'non', 'não', 'нет', 'いいえ', '否', '아니요', 'N'])
      expect(readYes(word)).toBe(false);
    for (const word of ['maybe', '', 'ja nein']) expect(readYes(word)).toBeNull();
    const flag = (cell: string) => decodeCell(cell, { field: 'x', type: 'flag' }, 'csv');
    expect([flag('Ja'), flag('nein'), flag('vielleicht')]).toEqual([true, false, 'vielleicht']);
  });
});

test('what a spreadsheet writes where it has nothing to show is known in any language, and no word of a person is', () => {
  for (const words of [
    ...[
      '#REF!',
      '#NAME?',
      '#DIV/0!',
      ' #WERT! ',
      '#¡REF!',
      '#¿NOMBRE?',
      '#ССЫЛКА!',
      '#N/A',
      '#NV',
      '#GETTING_DATA',
    ],
    ...[
      '###',
      '########',
      '[object Object]',
      '[object Map]',
      'undefined',
      'NaN',
      'Err:502',
      'Fehler : 508',
      'エラー:504',
    ],
    ...['#Δ/Υ', '#NENÍ_K_DISPOZICI', '#ПУСТО!', '#ÚDAJ!', '#TEIL/0!'],
  ])
    expect([words, isErrorValue(words)]).toEqual([words, true]);
  for (const words of [
    ...[
      '#1',
      '##',
      '# REF!',
      '#ref!',
      '#',
      '#R!x',
      'x#REF!',
      '#REF',
      'N/A',
      'NV',
      '#NVX',
      'Err:402',
      'Err:5020',
    ],
    ...[
      'My Err:502',
      '[object]',
      '[object a b]',
      'x [object Object]',
      'undefined!',
      'NaNs',
      'It is NaN',
      '######!x',
      '#?',
    ],
    ...['Is it undefined', '### heading', 'Error:', ''],
  ])
    expect([words, isErrorValue(words)]).toEqual([words, false]);
});

test('the longest details go until the others have room, each with its size', () => {
  const fields: { [field: string]: Json } = {
    text: 'x'.repeat(200_000),
    a: 'x'.repeat(30_000),
    b: 'y'.repeat(50_000),
    c: 'z'.repeat(40_000),
    d: 'é'.repeat(10),
  };
  const dropped = dropTooLong(fields);
  expect(dropped[0]).toEqual([
    'b',
    expect.stringMatching(/^is 51 kB long, and FigJam keeps at most \d+ kB of details/),
  ]);
  expect(Object.keys(fields)).not.toContain('b');
  expect(Object.keys(fields)).toEqual(expect.arrayContaining(['text', 'd']));
  const most = Number(/at most (\d+) kB/.exec(dropped[0]?.[1] ?? '')?.[1]) * 1000;
  // With quotation marks, the name and what stands between, just as much as there is room for; and one more.
  const room = most - 7;
  expect(dropTooLong({ a: 'x'.repeat(room) })).toEqual([]);
  expect(dropTooLong({ a: 'x'.repeat(room + 1) })).toHaveLength(1);
});

test('a cell is rewritten where it stands there in other signs than numbers and words have', () => {
  const was = rememberRecord({ kind: 'card', id: 'c1', fields: { n: 1.5, d: '2026-05-01', t: 'x' } });
  const rewritten = (cell: string, field: string, type: 'amount' | 'text') =>
    saysField(cell, { field, type }, 'csv', was)?.rewritten;
  for (const cell of ['1.5', '1,5', '+1.5', ' 1,50 '])
    expect([cell, rewritten(cell, 'n', 'amount')]).toEqual([cell, false]);
  for (const cell of ['01. Mai', '1.5 €', '150%'])
    expect([cell, rewritten(cell, 'n', 'amount')]).toEqual([cell, true]);
  expect([
    rewritten('2026-05-01', 'd', 'text'),
    rewritten('01.05.2026', 'd', 'text'),
    rewritten(' x ', 't', 'text'),
  ]).toEqual([false, true, false]);
});
