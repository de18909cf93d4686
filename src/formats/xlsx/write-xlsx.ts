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
  return {
    name: plan.name,
    rows: [columns.map(({ header }) => header), ...rows],
    columns: columns.map((headed) => ({
      width: widthOf(headed),
      look: headed.column.role === 'id' || headed.column.role === 'board' ? idLook : bodyLook,
      isHidden: headed.column.role === 'target',
    })),
    rowLooks: new Map([[0, { ...headLook, isOnTop: true }]]),
    frozen: { rows: 1, columns: 0 },
    isFiltered: true,
    choices: columns.flatMap(({ column }, i) => {
      const from =
        column.role === 'name' && column.to !== 'card' && sheetPlans.find(({ kind }) => kind === column.to);
      return from ? [{ column: i, rows: roomyRows, from: `${from.name}!$B$2:$B$200` }] : [];
    }),
  };
}

function widthOf({ column, header }: HeadedColumn): number {
  if (column.role === 'id') return 12;
  if (column.role !== 'field') return 22;
  if (column.field === 'text' || column.field === 'quote') return 60;
  return column.type === 'count' || column.type === 'amount' ? Math.max(12, header.length + 3) : 28;
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
