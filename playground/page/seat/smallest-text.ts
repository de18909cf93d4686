import type { NodeRecord, TextValue } from '../../figjam/document/records.ts';
import { tableCell } from '../../figjam/geometry/table.ts';

/** The smallest letters of a node in board units; Infinity when it has none. */
export function smallestTextOf(record: NodeRecord): number {
  const { text, rows = [], columns = [] } = record.props;
  if (record.type !== 'TABLE') return smallestOf(text);
  const sizes = rows.flatMap((row) =>
    columns.map((column) => smallestOf(tableCell(record, row.id, column.id)?.text)),
  );
  return Math.min(Infinity, ...sizes);
}

function smallestOf(text: TextValue | undefined): number {
  if (text === undefined || text.characters === '') return Infinity;
  return Math.min(text.base.fontSize, ...text.runs.map((run) => run.style.fontSize));
}
