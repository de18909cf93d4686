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
  const given = { fields: known, reserved };
  const { cells, rows } = editCells(table.table.cells, stamp.rows, record, fields, given);
  editNode(draft, table.id, { table: { ...table.table, cells }, stamp: { ...stamp, rows } });
}

/** Labels and values with these fields changed, and what each row was last written as: what reading them again goes by. */
export function editCells(
  before: readonly (readonly string[])[],
  written: readonly FactRow[],
  record: { [field: string]: unknown },
  changed: readonly string[],
  { fields: known, reserved }: { fields: readonly Field[]; reserved: readonly string[] },
): { cells: string[][]; rows: FactRow[] } {
  const cells = before.map((row) => [...row]);
  const shown = [...readFacts(before, written, known, reserved).rows];
  /** How a field looks in a table; nothing where it cannot be shown, or holds nothing. */
  const rowOf = (field: string): FactRow | undefined => {
    const isThis = (row: { field: string }) => row.field === field;
    const named = known.find(isThis) || written.find(isThis) || (shown.includes(field) && { label: field });
    return named ? factRows(record, [{ field, label: named.label, type: 'text' }])[0] : undefined;
  };
  for (const field of changed) {
    const row = rowOf(field);
    const at = shown.indexOf(field);
    if (at >= 0) {
      const [label = field, , ...rest] = cells[at] || [];
      cells[at] = [label, row ? row.value : '', ...rest.map(() => '')];
    } else if (row) {
      cells.push([row.label, row.value]);
      shown.push(field);
    }
  }
  const rows: FactRow[] = [];
  for (const [at, field] of shown.entries()) {
    if (field === null) continue;
    const [label = field] = cells[at] || [];
    rows.push({ ...(rowOf(field) || { field, label, value: '' }), label });
  }
  return { cells, rows };
}
