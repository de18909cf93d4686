import type { TableCell } from '../../figjam/document/records.ts';
import { equalJson, isRecord, type RawNode, readList, readString } from '../base/json.ts';
import { readBox } from '../base/read-geometry.ts';
import type { FieldCodec, Props } from './field-codec.ts';
import { readPaints, writePaints } from './paints.ts';
import { readText, writeText } from './text.ts';

interface Grid {
  rows: { id: string; height: number }[];
  columns: { id: string; width: number }[];
  /** The raw cell by `cell:<row>:<column>`. */
  cells: Map<string, RawNode>;
}

/**
 * A table's cells: in REST its children, TABLE_CELL, without any word of rows and columns. Cells that we wrote name
 * them in their id (`<table>;<row>;<column>`); of others the boxes tell which cells share a row or a column.
 */
export const tableCodec: FieldCodec = {
  properties: (props) => [
    'rows',
    'columns',
    ...Object.keys(props).filter((name) => name.startsWith('cell:')),
  ],
  read(raw) {
    if (raw.type !== 'TABLE') return {};
    const { rows, columns, cells } = readGrid(raw);
    const props: Props = { rows, columns };
    for (const [name, cell] of cells)
      props[name] = { text: readText(cell), fills: readPaints(cell.fills) ?? [] };
    return props;
  },
  write: (props, raw) => (raw.type === 'TABLE' ? { children: writeCells(props, raw) } : {}),
};

function readGrid(raw: RawNode): Grid {
  const cells = (readList(raw.children) ?? []).filter(isRecord).filter(({ type }) => type === 'TABLE_CELL');
  const rowIds = cells.map(
    (cell) => namesInId(cell)?.row ?? `y${Math.round(readBox(cell.absoluteBoundingBox)?.y ?? 0)}`,
  );
  const columnIds = cells.map(
    (cell) => namesInId(cell)?.column ?? `x${Math.round(readBox(cell.absoluteBoundingBox)?.x ?? 0)}`,
  );
  const grid: Grid = { rows: [], columns: [], cells: new Map() };
  const [tops, lefts] = [new Map<string, number>(), new Map<string, number>()];
  cells.forEach((cell, index) => {
    const [row, column] = [rowIds[index] ?? '', columnIds[index] ?? ''];
    const box = readBox(cell.absoluteBoundingBox) ?? { x: index, y: index, width: 0, height: 0 };
    if (!tops.has(row)) {
      tops.set(row, box.y);
      grid.rows.push({ id: row, height: box.height });
    }
    if (!lefts.has(column)) {
      lefts.set(column, box.x);
      grid.columns.push({ id: column, width: box.width });
    }
    grid.cells.set(`cell:${row}:${column}`, { ...cell });
  });
  grid.rows.sort((a, b) => (tops.get(a.id) ?? 0) - (tops.get(b.id) ?? 0));
  grid.columns.sort((a, b) => (lefts.get(a.id) ?? 0) - (lefts.get(b.id) ?? 0));
  return grid;
}

function namesInId(cell: RawNode): { row: string; column: string } | undefined {
  const [, row, column, more] = (readString(cell.id) ?? '').split(';');
  return row === undefined || column === undefined || more !== undefined ? undefined : { row, column };
}

/** All cells of a table, row by row. What a raw cell says beyond text and fills, its box included, stays. */
export function writeCells(props: Props, raw: RawNode): RawNode[] {
  const old = readGrid(raw).cells;
  return (props.rows ?? []).flatMap((row) =>
    (props.columns ?? []).map((column) => {
      const name = `cell:${row.id}:${column.id}`;
      const was = old.get(name) ?? {
        id: `${readString(raw.id) ?? ''};${row.id};${column.id}`,
        name: '',
        type: 'TABLE_CELL',
      };
      return writeCell(props[name], was);
    }),
  );
}

/** The cells of a table that was copied, under ids of their own: those in `table` are the original's. */
export function renameCells(table: RawNode): RawNode[] {
  const { rows, columns, cells } = readGrid(table);
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = cells.get(`cell:${row.id}:${column.id}`);
      return cell ? [{ ...cell, id: `${readString(table.id) ?? ''};${row.id};${column.id}` }] : [];
    }),
  );
}

function writeCell(cell: unknown, was: RawNode): RawNode {
  if (!isCell(cell)) return { characters: '', fills: [], ...was };
  const written: RawNode = { ...was };
  for (const [field, value] of Object.entries(writeText(cell.text, was)))
    if (value === undefined) delete written[field];
    else written[field] = value;
  if (was.fills === undefined || !equalJson(readPaints(was.fills), cell.fills))
    written.fills = writePaints(cell.fills, was.fills);
  return written;
}

const isCell = (value: unknown): value is TableCell => isRecord(value) && isRecord(value.text);
