import { formatValue } from 'hucre';
import type { Cell, ReadCell } from '../table/cell.ts';

/** What a workbook keeps of a cell. */
export interface StoredCell {
  /** Of a formula its result. */
  value: Cell | Date;
  isFormula: boolean;
  isError: boolean;
  /** How it shows a number; empty: by its digits. */
  format: string;
}

/**
 * A cell as people see it: a day as ISO 8601 writes it, a time, a duration, a share or money as its number format shows it, a
 * plain number as itself. `is1904`: the workbook counts days from 1904, as those of older Macintoshes do. A formula without a result, and an error, is a fault.
 */
export function showCell({ value, isFormula, isError, format }: StoredCell, is1904 = false): ReadCell {
  if (isError) {
    const shown = String(value ?? '');
    return { fault: `is an error (${shown}): correct its formula, or write what belongs there.`, shown };
  }
  if (isFormula && (value === null || value === ''))
    return {
      fault:
        'holds a formula without a result: open the file once in a spreadsheet and save it, or write what belongs there.',
      shown: '',
    };
  if (value instanceof Date) return showDate(value, format, is1904);
  if (typeof value !== 'number' || isPlain(format)) return value;
  const shown = tidy(formatValue(value, spellOutMoney(format)).trim());
  return shown === '' ? value : { number: value, shown };
}

/** A number that is shown by its digits, with however many decimals and in groups. */
function isPlain(format: string): boolean {
  return (
    format === '' ||
    (/^(general|@|[#?,]*0(\.[0#?]+)?|#?,?##0(\.[0#?]+)?)([;_) (-].*)?$/i.test(format) &&
      !/%|\[\$/.test(format))
  );
}

function showDate(date: Date, format: string, is1904: boolean): ReadCell {
  if (Number.isNaN(date.getTime())) return '';
  const words = format.replace(/\[\$[^\]]*\]|"[^"]*"|\\./g, '');
  const hasDay = /[dyge]|m{3,}/i.test(words) || !/[hs]|\[m+\]/i.test(words);
  const iso = date.toISOString();
  if (hasDay)
    return iso.replace(/T00:00:00\.000Z$/, '').replace(/^(.{10})T(.{5})(?::00)?(.*?)(?:\.000)?Z$/, '$1 $2$3');
  const number = Number(formatValue(date, '0.0000000000', { is1904 }));
  // What LibreOffice shows for `2:30` that was typed in English is “02:30:00 AM”.
  const isProgramsOwn = /h.*s.*AM\/PM/i.test(words);
  const shown = isProgramsOwn
    ? formatValue(date, '[h]:mm:ss', { is1904 })
    : formatValue(date, format, { is1904 });
  return { number, shown: shown.replace(/^(\d+:\d{2}):00$/, '$1').trim() };
}

/** `[$€-407]` and `[$kr.]` hold the sign of a currency, which is shown. */
function spellOutMoney(format: string): string {
  return format.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, sign: string) =>
    sign === '' ? '' : `"${sign}"`,
  );
}

/** `50.00%` says no more than `50%`. */
const tidy = (shown: string) => shown.replace(/^(-?\d+)\.0+(\s?%)$/, '$1$2');
