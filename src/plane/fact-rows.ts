import type { Field } from '../journey/fields.ts';
import type { FactRow } from '../journey/stamp.ts';

/**
 * The rows of a facts table: fields with something to show, and those of `always`, empty for somebody to fill in.
 * A value that would not come back from a table as it was (an empty text, a list whose items have lines) gets no row: its stamp
 * keeps it instead.
 */
export function factRows(
  record: { [field: string]: unknown },
  fields: readonly Field[],
  always: readonly string[] = [],
): FactRow[] {
  const rows: FactRow[] = [];
  for (const { field, label } of fields) {
    const shown = showValue(record[field]);
    if (shown !== null) rows.push({ field, label, ...shown });
    else if (always.includes(field)) rows.push({ field, label, value: '' });
  }
  return rows;
}

/** What stands for a field that is simply so. */
export const flagWord = 'yes';

/** The fields that these rows answer for. */
export function shownFields(rows: readonly FactRow[]): string[] {
  return rows.filter((row) => row.value !== '').map((row) => row.field);
}

function showValue(value: unknown): { value: string; list?: true; number?: true; flag?: true } | null {
  if (value === true) return { value: flagWord, flag: true };
  if (typeof value === 'number') return { value: String(value), number: true };
  if (typeof value === 'string') return value === '' ? null : { value };
  if (!Array.isArray(value) || value.length === 0) return null;
  if (!value.every((item) => typeof item === 'string' && item.indexOf('\n') < 0)) return null;
  const joined = value.join('\n');
  return joined === '' ? null : { value: joined, list: true };
}
