import { demand } from '../../document/check.ts';
import { freezeCopy } from '../../document/json.ts';
import { keepPaints } from '../../document/paints.ts';
import type { NodeRecord } from '../../document/records.ts';
import { isPaints } from '../../document/value-checks.ts';
import { cellProperty, tableLayout } from '../../geometry/table.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { lasting, type MembersOf, promised, readOnly, setStyleId, styleId, writable } from './member.ts';
import { hasCell, readCell } from './text-site.ts';

/** One cell of a table. It has no id of its own: row and column tell it. */
export interface CellSite {
  readonly table: NodeRecord;
  readonly rowId: string;
  readonly columnId: string;
}

export function cellSite(run: PluginRun, id: string, rowId: string, columnId: string): CellSite | undefined {
  const table = run.board.document.get(id);
  if (table === undefined || !hasCell(table, rowId, columnId)) return undefined;
  return { table, rowId, columnId };
}

export const tableCellMembers = {
  type: lasting(() => 'TABLE_CELL' as const),
  parent: readOnly(({ table }: CellSite, run) => run.handle<TableNode>(table)),
  rowIndex: readOnly((cell: CellSite) => rowIndexOf(cell)),
  columnIndex: readOnly((cell: CellSite) => columnIndexOf(cell)),
  width: readOnly((cell: CellSite, run) => {
    const { columns } = tableLayout(cell.table, run.board.settings.textMetrics);
    return columns[columnIndexOf(cell)]?.width ?? 0;
  }),
  height: readOnly((cell: CellSite, run) => {
    const { rows } = tableLayout(cell.table, run.board.settings.textMetrics);
    return rows[rowIndexOf(cell)]?.height ?? 0;
  }),
  text: readOnly((cell: CellSite, run) => {
    return run.handles.text(cell.table.id, cellProperty(cell.rowId, cell.columnId)) as TextSublayerNode;
  }),
  fills: writable(
    (cell: CellSite) =>
      freezeCopy(readCell(cell.table, cell.rowId, cell.columnId).fills) as unknown as Paint[],
    (cell, value, run) => {
      demand(isPaints, value, 'set_fills', 'fills');
      writeFills(cell, value, run);
    },
  ),
  fillStyleId: styleId('fillStyleId'),
  setFillsAsync: promised((cell: CellSite, [paints], run) => {
    demand(isPaints, paints, 'setFillsAsync');
    writeFills(cell, paints, run);
  }),
  setFillStyleIdAsync: setStyleId('setFillStyleIdAsync'),
} satisfies MembersOf<TableCellNode, CellSite>;

function writeFills(cell: CellSite, fills: unknown, run: PluginRun): void {
  const property = cellProperty(cell.rowId, cell.columnId);
  const { text } = readCell(cell.table, cell.rowId, cell.columnId);
  run.edit.set(cell.table.id, property, { text, fills: keepPaints(fills) });
}

function rowIndexOf({ table, rowId }: CellSite): number {
  return (table.props.rows ?? []).findIndex(({ id }) => id === rowId);
}

function columnIndexOf({ table, columnId }: CellSite): number {
  return (table.props.columns ?? []).findIndex(({ id }) => id === columnId);
}
