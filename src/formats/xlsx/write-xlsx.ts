import {
  type CellStyle,
  type CellValue,
  colToLetter,
  type DataValidation,
  type WriteSheet,
  writeXlsx as writeWorkbook,
} from 'hucre/xlsx';
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
import { escapeText } from './escape-text.ts';
import { drawJourney } from './journey-sheet.ts';
import { memorySheet, writeMemoryRows } from './memory.ts';

/**
 * A workbook: the journey as a picture of cells first, then a sheet for each kind of record, its memory last. The
 * same journey and export give the same bytes.
 */
export async function writeXlsx({ journey, info, onBoard }: ExportInput): Promise<Uint8Array> {
  const { labels, sheetRecords } = rememberAll(toRecords(journey), info, onBoard ?? {});
  const sheets: WriteSheet[] = [drawJourney(journey)];
  for (const plan of sheetPlans) {
    const rows = sheetRecords(plan.kind);
    if (plan.always || rows.length > 0) sheets.push(writeSheet(plan, rows, labels));
  }
  sheets.push({ name: memorySheet, rows: writeMemoryRows({ journey, info, onBoard }), veryHidden: true });
  return writeWorkbook({
    sheets: sheets.map(escapeSheet),
    properties: { title: escapeText(journey.title), modified: new Date(Date.parse(info.at) || 0) },
  });
}

/** Room for rows that people add: lists to choose from reach this far. */
const roomyRows = 2000;
const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E4F5' } },
  alignment: { vertical: 'top' },
};
const bodyStyle: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const idStyle: CellStyle = {
  font: { color: { rgb: '8A8A8A' } },
  alignment: { vertical: 'top', wrapText: true },
};

function writeSheet(plan: SheetPlan, records: readonly SheetRecord[], labels: LabelsOfKind): WriteSheet {
  const columns = planColumns(plan, records);
  const header = columns.map((column) => column.header);
  const rows = records.map((record) => columns.map(({ column }) => writeCell(column, record, labels)));
  return {
    name: plan.name,
    rows: [header, ...rows],
    columns: columns.map((column) => ({
      width: widthOf(column),
      style: column.column.role === 'id' || column.column.role === 'board' ? idStyle : bodyStyle,
      ...(column.column.role === 'target' ? { hidden: true } : {}),
    })),
    cells: new Map(header.map((value, i) => [`0,${i}`, { value, style: headStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
    dataValidations: columns.map(chooseFromSheet).filter((rule): rule is DataValidation => rule !== null),
  };
}

/** A list to choose a name from; other words may be typed, and are understood or refused when they come back. */
function chooseFromSheet({ column }: HeadedColumn, i: number): DataValidation | null {
  if (column.role !== 'name' || column.to === 'card') return null;
  const plan = sheetPlans.find(({ kind }) => kind === column.to);
  if (!plan) return null;
  const letter = colToLetter(i);
  return {
    type: 'list',
    formula1: `${plan.name}!$B$2:$B$200`,
    allowBlank: true,
    showErrorMessage: false,
    range: `${letter}2:${letter}${roomyRows}`,
  };
}

function widthOf({ column, header }: HeadedColumn): number {
  if (column.role === 'id') return 12;
  if (column.role !== 'field') return 22;
  if (column.field === 'text' || column.field === 'quote') return 60;
  return column.type === 'count' || column.type === 'amount' ? Math.max(12, header.length + 3) : 28;
}

function escapeSheet(sheet: WriteSheet): WriteSheet {
  const clean = (cell: CellValue): CellValue => (typeof cell === 'string' ? escapeText(cell) : cell);
  const cells = new Map(
    [...(sheet.cells ?? [])].map(([place, cell]) => [place, { ...cell, value: clean(cell.value ?? null) }]),
  );
  return { ...sheet, rows: (sheet.rows ?? []).map((row) => row.map(clean)), cells };
}
