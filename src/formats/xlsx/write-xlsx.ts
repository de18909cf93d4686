import { emotionSteps } from '../../journey/emotion.ts';
import { answersOf } from '../../journey/field-answers.ts';
import { laneKinds } from '../../journey/lane-kinds.ts';
import { metricKinds } from '../../journey/metric-kinds.ts';
import { toRecords } from '../../journey/records-of.ts';
import { boardColumns, tellColumns } from '../file/board-columns.ts';
import type { ExportInput } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import type { Cell } from '../table/cell.ts';
import {
  type Column,
  type HeadedColumn,
  type LabelsOfKind,
  planColumns,
  type SheetRecord,
  writeCell,
} from '../table/columns.ts';
import { isCut } from '../table/encode-cell.ts';
import { rememberAll } from '../table/memory.ts';
import { type SheetPlan, sheetPlans } from '../table/sheets.ts';
import { drawJourney } from './journey-sheet.ts';
import { memorySheet, writeMemoryRows } from './memory.ts';
import { heightsOf } from './row-heights.ts';
import { writeWorkbook } from './write-workbook.ts';
import { bodyLook, type CellLook, headLook, type WrittenSheet } from './written-sheet.ts';

/**
 * A workbook: the journey as a picture of cells first, then a sheet for each kind of record, its memory last. The
 * same journey and export give the same bytes.
 */
export function writeXlsx(
  { journey, info, onBoard }: ExportInput,
  ledger: Ledger = createLedger(),
): Uint8Array {
  ledger.mix('notes');
  ledger.mix('stages and rows');
  const { labels, sheetRecords } = rememberAll(toRecords(journey), info, onBoard ?? {});
  const sheets: WrittenSheet[] = [drawJourney(journey)];
  for (const plan of sheetPlans) {
    const rows = sheetRecords(plan.kind);
    if (plan.always || rows.length > 0) sheets.push(writeSheet(plan, rows, labels, ledger));
  }
  sheets.push({ name: memorySheet, rows: writeMemoryRows({ journey, info, onBoard }), isHidden: true });
  return writeWorkbook(sheets, journey.title, info.at);
}

/** Room for rows that people add: lists to choose from reach this far. */
const roomyRows = 2000;
const idLook: CellLook = { ...bodyLook, ink: '8A8A8A' };

function writeSheet(
  plan: SheetPlan,
  records: readonly SheetRecord[],
  labels: LabelsOfKind,
  ledger: Ledger,
): WrittenSheet {
  const columns = planColumns(plan, records);
  const rows = records.map((record) =>
    columns.map(({ column }) => tellCell(ledger, column, record, writeCell(column, record, labels))),
  );
  const cellsOf = (c: number) => rows.map((row) => row[c] ?? null);
  const shown = columns.map((headed, c) => isShown(headed, cellsOf(c)));
  const widths = columns.map((headed, c) => widthOf(headed, cellsOf(c)));
  return {
    name: plan.name,
    rows: [columns.map(({ header }) => header), ...rows],
    heights: new Map(
      heightsOf(
        [columns.map(({ header }) => header), ...rows],
        widths.map((width, c) => (shown[c] ? width : 500)),
        0,
      ),
    ),
    repeated: { row: 0, columns: columns.findIndex(({ column }) => column.role === 'field') + 1 },
    columns: columns.map((headed, c) => ({
      width: widths[c] ?? 12,
      look: headed.column.role === 'id' || headed.column.role === 'board' ? idLook : bodyLook,
      isHidden: !shown[c],
    })),
    rowLooks: new Map([[0, { ...headLook, isOnTop: true, wraps: true }]]),
    frozen: { rows: 1, columns: 0 },
    isFiltered: true,
    choices: columns.flatMap(({ column }, i) => {
      const from = choicesOf(plan, column);
      return from === null ? [] : [{ column: i, rows: roomyRows, from }];
    }),
  };
}

/** Ids of what is named beside them are for programs; what nobody filled in is hidden, unless people shall see that it is asked for. */
function isShown({ column }: HeadedColumn, cells: readonly Cell[]): boolean {
  if (column.role === 'target') return false;
  return (
    column.role !== 'field' ||
    wanted.includes(column.field) ||
    cells.length === 0 ||
    cells.some((cell) => cell !== null)
  );
}
const wanted: readonly string[] = ['text', 'name', 'title', 'severity', 'kind', 'value'];

/** What may be chosen in a column: the names of another sheet, or words that we know. */
function choicesOf(plan: SheetPlan, column: Column): string | readonly (string | number)[] | null {
  if (column.role === 'name' && column.to !== 'card') {
    const from = sheetPlans.find(({ kind }) => kind === column.to);
    return from ? `${from.name}!$B$2:$B$200` : null;
  }
  if (column.role !== 'field') return null;
  if (column.field === 'severity') return [1, 2, 3, 4, 5];
  if (plan.kind === 'lane' && column.field === 'kind') return laneKinds;
  if (plan.kind === 'emotion' && column.field === 'value') return emotionSteps.map(({ value }) => value);
  if (plan.kind === 'metric' && column.field === 'kind') return metricKinds;
  if (column.type === 'flag') return ['TRUE', 'FALSE'];
  return answersOf(plan.kind, column.field);
}
/** As wide as its longest words, within reason: a sheet shall be legible when it is printed on one page across. */
function widthOf({ column, header }: HeadedColumn, cells: readonly Cell[]): number {
  if (column.role === 'id') return 10;
  const isText = column.role === 'field' && (column.field === 'text' || column.field === 'quote');
  const longest = cells.map((cell) =>
    Math.max(
      0,
      ...String(cell ?? '')
        .split('\n')
        .map((words) => words.length),
    ),
  );
  const least = Math.max(8, ...header.split(' ').map((word) => word.length + 3));
  return Math.min(isText ? 46 : 24, Math.max(isText ? 30 : least, ...longest.map((length) => length + 2)));
}

/** Keeps what a cell says, and where it could not take all of a text. */
function tellCell(ledger: Ledger, column: Column, { id }: SheetRecord, cell: Cell): Cell {
  if (column.role === 'board')
    tellColumns(
      ledger,
      id,
      boardColumns.filter(({ key }) => key === column.field),
    );
  else if ('field' in column) {
    ledger.tell(id, column.field);
    if (isCut(cell)) ledger.cut(id, column.field);
  }
  return cell;
}
