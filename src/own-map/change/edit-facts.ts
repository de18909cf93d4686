import type { Field } from '../../journey/fields.ts';
import type { FactRow } from '../../journey/stamp.ts';
import { factRows } from '../../plane/fact-rows.ts';
import { readFacts } from '../../plane/interpret-facts.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, editNode } from './draft.ts';

/**
 * Writes fields of a journey or persona into its table: the value of the row that shows the field, or a new row at
 * the end. Fields that no table can show stay with the stamp. Rows that people added keep their words.
 */
export function editFacts(
  draft: Draft,
  table: DraftNode | null,
  record: { [field: string]: unknown },
  fields: readonly string[],
  known: readonly Field[],
  reserved: readonly string[],
): void {
  if (!table?.table || (!hasStamp(table, 'facts') && !hasStamp(table, 'personaFacts'))) return;
  const { stamp } = table;
  const { cells, rows } = editCells(table.table.cells, stamp.rows, record, fields, {
    fields: known,
    reserved,
  });
  const edited = editNode(draft, table.id);
  if (!edited) return;
  edited.table = { ...table.table, cells };
  edited.stamp = { ...stamp, rows };
}

/** Labels and values with these fields changed, and what reading them again goes by. */
export function editCells(
  before: readonly (readonly string[])[],
  written: readonly FactRow[],
  record: { [field: string]: unknown },
  changed: readonly string[],
  { fields: known, reserved }: { fields: readonly Field[]; reserved: readonly string[] },
): { cells: string[][]; rows: FactRow[] } {
  const cells = before.map((row) => [...row]);
  const shown = [...readFacts(before, written, known, reserved).rows];
  for (const field of changed) {
    const row = rowOf(record, field, known, written, shown.includes(field));
    const at = shown.indexOf(field);
    if (at >= 0) {
      const [label = field, , ...rest] = cells[at] || [];
      cells[at] = [label, row?.value || '', ...rest.map(() => '')];
    } else if (row) {
      cells.push([row.label, row.value]);
      shown.push(field);
    }
  }
  return { cells, rows: rowsFor(cells, shown, record, known, written) };
}

/** How a field looks in a table; `null`: it cannot be shown, or holds nothing. */
function rowOf(
  record: { [field: string]: unknown },
  field: string,
  known: readonly Field[],
  written: readonly FactRow[],
  isShown: boolean,
): FactRow | null {
  const label = known.find((candidate) => candidate.field === field)?.label;
  const given = label ?? written.find((row) => row.field === field)?.label ?? (isShown ? field : null);
  if (given === null) return null;
  const [row] = factRows(record, [{ field, label: given, type: 'text' }]);
  return row || null;
}

/** What each row was last written as: what reading the table again goes by. */
function rowsFor(
  cells: readonly (readonly string[])[],
  shown: readonly (string | null)[],
  record: { [field: string]: unknown },
  known: readonly Field[],
  written: readonly FactRow[],
): FactRow[] {
  const rows: FactRow[] = [];
  for (const [at, field] of shown.entries()) {
    if (field === null) continue;
    const label = cells[at]?.[0] ?? field;
    const row = rowOf(record, field, known, written, true);
    rows.push(row ? { ...row, label } : { field, label, value: '' });
  }
  return rows;
}
