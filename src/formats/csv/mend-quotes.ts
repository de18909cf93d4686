import type { Replacement } from '../file/find-replacement.ts';
import type { Table } from '../table/cell.ts';
import { findKeptCells } from '../table/find-memory.ts';
import { parseTable } from './parse-table.ts';

/** What the export's memory begins with, in other quotation marks. */
const opening = /([“”„‟«»‘’'`´])\{([“”„‟«»‘’'`´]{2})v([“”„‟«»‘’'`´]{2}):1,/;

/** What stands around a cell. */
const ends = /[,;\t|\r\n]/;

/**
 * The table, and what its quotation marks were replaced by (`'`, or “ and ”), so that nothing in it stood between any: read as if they
 * were ours, if then the whole of what it remembers can be believed. Throws `FormatError` as `parseTable`.
 */
export function mendQuotes(text: string): {
  table: Table;
  replaced: Pick<Replacement, 'from' | 'to'> | null;
} {
  const found = text.includes('"') ? null : opening.exec(text);
  const signs = [...new Set(found?.slice(1).join(''))].join('');
  if (signs === '') return { table: parseTable(text), replaced: null };
  const ours = text.replace(new RegExp(`[${signs}]+`, 'g'), (marks, at: number) => {
    const isFirst = at === 0 || ends.test(text.charAt(at - 1));
    const next = text.charAt(at + marks.length);
    // An apostrophe before what begins like a formula is our own.
    const kept = isFirst && /[=+@-]/.test(next) && marks.endsWith("'") ? 1 : 0;
    const count = marks.length - kept;
    // At the ends of a cell, or doubled within one; else it is somebody's.
    const isOurs = count % 2 === 0 || isFirst || next === '' || ends.test(next);
    return isOurs ? '"'.repeat(count) + marks.slice(count) : marks;
  });
  const table = tryParse(ours);
  if (!table || !findKeptCells(table).table) return { table: parseTable(text), replaced: null };
  return { table, replaced: { from: '"', to: signs } };
}

function tryParse(text: string): Table | null {
  try {
    return parseTable(text);
  } catch {
    return null;
  }
}
