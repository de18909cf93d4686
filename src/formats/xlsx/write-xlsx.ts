import { toRecords } from '../../journey/records-of.ts';
import type { ExportInput } from '../file/format.ts';
import {
  type HeadedColumn,
  type LabelsOfKind,
  planColumns,
  type SheetRecord,
  writeCell,
} from '../table/columns.ts';
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
export function writeXlsx({ journey, info, onBoard }: ExportInput): Uint8Array {
  const { labels, sheetRecords } = rememberAll(toRecords(journey), info, onBoard ?? {});
  const sheets: WrittenSheet[] = [drawJourney(journey)];
  for (const plan of sheetPlans) {
    const rows = sheetRecords(plan.kind);
    if (plan.always || rows.length > 0) sheets.push(writeSheet(plan, rows, labels));
  }
  sheets.push({ name: memorySheet, rows: writeMemoryRows({ journey, info, onBoard }), isHidden: true });
  return writeWorkbook(sheets, journey.title, info.at);
}

/** Room for rows that people add: lists to choose from reach this far. */
const roomyRows = 2000;
const idLook: CellLook = { ...bodyLook, ink: '8A8A8A' };

function writeSheet(plan: SheetPlan, records: readonly SheetRecord[], labels: LabelsOfKind): WrittenSheet {
  const columns = planColumns(plan, records);
  const rows = records.map((record) => columns.map(({ column }) => writeCell(column, record, labels)));
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
