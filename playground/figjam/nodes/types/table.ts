import { demand, isIndex, isNumberFrom } from '../../document/check.ts';
import type { NodeRecord } from '../../document/records.ts';
import { defaultCell, tableLayout } from '../../geometry/table.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { clone } from '../base/clone-node.ts';
import { lasting, type MembersOf, method, readOnly } from '../base/member.ts';

type Rows = { id: string; height: number }[];
type Columns = { id: string; width: number }[];

export const table = {
  type: lasting(() => 'TABLE' as const),
  numRows: readOnly((record: NodeRecord) => rowsOf(record).length),
  numColumns: readOnly((record: NodeRecord) => columnsOf(record).length),
  cellAt: method((record: NodeRecord, [row, column], run) => {
    const rowId = rowsOf(record)[demandIndex(row, rowsOf(record).length, 'cellAt')]?.id ?? '';
    const columnId = columnsOf(record)[demandIndex(column, columnsOf(record).length, 'cellAt')]?.id ?? '';
    return run.handles.cell(record.id, rowId, columnId) as TableCellNode;
  }),
  insertRow: method((record: NodeRecord, [index], run) => {
    const at = demandIndex(index, rowsOf(record).length + 1, 'insertRow');
    const row = { id: freshId(run), height: defaultCell.height };
    run.edit.set(record.id, 'rows', withItem(rowsOf(record), at, row));
  }),
  insertColumn: method((record: NodeRecord, [index], run) => {
    const at = demandIndex(index, columnsOf(record).length + 1, 'insertColumn');
    const column = { id: freshId(run), width: defaultCell.width };
    run.edit.set(record.id, 'columns', withItem(columnsOf(record), at, column));
  }),
  removeRow: method((record: NodeRecord, [index], run) => {
    const at = demandIndex(index, rowsOf(record).length, 'removeRow');
    if (rowsOf(record).length === 1) throw new Error('in removeRow: A table keeps at least one row');
    run.edit.set(record.id, 'rows', without(rowsOf(record), at));
  }),
  removeColumn: method((record: NodeRecord, [index], run) => {
    const at = demandIndex(index, columnsOf(record).length, 'removeColumn');
    if (columnsOf(record).length === 1) throw new Error('in removeColumn: A table keeps at least one column');
    run.edit.set(record.id, 'columns', without(columnsOf(record), at));
  }),
  moveRow: method((record: NodeRecord, [from, to], run) => {
    run.edit.set(record.id, 'rows', moved(rowsOf(record), from, to, 'moveRow'));
  }),
  moveColumn: method((record: NodeRecord, [from, to], run) => {
    run.edit.set(record.id, 'columns', moved(columnsOf(record), from, to, 'moveColumn'));
  }),
  resizeRow: method((record: NodeRecord, [index, height], run) => {
    const at = demandIndex(index, rowsOf(record).length, 'resizeRow');
    demand(isNumberFrom(0.01), height, 'resizeRow');
    const rows = rowsOf(record).map((row, each) => (each === at ? { ...row, height: Number(height) } : row));
    demandRoom(run, record, 'rows', rows, at, 'resizeRow');
    run.edit.set(record.id, 'rows', rows);
  }),
  resizeColumn: method((record: NodeRecord, [index, width], run) => {
    const at = demandIndex(index, columnsOf(record).length, 'resizeColumn');
    demand(isNumberFrom(0.01), width, 'resizeColumn');
    const columns = columnsOf(record).map((each, i) => (i === at ? { ...each, width: Number(width) } : each));
    demandRoom(run, record, 'columns', columns, at, 'resizeColumn');
    run.edit.set(record.id, 'columns', columns);
  }),
  clone: clone<TableNode>(),
} satisfies MembersOf<TableNode>;

/** A row or column below what its content needs: kept at that (`clamp`) or refused; a switch. */
function demandRoom(
  run: PluginRun,
  record: NodeRecord,
  property: 'rows' | 'columns',
  items: Rows | Columns,
  at: number,
  label: string,
): void {
  if (run.board.settings.tableBelowContent === 'clamp') return;
  const changed = { ...record, props: { ...record.props, [property]: items } };
  const laid = tableLayout(changed, run.board.settings.textMetrics);
  const asked =
    property === 'rows' ? (changed.props.rows?.[at]?.height ?? 0) : (changed.props.columns?.[at]?.width ?? 0);
  const got = property === 'rows' ? (laid.rows[at]?.height ?? 0) : (laid.columns[at]?.width ?? 0);
  if (got > asked) throw new Error(`in ${label}: The content needs at least ${got} px`);
}

function rowsOf(record: NodeRecord): Rows {
  return record.props.rows ?? [];
}

function columnsOf(record: NodeRecord): Columns {
  return record.props.columns ?? [];
}

/** Rows and columns of two clients must never share an id. */
function freshId(run: PluginRun): string {
  return run.board.document.newId().replace(':', '.');
}

function demandIndex(value: unknown, length: number, label: string): number {
  demand(isIndex, value, label);
  if (Number(value) >= length)
    throw new Error(`in ${label}: Index ${value} is out of range: there are ${length}`);
  return Number(value);
}

function withItem<T>(items: readonly T[], at: number, item: T): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function without<T>(items: readonly T[], at: number): T[] {
  return [...items.slice(0, at), ...items.slice(at + 1)];
}

/** `to` is the place before which the item shall stand, counted with the item still in the list. */
function moved<T>(items: readonly T[], from: unknown, to: unknown, label: string): T[] {
  const start = demandIndex(from, items.length, label);
  const target = demandIndex(to, items.length, label);
  const item = items.slice(start, start + 1);
  const rest = without(items, start);
  return [...rest.slice(0, target), ...item, ...rest.slice(target)];
}
