import type { BoardFacts } from '../../model/board-facts.ts';
import type { Field } from '../../model/fields.ts';
import { own } from '../../model/own.ts';
import type { JourneyRecord, RecordKind } from '../../model/records.ts';
import { boardColumns, boardColumnsIn } from '../board-columns.ts';
import { type Cell, encodeValue } from './cell-values.ts';
import type { Labels } from './labels.ts';
import type { SheetPlan } from './sheets.ts';

/** What a column of a sheet holds: the id, a field, the name of what a field refers to, or that one's id. */
export type Column =
  | { role: 'id' }
  | { role: 'field'; field: string; type: Field['type'] }
  /** What only the board says. */
  | { role: 'board'; field: string }
  | { role: 'name' | 'target'; field: string; to: RecordKind };

export interface HeadedColumn {
  header: string;
  column: Column;
}

/** A record with what the board shows of it. */
export interface SheetRecord extends JourneyRecord {
  facts?: BoardFacts | undefined;
}

export type LabelsOfKind = (kind: RecordKind) => Labels;

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
  for (const { field, header, to } of plan.references) add(header, { role: 'name', field, to });
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
  if (column.role === 'board') {
    const shown = boardColumns.find(({ key }) => key === column.field);
    return (record.facts && encodeValue(shown?.say(record.facts) ?? null, 'text')) || null;
  }
  const value = own(record.fields, column.field);
  if (column.role === 'field') return encodeValue(value, column.type);
  if (typeof value !== 'string') return null;
  return column.role === 'target' ? value : (labels(column.to).get(value) ?? value);
}

/** What a header names that no export of ours wrote: a known field by label or name, or a detail of that name. */
export function columnOf(plan: SheetPlan, header: string): Column | null {
  const key = normalise(header);
  if (key === '' || key.startsWith('_') || key === 'id') return key === 'id' ? { role: 'id' } : null;
  for (const { field, header: name, to } of plan.references) {
    if (normalise(name) === key) return { role: 'name', field, to };
    if (normalise(`${name}id`) === key || normalise(field) === key) return { role: 'target', field, to };
  }
  const shown = boardColumns.find(({ label }) => normalise(label) === key);
  if (shown) return { role: 'board', field: shown.key };
  const known = [...plan.fields, ...plan.details].find(
    ({ field, label }) => normalise(label) === key || normalise(field) === key,
  );
  if (known) return { role: 'field', field: known.field, type: known.type };
  const field = header.trim();
  return field === '__proto__' ? null : { role: 'field', field, type: 'data' };
}

/** Columns are the same when they hold the same. */
export function keyOf(column: Column): string {
  return column.role === 'id' ? 'id' : `${column.role} ${column.field}`;
}

/** How headers are compared: case, blanks and underscores say nothing. */
export function normalise(header: string): string {
  const key = header.trim().toLowerCase();
  return key.startsWith('_') ? key : key.replace(/[\s_-]/g, '');
}

function detailsInUse(plan: SheetPlan, records: readonly JourneyRecord[]): Field[] {
  const used = new Set<string>();
  for (const { fields } of records)
    for (const field of Object.keys(fields)) if ((own(fields, field) ?? null) !== null) used.add(field);
  for (const { field } of [...plan.references, ...plan.fields]) used.delete(field);
  const ours = plan.details.filter(({ field }) => used.has(field));
  const others = [...used].filter((field) => !plan.details.some((known) => known.field === field)).sort();
  return [...ours, ...others.map((field): Field => ({ field, label: field, type: 'data' }))];
}
