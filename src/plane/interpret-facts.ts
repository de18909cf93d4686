import type { Field } from '../journey/fields.ts';
import type { Json } from '../journey/records.ts';
import type { FactRow } from '../journey/stamp.ts';
import { flagWord } from './fact-rows.ts';

export interface ReadFacts {
  /** What the rows say, by field; a row that was emptied or taken out gives nothing. */
  fields: Map<string, Json>;
  /** Which field each row of the table shows; `null` for a row that shows none. */
  rows: (string | null)[];
  /** Words of rows that name no field, or give it no value. */
  left: string[];
}

/**
 * Reads a table of labels and values. A row is recognised by the label that it was written with; one with a new
 * label in the place of an old one and with the same value was only renamed; any other is a new field, named by
 * the product's own word for its label, or else by the label itself.
 */
export function readFacts(
  cells: readonly (readonly string[])[],
  written: readonly FactRow[],
  known: readonly Field[],
  reserved: readonly string[],
): ReadFacts {
  const matched = matchRows(cells, written);
  const fields = new Map<string, Json>();
  const rows: (string | null)[] = [];
  const left: string[] = [];
  for (const [at, cellRow] of cells.entries()) {
    const label = (cellRow[0] || '').trim();
    const value = [cellRow[1] || '', ...cellRow.slice(2).filter((cell) => cell !== '')].join('\n');
    const row = matched.get(at);
    const field = row?.field ?? nameField(label, known, reserved, [...fields.keys(), ...fieldsOf(written)]);
    const read = row && row.value !== '' ? readValue(value, row) : readNewValue(value, known, field);
    if (field !== null && read !== undefined && !fields.has(field)) fields.set(field, read);
    else if (!row || value.trim() !== '') left.push(...cellRow.filter((cell) => cell.trim() !== ''));
    rows.push(field);
  }
  return { fields, rows, left };
}

const fieldsOf = (rows: readonly FactRow[]): string[] => rows.map((row) => row.field);

function matchRows(cells: readonly (readonly string[])[], written: readonly FactRow[]): Map<number, FactRow> {
  const matched = new Map<number, FactRow>();
  const free = new Set(written);
  for (const [at, [label = '']] of cells.entries()) {
    for (const row of free) {
      if (row.label.trim() !== label.trim()) continue;
      matched.set(at, row);
      free.delete(row);
      break;
    }
  }
  for (const [at, [, value = '']] of cells.entries()) {
    if (matched.has(at) || value.trim() === '') continue;
    for (const row of free) {
      if (row.value !== value) continue;
      matched.set(at, row);
      free.delete(row);
      break;
    }
  }
  return matched;
}

/** The value of a row as the field had it: a list again where it was one, a number where it was one. */
function readValue(value: string, row: FactRow): Json | undefined {
  if (value === '') return undefined;
  if (row.list) return value.split('\n');
  if (row.flag) return isFlag(value) ? true : value;
  return row.number ? readAmount(value) : value;
}

function readNewValue(value: string, known: readonly Field[], field: string | null): Json | undefined {
  if (value.trim() === '') return undefined;
  const type = known.find((candidate) => candidate.field === field)?.type;
  if ((type === 'data' || type === 'flag') && isFlag(value)) return true;
  if (type === 'words' && value.includes('\n')) return value.split('\n');
  return type === 'amount' ? readAmount(value) : value;
}

const isFlag = (value: string): boolean => value.trim().toLowerCase() === flagWord;

function readAmount(value: string): Json {
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
}

/** “Goal” is as good as “Goals”. */
const stemOf = (word: string): string => word.toLowerCase().replace(/s$/, '');

function nameField(
  label: string,
  known: readonly Field[],
  reserved: readonly string[],
  taken: readonly string[],
): string | null {
  if (label === '') return null;
  const word = stemOf(label);
  const match = known.find(({ label: ours, field }) => stemOf(ours) === word || stemOf(field) === word);
  const wanted = match?.field ?? label;
  const blocked = (name: string) => reserved.includes(name) || taken.includes(name) || name === '__proto__';
  let name = wanted;
  for (let count = 2; blocked(name); count += 1) name = `${label} ${count}`;
  return name;
}
