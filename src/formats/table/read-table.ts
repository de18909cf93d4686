import { hashJson } from '../../journey/hash.ts';
import { own } from '../../journey/own.ts';
import { FormatError } from '../file/format.ts';
import { cellText, type ReadCell, type Table } from './cell.ts';
import { type Column, columnAt } from './columns.ts';
import { findColumns } from './find-columns.ts';
import { findFillers } from './find-fillers.ts';
import type { KeptCells } from './find-memory.ts';
import { findNames } from './find-names.ts';
import { labelRecords } from './labels.ts';
import { noteShown, noteTally } from './note-table.ts';
import { readRow } from './read-row.ts';
import type { Reader, Row, Tally } from './reader.ts';
import { type Recall, recallBy } from './recall.ts';
import { refuseTooMuch } from './refuse-too-much.ts';
import { returnIds } from './return-ids.ts';
import type { SheetPlan } from './sheets.ts';

/**
 * Reads the rows of one table into `reader`: a row with an id is that record, one without is new, wherever it stands above or
 * below the headings. A cell that still says what was exported gives what was exported. What cannot be read goes to the
 * reader's problems; throws `FormatError` where nobody can tell which column or row is which.
 */
export function readTable(reader: Reader, plan: SheetPlan, table: Table, kept: KeptCells): void {
  refuseTooMuch(table);
  const { headerRow, headers, columns, manner, notes } = findColumns(plan, table, reader.memory, kept);
  reader.notes.push(...notes);
  refuseWithoutIds(reader, plan, table, headers, columns);
  const tally: Tally = { rewritten: [], emptied: [], covered: [], shown: [] };
  const recall = recallBy(plan, columns, reader.memory);
  const filled = table.rows.filter(
    (cells, i) => i !== headerRow && cells.some((cell) => cellText(cell).trim() !== ''),
  );
  findNames(reader, plan, { columns, manner }, filled, recall);
  const fillers = findFillers(columns, filled, recall);
  const given = { reader, plan, columns, headers, manner, tally };
  for (const row of returnIds(listRows(table, headerRow, given, recall, fillers), recall)) {
    const was = recall(row.cells);
    noteShown(row, was);
    readRow(row, was);
  }
  noteTally(reader, tally);
  noteNames(reader, plan);
}

/** The rows that hold something of the map. What else stands above or below it is said. */
function listRows(
  table: Table,
  headerRow: number,
  given: Omit<Row, 'place' | 'cells' | 'merged'>,
  recall: Recall,
  fillers: readonly (string | null)[],
): Row[] {
  const { reader, plan, columns, headers } = given;
  const idAt = columnAt(columns, 'id');
  const isKnown = (cells: readonly ReadCell[]) =>
    recall(cells) !== null || reader.memory.labels(plan.kind).has(cellText(cells[idAt]).trim());
  const isSortedIn = table.rows.slice(0, headerRow).some(isKnown);
  const lastKnown = table.rows.map(isKnown).lastIndexOf(true);
  return table.rows.flatMap((whole, i) => {
    const merged = (at: number) => table.merged?.has(`${i},${at}`) ?? false;
    const cells = whole.map((cell, at) =>
      (fillers[at] && cellText(cell).trim() === fillers[at]) || (at === idAt && merged(at)) ? null : cell,
    );
    const place = `${table.name === null ? 'Row' : `${table.name}, row`} ${i + table.firstRow}`;
    const row: Row = { ...given, place, merged, cells: cells.slice(0, columns.length) };
    if (i === headerRow || !columns.some((column, at) => column && cellText(cells[at]).trim() !== ''))
      return [];
    const where = repeatsHeadings(row)
      ? 'repeats the headings'
      : i < headerRow && !isSortedIn
        ? 'stands above the headings'
        : (i > lastKnown && isFooter(row, lastKnown >= 0)) || (!isKnown(cells) && isTotal(row))
          ? 'is a line under the table, no note'
          : null;
    if (where !== null) {
      reader.notes.push(`${place} (${JSON.stringify(wordsOf(row).slice(0, 60))}) ${where}: it was left out.`);
      return [];
    }
    if (table.name !== null || cells.slice(headers.length).every((cell) => cellText(cell) === ''))
      return [row];
    leaveShifted(row, cells);
    return [];
  });
}

function refuseWithoutIds(
  { memory }: Reader,
  plan: SheetPlan,
  table: Table,
  headers: readonly string[],
  columns: readonly (Column | null)[],
): void {
  if (plan.kind === 'journey' || columnAt(columns, 'id') >= 0) return;
  const hasText = columnAt(columns, 'field', plan.fields[0]?.field) >= 0;
  const isExport = memory.records !== null || columnAt(columns, 'rev') >= 0;
  if (hasText && !isExport) return;
  if (!isExport && table.name === null) {
    const found = headers.slice(0, 6).map((name) => JSON.stringify(name.slice(0, 40)));
    throw new FormatError(
      `The first row must name the columns, among them "text" or "id"; it has ${found.join(', ') || 'nothing'}. Is this a table of notes, with its header?`,
    );
  }
  const what =
    table.name === null
      ? 'The column "id" is missing'
      : `${table.name}: the column of ids (column A of the export) is gone`;
  throw new FormatError(
    `${what}, so nobody can tell which row is which. Put it back from a copy of the file; rows that are new have an empty cell there.`,
  );
}

/** Where a quotation mark or a delimiter is missing, cells stand under wrong headings: nothing of the row is believed. */
function leaveShifted({ reader, plan, columns, headers, place }: Row, cells: readonly ReadCell[]): void {
  const text = `${place} has ${cells.length} cells, but the header names ${headers.length} columns. Is a quotation mark or a delimiter missing?`;
  const id = cellText(cells[columnAt(columns, 'id')]).trim();
  reader.problems.push({ key: hashJson(text), text, recordIds: id === '' ? [] : [id], choices: [] });
  if (id !== '') reader.byId[id] = { kind: plan.kind, id, fields: {} };
}

/** Where a table goes on over several pages, its headings may stand in it more than once. */
function repeatsHeadings({ cells, headers }: Row): boolean {
  const filled = [...cells.keys()].filter((at) => cellText(cells[at]) !== '');
  return filled.length > 1 && filled.every((at) => cellText(cells[at]).trim() === headers[at]);
}

/** A line of sums, wherever it stands: it is called so, and has a number at most where a note has its words. */
function isTotal(row: Row): boolean {
  if (row.plan.kind !== 'card') return false;
  const text = columnAt(row.columns, 'field', 'text');
  return /^[\d.,\s]*$/.test(cellText(row.cells[text])) && total.test(wordsOf(row));
}

/** "Total: 9 notes" and its kin, or a bare number or line, below the last row of the map, with no place in it. */
function isFooter(row: Row, isBelow: boolean): boolean {
  const { plan, columns, cells } = row;
  if (plan.kind !== 'card') return false;
  const isPlaced = columns.some((column, i) => column && 'to' in column && cellText(cells[i]).trim() !== '');
  const text = columnAt(columns, 'field', 'text');
  const bare = /^(?=.*\d)[\d\p{P}\s]+$|^[-–—_=*.]+$/u;
  return !isPlaced && (footer.test(wordsOf(row)) || (isBelow && bare.test(cellText(cells[text]).trim())));
}

const totals = [
  'totals? sum count average summe gesamt anzahl totaal aantal somme nombre suma razem cuenta totale somma conteggio',
  'soma contagem итого всего сумма celkem součet összesen toplam summa antal antall yhteensä 合計 总计 合计 總計 합계',
  'subtotals? result ergebnis gesamtergebnis teilergebnis gesamtsumme zwischensumme mittelwert durchschnitt moyenne',
  'média media promedio résultat resultado risultato σ 平均 小計 小计 insgesamt 总数 總數 총계 الإجمالي σύνολο',
]
  .join(' ')
  .replace(/ /g, '|');

/** First or last among the words of a line: "Appointment Total", "Total général". */
const total = new RegExp(`^(${totals})(?!\\p{L})|(?<!\\p{L})(${totals})\\s*[:=]?$`, 'iu');

/** A word for it, alone or with a number and what is counted; "Total cost is unclear" is a note. */
const footer = new RegExp(
  `^(grand |sub)?(${totals})\\s*[:=(–-]?\\s*(\\d[\\d.,\\s]*(\\s*\\p{L}+){0,2}\\)?)?$`,
  'iu',
);

/** The first words of a row, in whatever column. */
const wordsOf = ({ cells }: Row) =>
  cells.map((cell) => cellText(cell).trim()).find((words) => words !== '') ?? '';

/** What things are called now: other sheets refer to them so. */
function noteNames(reader: Reader, plan: SheetPlan): void {
  if (plan.kind === 'journey') return;
  const read = Object.values(reader.byId).filter(({ kind }) => kind === plan.kind);
  const before = reader.memory.records?.byId ?? {};
  const named = read.map((record) => ({
    ...record,
    fields: { ...own(before, record.id)?.fields, ...record.fields },
  }));
  reader.current.set(plan.kind, labelRecords(named));
}
