import { listMonthNames } from './month-names.ts';

/**
 * What words stand for that a spreadsheet takes for a day; day and month first in the order in which they stand. Programs
 * name the day of the week as well, and say midnight where no time was.
 */
export function dateMeanings(cell: string): string[] {
  const words = cell.replace(midnight, '').replace(/^\p{L}+\.?,\s(?=.*\d{4})/u, '');
  const named = readNamedMonth(words);
  if (named) return named;
  const numbers = /^(\d{1,4})([/.\- ]|\. |年)(\d{1,2})(?:([/.\- ]|\. |月)(?:(\d{4}|\d{1,2})?\.?日?)?)?$/.exec(
    words,
  );
  if (!numbers?.[1] || !numbers[3]) return readEastern(words);
  const [first, second] = [numbers[1], Number(numbers[3])];
  const third = numbers[5];
  if (first.length === 4) {
    return third === undefined ? [] : yearFirst(Number(first), second, Number(third));
  }
  if (first.length > 2) return [];
  if (third === undefined) return [`date ${Number(first)} ${second}`];
  return third.length === 1 ? [] : yearLast(Number(first), second, yearOf(third));
}

const midnight =
  /[T ,]+(?:0?0[:.]00(?:[:.]00(?:[.,]0+)?)?|12:00(?::00)?\s?a\.?\s?m\.?)(?:Z|\s?[+-]00:?00)?$/i;

/** What words stand for that a spreadsheet takes for a time of day or a duration. */
export function timeMeanings(words: string): string[] {
  const time = /^(\d{1,3})[:.](\d{2})(?:[:.]00(?:[.,]0+)?)?(?:\s?([ap])\.?\s?m\.?)?$/i.exec(words);
  if (!time?.[1] || !time[2]) return [];
  // `12.30` alone is a number, or a day.
  if (!words.includes(':') && !/^\d{1,2}\.\d{2}\.00$/.test(words)) return [];
  const half = time[3]?.toLowerCase();
  const hour = half === undefined ? Number(time[1]) : (Number(time[1]) % 12) + (half === 'p' ? 12 : 0);
  return [`time ${hour}:${time[2]}`];
}

const yearOf = (words: string) => (words.length === 2 ? 2000 + Number(words) : Number(words));

function yearLast(a: number, b: number, year: number): string[] {
  const bare = [`date ${a} ${b}`, `date ${b} ${a}`];
  return [`date ${a} ${b} ${year}`, ...bare, `day ${year} ${a} ${b}`, `day ${year} ${b} ${a}`];
}

function yearFirst(year: number, a: number, b: number): string[] {
  const last = [`date ${a} ${b} ${year}`, `date ${b} ${a} ${year}`];
  return [`day ${year} ${a} ${b}`, ...last, `date ${a} ${b}`, `date ${b} ${a}`];
}

/** `2026年12月1日`, `12月1日`, `2026. 12. 1.`, `2026년 12월 1일`. */
function readEastern(words: string): string[] {
  const full = /^(\d{4})[年년.]\s?(\d{1,2})[月월.]\s?(\d{1,2})[日일.]?$/.exec(words);
  if (full) return yearFirst(Number(full[1]), Number(full[2]), Number(full[3]));
  const day = /^(\d{1,2})[月월]\s?(\d{1,2})[日일]$/.exec(words);
  return day ? [`date ${Number(day[1])} ${Number(day[2])}`, `date ${Number(day[2])} ${Number(day[1])}`] : [];
}

/** `2-Jan`, `Jan 2`, `2. janv. 2026`, `Jan-23`: months by the names that the languages of spreadsheets give them. */
function readNamedMonth(words: string): string[] | null {
  if (words.length > 30 || !/\d/.test(words)) return null;
  const parts = words.toLowerCase().match(/\d+|[\p{L}\p{M}]+/gu) ?? [];
  const names = parts.filter((part) => !/^\d/.test(part) && !['de', 'г', 'р'].includes(part));
  const numbers = parts.filter((part) => /^\d/.test(part));
  const [name] = names;
  if (name === undefined || names.length !== 1 || numbers.length < 1 || numbers.length > 2) return null;
  const [first = '', second] = numbers;
  const months = first.length > 4 ? [] : monthsCalled(name);
  if (months.length === 0) return null;
  return months.flatMap((month) => {
    if (second === undefined) return [`date ${Number(first)} ${month}`, `date ${month} ${Number(first)}`];
    const isYearFirst = first.length === 4;
    return yearFirst(
      isYearFirst ? Number(first) : yearOf(second),
      month,
      Number(isYearFirst ? second : first),
    );
  });
}

/** The months that go by a name somewhere, from 1; a short form may leave out its end. */
function monthsCalled(name: string): number[] {
  const isCalled = (known: string) => known.startsWith(name) && name.length >= Math.min(3, known.length);
  return listMonthNames().flatMap((names, at) => (names.split(' ').some(isCalled) ? [at + 1] : []));
}

/**
 * The other ways in which the day of this cell may have been written before a spreadsheet wrote it its own way: in another
 * order, with other signs between, with fewer digits. What has the same shape as the cell is none of them: day and month that
 * change places, and nothing else, is somebody's edit.
 */
export function otherDates(words: string): string[] {
  const parts = /^(\d{1,4})([/.\- ]|\. )(\d{1,2})(?:[/.\- ]|\. )(\d{4}|\d{1,2})\.?$/.exec(words);
  if (!parts?.[1] || !parts[2] || !parts[3] || !parts[4]) return [];
  const isYearFirst = parts[1].length === 4;
  const [year, a, b] = isYearFirst ? [parts[1], parts[3], parts[4]] : [parts[4], parts[1], parts[3]];
  const own = shapeOf(parts[2], year, isYearFirst, [a, b]);
  const found: string[] = [];
  for (const sign of ['/', '.', '-'])
    for (const digits of [4, 2, 1])
      for (const pad of [1, 2]) {
        const [x, y] = [a, b].map((part) => String(Number(part)).padStart(pad, '0'));
        const short = digits === 4 ? String(yearOf(year)) : String(yearOf(year) % 100).padStart(digits, '0');
        if (x === undefined || y === undefined) continue;
        for (const [order, first] of [
          [[x, y, short], false],
          [[y, x, short], false],
          [[short, x, y], true],
          [[short, y, x], true],
        ] as const)
          if (shapeOf(sign, short, first, [x, y]) !== own) found.push(order.join(sign));
      }
  return found;
}

function shapeOf(sign: string, year: string, isYearFirst: boolean, parts: readonly string[]): string {
  return [sign.trim(), year.length, isYearFirst, parts.some((part) => part.startsWith('0'))].join(' ');
}
