import { serialToDate } from 'hucre';
import { mostColumns, mostRows } from '../file/limits.ts';
import type { ReadCell } from '../table/cell.ts';
import { findPlace, findRange, type Place, type Range } from './find-place.ts';
import type { NumberFormat } from './read-formats.ts';
import { decodeEscapes } from './read-strings.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { type StoredCell, showCell } from './shown-cell.ts';

/** What the cells of a workbook have in common. */
export interface WorkbookTables {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  /** It counts days from 1904, as those of older Macintoshes do. */
  is1904: boolean;
}

/** The cells of a sheet, and which of them are merged. */
export interface SheetCells {
  rows: ReadCell[][];
  merges: Range[];
}

/** One more than can be brought in: that there are more is said, and no more of them is read. */
const enoughRows = mostRows + 2;

/** A sheet's part (ECMA-376-1, 18.3.1.73 and 18.3.1.4). All its rows are equally long. Throws on a cell that is none. */
export function readSheet(xml: string, tables: WorkbookTables): SheetCells {
  const rows: ReadCell[][] = [];
  const merges: Range[] = [];
  let next: Place = { row: 0, column: 0 };
  let width = 0;
  let cell: OpenCell | null = null;
  const put = ({ place, ...open }: OpenCell) => {
    if (place.column > mostColumns) return;
    while (rows.length <= Math.min(place.row, enoughRows - 1)) rows.push([]);
    width = Math.max(width, place.column + 1);
    const row = rows[place.row];
    if (!row) return;
    while (row.length < place.column) row.push(null);
    row[place.column] = showCell(readStored(open, tables), tables.is1904);
  };
  readXml(xml, {
    open(element) {
      const { name, parent, attribute } = element;
      if (name === 'row') {
        next = { row: (Number(attribute('r')) || next.row + 1) - 1, column: 0 };
      } else if (name === 'c' && parent === 'row') cell = openCell(element, next);
      else if (name === 'f' && cell) cell.isFormula = true;
      else if (name === 'mergeCell') merges.push(findRange(attribute('ref') ?? ''));
    },
    text(text, name, parent) {
      if (cell && (name === 'v' || (name === 't' && parent !== 'rPh'))) cell.words += text;
    },
    close(name) {
      if (name === 'row') next = { row: next.row + 1, column: 0 };
      if (name !== 'c' || !cell) return;
      put(cell);
      next = { row: next.row, column: cell.place.column + 1 };
      cell = null;
    },
  });
  for (const row of rows) while (row.length < width) row.push(null);
  return { rows, merges };
}

/** A cell whose end was not read yet. */
interface OpenCell {
  place: Place;
  type: string;
  format: number;
  isFormula: boolean;
  words: string;
}

/** Cells and rows need not say where they are: then they follow the one before. */
function openCell({ attribute }: XmlElement, next: Place): OpenCell {
  const name = attribute('r');
  return {
    place: name === undefined ? next : findPlace(name),
    type: attribute('t') ?? 'n',
    format: Number(attribute('s') ?? -1),
    isFormula: false,
    words: '',
  };
}

/** What a cell holds, by its type (18.18.11). */
function readStored(open: Omit<OpenCell, 'place'>, { strings, formats, is1904 }: WorkbookTables): StoredCell {
  const { type, words, isFormula } = open;
  const format = formats[open.format] ?? { code: '', isDate: false };
  const stored = (value: StoredCell['value']): StoredCell => ({
    value,
    isFormula,
    isError: type === 'e',
    format: format.code,
  });
  if (type === 's') return stored(strings[words.trim() === '' ? -1 : Number(words)] ?? null);
  if (type === 'b') return stored(words === '1' || words.toLowerCase() === 'true');
  if (type === 'd') return stored(readIsoDate(words));
  if (type === 'str' || type === 'inlineStr') return stored(decodeEscapes(words));
  if (words === '') return stored(null);
  const number = type === 'e' ? Number.NaN : Number(words);
  if (Number.isNaN(number)) return stored(words);
  return stored(format.isDate ? serialToDate(number, is1904) : number);
}

/** A day as ISO 8601 writes it, as Excel does in “Strict” workbooks; what is none stays words. */
function readIsoDate(words: string): Date | string {
  const date = new Date(/T[\d:.]+$/.test(words) ? `${words}Z` : words);
  return Number.isNaN(date.getTime()) ? words : date;
}
