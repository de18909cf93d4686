import { expect, test } from 'vitest';
import { readAnswers } from '../../../src/formats/answers/read-answers.ts';
import { scoreGroups, splitAtDay } from '../../../src/insights/numbers/split-answers.ts';

function columnsOf(text: string) {
  const [dates, answers, groups] = readAnswers(text).columns;
  if (!dates || !answers) throw new Error('columns are missing');
  return { dates, answers, groups: groups ?? answers };
}
const rowsOf = (dates: readonly string[]) =>
  ['Day\tNPS', ...dates.map((day, at) => `${day}\t${at}`)].join('\n');

function split(dates: readonly string[], day: string) {
  const columns = columnsOf(rowsOf(dates));
  const days = splitAtDay(columns.answers, columns.dates, day);
  const texts = (cells: { text: string }[]) => cells.map(({ text }) => text).join('');
  return days && [texts(days.before.cells), texts(days.since.cells), texts(days.undated)];
}

test('the day itself is after; a time of day changes nothing; what has no day is of neither', () => {
  expect(
    split(['2026-02-28', '2026-03-01', '2026-03-01T08:00:00Z', '2026-02-30', '2026-03-02'], '2026-03-01'),
  ).toEqual(['0', '124', '3']);
});

test.each([
  ['a dot', ['1.3.2026', '28.2.2026', '02.03.26'], ['1', '02', '']],
  ['a day beyond 12', ['1/3/2026', '28/2/2026', '2/3/2026'], ['1', '02', '']],
  ['a month that is no first', ['3/1/2026', '2/28/2026', '3/2/2026'], ['1', '02', '']],
  ['the year first', ['2026/03/01', '2026/2/28', '2026/3/2 10:00'], ['1', '02', '']],
  ['all the same either way', ['3/3/2026', '2/2/2026'], ['1', '0', '']],
  ['nothing', ['1/2/2026', '3/2/2026'], null],
])('the order of day and month, told by %s', (_, dates, parts) => {
  expect(split(dates, '2026-03-01')).toEqual(parts);
});

test('each group by its own answers, those of no group too; most answers first', () => {
  const { answers, groups } = columnsOf(
    'Day\tNPS\tWho\n2026-01-01\t9\tNew\n2026-01-01\t3\tOld\n2026-01-01\t10\tOld\n2026-01-01\t2\t\n2026-01-01\t0\tOld\n2026-01-01\t10\tNew',
  );
  expect(
    scoreGroups('nps', 10, answers, groups).map(({ name, score }) => [name, score.value, score.n]),
  ).toEqual([
    ['Old', -33, 3],
    ['New', 100, 2],
    ['', -100, 1],
  ]);
});
