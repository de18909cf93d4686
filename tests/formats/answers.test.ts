import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/formats/answers/read-answers.ts';
import { columnsFor, doubtScale, guessScale, takeAnswers } from '../../src/insights/numbers/find-answers.ts';
import type { SurveyKind } from '../../src/insights/numbers/score-answers.ts';

/** The answers of the likeliest column. */
function answersIn(text: string, kind: SurveyKind = 'nps') {
  const [column] = columnsFor(kind, readAnswers(text));
  return column ? takeAnswers(column, guessScale(kind, column)) : null;
}
const counted = (text: string, kind?: SurveyKind) => answersIn(text, kind)?.counted;

describe('one column', () => {
  test.each([
    ['lines', '9\n10\n0', [9, 10, 0]],
    ['lines of Windows, blank ones among them', '9\r\n\r\n10\r\n', [9, 10]],
    ['lines of an old Mac', '9\r10\r0', [9, 10, 0]],
    ['a heading', 'How likely are you to recommend us?\n9\n10', [9, 10]],
    ['quoted cells', '"9"\n"10"', [9, 10]],
    ['words after the number', '10 - Extremely likely\n3 (why?)', [10, 3]],
    ['out of ten', '9/10\n7 of 10', [9, 7]],
    ['decimal commas of whole numbers', '9,0\n10,0', [9, 10]],
    ['a byte order mark', '\uFEFFNPS\n9', [9]],
    ['answers that count up', '1\n2\n3\n4\n5', [1, 2, 3, 4, 5]],
    ['answers in one row', '9, 10, 8, 7', [9, 10, 8, 7]],
    ['answers in one row with blanks', ' 9 10  8 ', [9, 10, 8]],
    ['a question with a number of its own', '1. How likely?\n9\n10', [9, 10]],
    ['words after a point', '9. Likely\n10. Very likely', [9, 10]],
    ['digits of full width', '９\n１０', [9, 10]],
    ['a spreadsheet’s apostrophe', "'9\n'10", [9, 10]],
    ['in other languages', '9 von 10\n8 sur 10\n7 de 10\n6 su 10', [9, 8, 7, 6]],
    ['ranges and several numbers', 'NPS\n9\n1–6\n9 10\n10', [9, 10]],
    ['numbers with letters, times, shares', 'NPS\n9\n1e1\n9th\n10\n8\n10:30\n9 %\n7', [9, 10, 8, 7]],
    ['other scales', 'NPS\n9/10\n4/5\n10', [9, 10]],
  ])('%s', (_, text, answers) => {
    expect(counted(text)).toEqual(answers);
  });

  test('what is off the scale, or no number, is listed and not counted', () => {
    expect(answersIn('NPS\n9\n11\n-1\n\nn/a\n8,5\n10')).toMatchObject({
      counted: [9, 10],
      left: [
        { row: 3, text: '11', reason: 'is not a whole number from 0 to 10' },
        { row: 4, text: '-1' },
        { row: 6, text: 'n/a', reason: 'is no number' },
        { row: 7, text: '8,5' },
      ],
    });
  });

  test('a scale that is said goes before one that is guessed', () => {
    expect(answersIn('5/7\n4/7', 'csat')).toMatchObject({ scale: 7, counted: [5, 4] });
    expect(answersIn('8/10\n9/10', 'csat')).toMatchObject({ counted: [], left: [{ row: 1 }, { row: 2 }] });
  });

  test('a scale that does not fit is doubted; a slip, and a scale that fits, are not', () => {
    const doubt = (text: string, kind?: SurveyKind) => {
      const answers = answersIn(text, kind);
      return answers && doubtScale(answers);
    };
    expect(doubt('10\n9\n8\n7', 'csat')).toMatch(/^Off the scale from 1 to 7: 3 of 4 numbers/);
    expect(doubt('5\n4\n3\n5\n1')).toMatch(/^All answers are from 1 to 5/);
    expect([doubt('5\n4\n3\n5\n0'), doubt('5\n4\n3\n5\n6'), doubt('5\n4')]).toEqual([null, null, null]);
    expect(doubt(`${'9\n'.repeat(19)}11`)).toBe(null);
    expect(doubt(`${'9\n'.repeat(18)}11`)).toMatch(/1 of 19 numbers/);
  });

  test('nothing, and nothing but a heading', () => {
    expect(readAnswers('')).toEqual({ columns: [], people: 0 });
    expect(readAnswers('NPS\n').people).toBe(0);
  });
});

describe('many columns', () => {
  const survey = [
    'Respondent;Date;Segment;How likely are you to recommend us?;CSAT;Comment',
    '101;2026-03-01;New;9;4;"Fine; thank you"',
    '102;2026-03-02;Old;6;5;',
    '103;2026-03-02;New;;2;"Said ""no"""',
    '104;2026-03-03;Old;10;9;',
  ].join('\n');

  test('each question by its heading; ids, dates, groups and comments are told apart', () => {
    expect(readAnswers(survey).columns.map(({ holds }) => holds)).toEqual([
      'other',
      'dates',
      'groups',
      'answers',
      'answers',
      'other',
    ]);
    expect(answersIn(survey)).toMatchObject({ counted: [9, 6, 10], blank: 1, left: [] });
    expect(answersIn(survey, 'csat')).toMatchObject({
      scale: 5,
      counted: [4, 5, 2],
      left: [{ row: 5, text: '9' }],
    });
  });

  test.each(['\t', ',', '|'])('divided by %j', (divider) => {
    const text = survey.replace('"Fine; thank you"', 'Fine').replaceAll(';', divider);
    expect(counted(text)).toEqual([9, 6, 10]);
  });

  test('rows that are counted 1, 2, 3 … are no answers', () => {
    const rows = [3, 9, 10, 2, 8].map((answer, at) => `${at + 1},${answer}`).join('\n');
    expect(counted(rows)).toEqual([3, 9, 10, 2, 8]);
  });

  test('two questions divided by commas are no decimals; halves are', () => {
    expect(readAnswers('9,4\n8,3\n7,2').columns).toHaveLength(2);
    expect(readAnswers('4,5\n3\n4,5').columns).toHaveLength(1);
  });
});

test('the scale is what the answers say: seven points where some go beyond five', () => {
  const scale = (answers: number[]) => {
    const [column] = columnsFor('ces', readAnswers(answers.join('\n')));
    return column && guessScale('ces', column);
  };
  expect(scale([1, 5, 4, 2])).toBe(5);
  expect(scale([1, 5, 4, 7])).toBe(7);
  expect(scale([...Array.from({ length: 99 }, (_, at) => 1 + (at % 5)), 7])).toBe(5);
});

test('a quotation mark that is not closed says where', () => {
  expect(() => readAnswers('NPS;Why\n9;"fine\n8;no')).toThrow(/^Row 2: a quotation mark/);
});
