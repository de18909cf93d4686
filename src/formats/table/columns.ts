import type { BoardFacts } from '../../journey/board-facts.ts';
import type { Field } from '../../journey/fields.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, RecordKind } from '../../journey/records.ts';
import { boardColumns, boardColumnsIn } from '../file/board-columns.ts';
import type { Cell } from './cell.ts';
import { unguard } from './decode-cell.ts';
import { encodeEvidence, encodeValue } from './encode-cell.ts';
import type { Labels } from './labels.ts';
import type { SheetPlan } from './sheets.ts';

/** What a column of a table holds: the id, a field, the name of what a field refers to, or that one's id. */
export type Column =
  | { role: 'id' }
  | { role: 'field'; field: string; type: Field['type'] }
  /** What only the board says. */
  | { role: 'board'; field: string }
  | { role: 'name' | 'target'; field: string; to: RecordKind; or?: RecordKind | undefined }
  /** What a CSV remembers of each row, and of the whole table. */
  | { role: 'rev' | 'export' };

export interface HeadedColumn {
  header: string;
  column: Column;
}

/** A record with what the board shows of it. */
export interface SheetRecord extends JourneyRecord {
  facts?: BoardFacts | undefined;
}

export type LabelsOfKind = (kind: RecordKind) => Labels;

/** Stands before the name of a field that would otherwise be taken for another column. */
const fieldPrefix = 'field:';

/** The columns of a sheet: the id, places by name, what is always there, details in use, what only the board says; last the hidden ids. */
export function planColumns(plan: SheetPlan, records: readonly SheetRecord[]): HeadedColumn[] {
  const columns: HeadedColumn[] = [];
  const add = (wanted: string, column: Column) => {
    let header = wanted;
    for (let n = 2; columns.some((other) => normalise(other.header) === normalise(header)); n++)
      header = `${wanted} (${n})`;
    columns.push({ header, column });
  };
  add('id', { role: 'id' });
  for (const { field, header, to, or } of plan.references) add(header, { role: 'name', field, to, or });
  for (const { field, label, type } of plan.fields) add(label, { role: 'field', field, type });
  for (const { field, label, type } of detailsInUse(plan, records))
    add(label, { role: 'field', field, type });
  for (const { key, label } of boardColumnsIn(records.map(({ facts }) => facts)))
    add(label, { role: 'board', field: key });
  for (const { field, header, to } of plan.references)
    add(`${header.toLowerCase()}_id`, { role: 'target', field, to });
  return columns;
}

/** The cell that an export writes for this record in this column. */
export function writeCell(column: Column, record: SheetRecord, labels: LabelsOfKind): Cell {
  if (column.role === 'id') return record.id;
  if (!('field' in column)) return null;
  if (column.role === 'board') {
    const shown = boardColumns.find(({ key }) => key === column.field);
    return (record.facts && encodeValue(shown?.say(record.facts) ?? null, 'text')) || null;
  }
  const value = own(record.fields, column.field);
  if (column.role === 'field')
    return column.field === 'evidence' ? encodeEvidence(value) : encodeValue(value, column.type);
  if (typeof value !== 'string') return null;
  if (column.role === 'target') return value;
  return labels(column.to).get(value) ?? (column.or && labels(column.or).get(value)) ?? value;
}

/**
 * What a heading names, in whatever case and with blanks or underscores: ids, places, fields by label or by name, what only
 * the board says. Any other name is a detail of that name: people add columns to keep something. `null`: nothing, for it is
 * empty or begins with `_`.
 */
export function columnOf(plan: SheetPlan, header: string): Column | null {
  const name = unguard(header);
  if (name.startsWith(fieldPrefix)) return detail(plan, name.slice(fieldPrefix.length));
  const key = normalise(name);
  if (key === '_rev') return { role: 'rev' };
  if (key === '_export') return { role: 'export' };
  if (key === '' || key.startsWith('_')) return null;
  if (key === 'id') return { role: 'id' };
  for (const { field, header: shown, to } of plan.references) {
    if (normalise(shown) === key) return { role: 'name', field, to };
    if (normalise(`${shown}id`) === key || normalise(field) === key) return { role: 'target', field, to };
  }
  const shown = boardColumns.find(({ header: ours, label }) =>
    [ours, label].some((word) => normalise(word) === key),
  );
  if (shown) return { role: 'board', field: shown.key };
  const known = fieldsOf(plan).find(
    ({ field, label }) => normalise(field) === key || normalise(label) === key,
  );
  return known ? { role: 'field', field: known.field, type: known.type } : detail(plan, name.trim());
}

/** All headings that `columnOf` knows as ours in such sheets, normalised. */
export function headingsOf(...plans: readonly SheetPlan[]): Set<string> {
  const headings = ['id', '_rev', '_export'];
  for (const { header, label } of boardColumns) headings.push(header, label);
  for (const plan of plans) {
    for (const { header, field } of plan.references) headings.push(header, `${header}id`, field);
    for (const { field, label } of fieldsOf(plan)) headings.push(field, label);
  }
  return new Set(headings.map(normalise));
}

/** The heading under which `columnOf` finds this field again, for tables that are headed by the names of fields. */
export function headerOf(plan: SheetPlan, field: string): string {
  const column = columnOf(plan, field);
  return column?.role === 'field' && column.field === field ? field : `${fieldPrefix}${field}`;
}

/** How the values of a field stand in their cells. */
export function typeOf(plan: SheetPlan, field: string): Field['type'] {
  return fieldsOf(plan).find((known) => known.field === field)?.type ?? 'data';
}

/** Whether a heading that is read as this column is one of ours, and not the detail that any other word would be. */
export function isOurs(plan: SheetPlan, column: Column | null): boolean {
  return (
    column !== null && (column.role !== 'field' || fieldsOf(plan).some(({ field }) => field === column.field))
  );
}

/** Where the column with this role stands, and with this field where one is said; −1: nowhere. */
export function columnAt(columns: readonly (Column | null)[], role: Column['role'], field?: string): number {
  return columns.findIndex(
    (column) =>
      column?.role === role && (field === undefined || ('field' in column && column.field === field)),
  );
}

/** Columns are the same when they hold the same. */
export function keyOf(column: Column): string {
  return 'field' in column ? `${column.role} ${column.field}` : column.role;
}

/** How headings are compared: case, blanks and underscores say nothing. */
export function normalise(header: string): string {
  const key = header.trim().toLowerCase();
  return key.startsWith('_') ? key : key.replace(/[\s_-]/g, '');
}

/** The details that records have, as far as any has them: ours in their order, then the others. */
export function detailsInUse(plan: SheetPlan, records: readonly JourneyRecord[]): Field[] {
  const used = new Set<string>();
  for (const { fields } of records)
    for (const field of Object.keys(fields)) if ((own(fields, field) ?? null) !== null) used.add(field);
  for (const { field } of [...plan.references, ...plan.fields]) used.delete(field);
  const ours = plan.details.filter(({ field }) => used.has(field));
  const others = [...used].filter((field) => !plan.details.some((known) => known.field === field)).sort();
  return [...ours, ...others.map((field): Field => ({ field, label: field, type: 'data' }))];
}

function detail(plan: SheetPlan, field: string): Column | null {
  return field === '__proto__' ? null : { role: 'field', field, type: typeOf(plan, field) };
}

const fieldsOf = (plan: SheetPlan): readonly Field[] => [...plan.fields, ...plan.details];
