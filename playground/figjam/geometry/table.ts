import type { NodeRecord, TableCell, TextValue } from '../document/records.ts';
import type { MetricsModel } from '../text/font-metrics.ts';
import { measureText } from '../text/measure.ts';
import { defaultTextStyle, newText } from '../text/text-value.ts';

/** Default cell, px: a line of 16 px with its padding (oracle, O1); the width is not known (figjam-facts §6.4). */
export const defaultCell = { width: 200, height: 64 };
/** Distance of a cell's text from its edges, px (oracle, O1). */
export const cellPadding = { x: 20, y: 20 };

export interface TableLayout {
  columns: { id: string; x: number; width: number }[];
  rows: { id: string; y: number; height: number }[];
  width: number;
  height: number;
}

/**
 * Where the columns and rows of a table lie, px from its top left. A row is as high as was asked for and never lower
 * than its highest cell's text; a column is never narrower than the padding (figjam-facts §6.4).
 */
export function tableLayout(record: NodeRecord, model: MetricsModel): TableLayout {
  const { rows = [], columns = [] } = record.props;
  let x = 0;
  const laidColumns = columns.map(({ id, width }) => {
    const column = { id, x, width: Math.max(width, 2 * cellPadding.x) };
    x += column.width;
    return column;
  });
  let y = 0;
  const laidRows = rows.map(({ id, height }) => {
    const contents = laidColumns.map((column) =>
      cellHeight(tableCell(record, id, column.id), column.width, model),
    );
    const row = { id, y, height: Math.max(height, ...contents) };
    y += row.height;
    return row;
  });
  return { columns: laidColumns, rows: laidRows, width: x, height: y };
}

/** The property that holds a cell. */
export function cellProperty(rowId: string, columnId: string): string {
  return `cell:${rowId}:${columnId}`;
}

/** A cell by the ids of its row and column; undefined when nothing was ever written there. */
export function tableCell(record: NodeRecord, rowId: string, columnId: string): TableCell | undefined {
  const cell = record.props[cellProperty(rowId, columnId)];
  return isCell(cell) ? cell : undefined;
}

function isCell(value: unknown): value is TableCell {
  return typeof value === 'object' && value !== null && 'text' in value && 'fills' in value;
}

/** What nobody wrote into counts one line (oracle, O1). */
const emptyText = newText(defaultTextStyle());

function cellHeight(cell: TableCell | undefined, width: number, model: MetricsModel): number {
  const text = heightOfText(cell?.text ?? emptyText, width - 2 * cellPadding.x, model);
  return Math.ceil(text + 2 * cellPadding.y);
}

/** A cell that is written lays out its whole table: the texts of all others, which never change, are not measured again. */
const heights = new WeakMap<TextValue, { width: number; model: MetricsModel; height: number }>();

function heightOfText(text: TextValue, width: number, model: MetricsModel): number {
  const known = heights.get(text);
  if (known?.width === width && known.model === model) return known.height;
  const { height } = measureText(text, width, model);
  heights.set(text, { width, model, height });
  return height;
}
