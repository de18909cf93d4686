import { addTo } from '../../journey/add-to.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import { own } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { findExchanged, sayExchanged, sayUnsure } from '../file/find-exchanged.ts';
import { cellText } from './cell.ts';
import { columnAt } from './columns.ts';
import { unguard } from './decode-cell.ts';
import { guard } from './encode-cell.ts';
import { type Remembered, rememberRecord } from './memory.ts';
import type { Row } from './reader.ts';
import type { Recall } from './recall.ts';
import { resolveId } from './resolve-id.ts';
import { holdsExported, saysField, wroteInto } from './says-as-exported.ts';

/**
 * Rows with their ids given back, where somebody sorted the column of ids apart from the others: a row that says, cell for
 * cell, what another one was is that one. One that was edited besides has the id that is left; of several nobody can tell.
 */
export function returnIds(rows: Row[], recall: Recall): Row[] {
  const [first] = rows;
  const idAt = columnAt(first?.columns ?? [], 'id');
  if (!first || idAt < 0) return rows;
  const { memory, notes, problems } = first.reader;
  const ids = memory.ids(first.plan.kind);
  const identify = memory.records ? byWords(first) : byMemory(first, recall);
  const given = (row: Row) => resolveId(row.cells[idAt], ids);
  const isOf = (row: Row) => (ids.has(given(row)) ? identify(row, given(row)) : given(row));
  const found = findExchanged(rows, given, isOf, memory.records ? 3 : 2, memory.records === null);
  if (!found) return rows;
  const { is, unsure, left } = found;
  if (unsure.length > 0) {
    const text = sayUnsure(unsure.map(({ place }) => place));
    problems.push({ key: text, text, recordIds: [...left], choices: [] });
  }
  notes.push(sayExchanged([...is.keys()][0]?.place ?? '', is.size - 1));
  return rows.flatMap((row) => {
    const id = is.get(row);
    if (id === undefined) return unsure.includes(row) ? [] : [row];
    return [{ ...row, cells: row.cells.map((cell, i) => (i === idAt ? guard(id) : cell)) }];
  });
}

/** Whose words a row has, as far as that is sure. */
type Identify = (row: Row, given: string) => string | undefined;

/** By what a workbook remembers in full. */
function byWords({ reader, plan, columns }: Row): Identify {
  const name = plan.fields[0]?.field ?? '';
  const at = columnAt(columns, 'field', name);
  const was = new Map<string, Remembered>();
  const alike = new Map<string, string[]>();
  for (const record of reader.memory.sheetRecords(plan.kind)) {
    const words = String(own(record.fields, name) ?? '').trim();
    addTo(alike, words, record.id);
    was.set(record.id, rememberRecord(record));
  }
  const says = (row: Row, id: string) => readAll(row, was.get(id)) !== null;
  return (row, given) => {
    const [column, cell, mine] = [columns[at], row.cells[at], was.get(given)];
    if (column?.role !== 'field') return given;
    const like = alike.get(cellText(cell).trim()) ?? [];
    const isMine = mine !== undefined && saysField(cell, column, row.manner, mine) !== null;
    // Most rows: no other one has their words.
    if (isMine && (like.length < 2 || says(row, given))) return given;
    const same = like.filter((id) => says(row, id));
    return same.length === 1 ? same[0] : isMine ? given : undefined;
  };
}

/** By what each row of a CSV remembers, and the whole of it of all. */
function byMemory({ reader }: Row, recall: Recall): Identify {
  const owners = new Map<string, string[]>();
  for (const [id, hash] of reader.memory.whole) addTo(owners, hash, id);
  return (row, given) => {
    const fields = readAll(row, recall(row.cells));
    const ids = (fields && owners.get(hashFields(fields))) ?? [];
    return ids.length === 1 ? ids[0] : ids.find((id) => id === given);
  };
}

/** All fields of a record, where the row says each of them as it was exported; `null`: it does not. */
function readAll({ columns, cells, manner, reader }: Row, was: Remembered | null | undefined) {
  const fields: { [field: string]: Json } = {};
  for (const [i, column] of was ? columns.entries() : []) {
    const cell = cells[i];
    if (!was || (column?.role !== 'field' && column?.role !== 'target')) continue;
    const words = unguard(cellText(cell));
    if (column.role === 'field') {
      const same = saysField(cell, column, manner, was);
      if (!same) return null;
      fields[column.field] = same.value ?? null;
    } else if (wroteInto(column, was)) {
      if (!holdsExported(cell, column, was, reader.memory.labels, manner)) return null;
      fields[column.field] = words;
    } else if (words !== '') return null;
  }
  return was ? fields : null;
}
