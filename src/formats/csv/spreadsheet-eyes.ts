/**
 * Words that a spreadsheet takes for a number, a percentage, a date or a time come back written its way: `007` as `7`,
 * `1/2` as `01/02/26`. What such words stand for, so that both ways of writing give the same; `null` for other words.
 */
export function readAsSpreadsheet(words: string): string | null {
  return meaningsOf(words)[0] ?? null;
}

/** All that a cell may have been before a spreadsheet wrote it its way. */
export function meaningsOf(cell: string): string[] {
  const words = cell.trim();
  const percent = /^([+-]?\d+(?:[.,]\d+)?)\s?%$/.exec(words)?.[1];
  if (percent !== undefined) return [`percent ${sayNumber(percent)}`];
  if (/^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/.test(words)) return [`number ${sayNumber(words)}`];
  if (/^(true|false)$/i.test(words)) return [words.toLowerCase()];
  const time = /^(\d{1,2}):(\d{2})(?::00)?(?:\s?([ap])\.?m\.?)?$/i.exec(words);
  if (time) return [`time ${sayHour(Number(time[1]), time[3])}:${time[2]}`];
  return readDate(words);
}

/** As many digits as a spreadsheet keeps. */
function sayNumber(words: string): string {
  return Number(words.replace(',', '.')).toPrecision(15);
}

function sayHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Day and month stay in the order in which they were written; the year may have been put to them. */
function readDate(words: string): string[] {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return [`day ${Number(iso[1])} ${Number(iso[2])} ${Number(iso[3])}`];
  const date = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4})?)?$/.exec(words);
  if (!date) return [];
  const [a, b] = [Number(date[1]), Number(date[2])];
  if (date[3] === undefined) return [`date ${a} ${b}`];
  const year = date[3].length === 2 ? 2000 + Number(date[3]) : Number(date[3]);
  return [`date ${a} ${b} ${year}`, `date ${a} ${b}`, `day ${year} ${a} ${b}`, `day ${year} ${b} ${a}`];
}
