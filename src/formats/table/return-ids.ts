import { hashFields } from '../../journey/merge/base-view.ts';
import { own } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { cellText } from './cell.ts';
import { unguard } from './decode-cell.ts';
import { guard } from './encode-cell.ts';
import { type Remembered, rememberRecord } from './memory.ts';
import type { Row } from './reader.ts';
import type { Recall } from './recall.ts';
import { resolveId } from './resolve-id.ts';
import { holdsExported, saysField, wroteInto } from './says-as-exported.ts';

/** Two notes may have been exchanged on purpose; where more say what others were, their ids were sorted apart from them. */
const fewest = 3;

/**
 * Rows with their ids given back, where somebody sorted the column of ids apart from the others: a row that says, cell for
 * cell, what another one was is that one. What was edited besides can be told when it is one row alone; else it is left out.
 */
export function returnIds(rows: readonly Row[], recall: Recall): Row[] {
  const [{ reader, plan, columns } = { reader: null, plan: null, columns: [] }] = rows;
  const idAt = columns.findIndex((column) => column?.role === 'id');
  if (!reader || idAt < 0) return [...rows];
  const { memory } = reader;
  const known = memory.labels(plan.kind);
  const given = new Map(rows.map((row) => [row, resolveId(row.cells[idAt], memory.ids(plan.kind))]));
  const identify = memory.records ? byWords(rows) : byMemory(rows, recall);
  const told = new Map<Row, string>();
  for (const [row, id] of given) {
    const is = known.has(id) ? identify(row, id) : null;
    if (is !== null && is !== id) told.set(row, is);
  }
  const taken = new Set(told.values());
  if (told.size < fewest || taken.size < told.size) return [...rows];
  const free = [...told.keys()].flatMap((row) => given.get(row) ?? []).filter((id) => !taken.has(id));
  const edited = rows.filter((row) => !told.has(row) && taken.has(given.get(row) ?? ''));
  const [only] = free;
  const [last] = edited;
  if (last && only !== undefined && edited.length === 1 && free.length === 1) told.set(last, only);
  reader.notes.push(
    `${rows.find((row) => told.has(row))?.place} (and ${told.size - 1} more): the id is that of another row, as when a column is sorted apart from the others. Each was read as what it says.`,
  );
  return rows.flatMap((row) => {
    const id = told.get(row);
    if (id !== undefined)
      return [{ ...row, cells: row.cells.map((cell, i) => (i === idAt ? guard(id) : cell)) }];
    if (!edited.includes(row)) return [row];
    reader.problems.push(sayUnknown(row, free));
    return [];
  });
}

type Identify = (row: Row, given: string) => string | null;

/** By what a workbook remembers in full. */
function byWords(rows: readonly Row[]): Identify {
  const [{ reader, plan } = { reader: null, plan: null }] = rows;
  if (!reader) return () => null;
  const records = reader.memory.sheetRecords(plan.kind);
  const first = plan.fields[0]?.field ?? '';
  const was = new Map(records.map((record) => [record.id, rememberRecord(record)]));
  const alike = new Map<string, string[]>();
  for (const { id, fields } of records) {
    const words = String(own(fields, first) ?? '').trim();
    alike.set(words, [...(alike.get(words) ?? []), id]);
  }
  return (row, given) => {
    const mine = was.get(given);
    const at = row.columns.findIndex((column) => column?.role === 'field' && column.field === first);
    const column = row.columns[at];
    if (column?.role !== 'field' || !mine || saysField(row.cells[at], column, row.manner, mine)) return given;
    const same = (alike.get(cellText(row.cells[at]).trim()) ?? []).filter((id) => {
      const other = was.get(id);
      return other !== undefined && readAll(row, other) !== null;
    });
    const [found] = same;
    return same.length === 1 && found !== undefined ? found : null;
  };
}

/** By what each row of a CSV remembers, and the whole of it of all. */
function byMemory(rows: readonly Row[], recall: Recall): Identify {
  const memory = rows[0]?.reader.memory;
  const owners = new Map<string, string[]>();
  for (const [id, hash] of memory?.whole ?? []) owners.set(hash, [...(owners.get(hash) ?? []), id]);
  return (row, given) => {
    const was = recall(row.cells);
    const fields = was && readAll(row, was);
    const ids = (fields && owners.get(hashFields(fields))) ?? [];
    const [found] = ids;
    return ids.includes(given) ? given : ids.length === 1 && found !== undefined ? found : null;
  };
}

/** All fields of a record, where the row says each of them as it was exported; `null`: it does not. */
function readAll({ columns, cells, manner, reader }: Row, was: Remembered): { [field: string]: Json } | null {
  const fields: { [field: string]: Json } = {};
  for (const [i, column] of columns.entries()) {
    const cell = cells[i];
    if (column?.role === 'field') {
      const same = saysField(cell, column, manner, was);
      if (!same) return null;
      fields[column.field] = same.value ?? null;
    } else if (column?.role === 'target') {
      const isSame = wroteInto(column, was)
        ? holdsExported(cell, column, was, reader.memory.labels, manner)
        : cellText(cell) === '';
      if (!isSame) return null;
      fields[column.field] = unguard(cellText(cell)) || null;
    }
  }
  return fields;
}

function sayUnknown({ place }: Row, recordIds: readonly string[]): Row['reader']['problems'][number] {
  const text = `${place} was edited, and its id is that of another row: nobody can tell what it was. Put the ids back where they were.`;
  return { key: text, text, recordIds: [...recordIds], choices: [] };
}
