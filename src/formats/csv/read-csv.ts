import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { decodeTable } from '../encodings/choose-encoding.ts';
import { sayReplaced } from '../file/find-replacement.ts';
import { cellText, type Table } from '../table/cell.ts';
import { choosePlan } from '../table/find-header.ts';
import { findKeptCells, type KeptCells } from '../table/find-memory.ts';
import { rememberTable } from '../table/memory.ts';
import { mendKept } from '../table/mend-kept.ts';
import { readTables } from '../table/read-tables.ts';
import { mendQuotes } from './mend-quotes.ts';

/**
 * Reads a table that came back, of notes as our CSV has it or a sheet of our workbook that was saved as one. A row with an id
 * is that record, one without (or with an id of its own) is new. Throws `FormatError` with the row where it cannot be used at
 * all; what else cannot be read is among the notes.
 */
export function readCsv(bytes: Uint8Array): FileEdit {
  const { text, notes, signs } = decodeTable(bytes);
  const quotes = mendQuotes(text.replace(lostMark, ''));
  const { table, ...mended } = mendKept(unwrapCells(quotes.table));
  const replaced = quotes.replaced ?? mended.replaced;
  const kept = findKeptCells(table);
  return readTables(
    'csv',
    [{ plan: choosePlan(table), table, kept }],
    { memory: rememberTable(kept.table), info: kept.damaged, base: null, whole: kept.table },
    {
      notes: [...notes, ...(replaced ? [sayReplaced(replaced)] : []), ...sayForgotten(kept)],
      signs,
      replaced: mended.replaced,
    },
  );
}

/** The table without what a program put around most of its cells, so that a spreadsheet would take them for text: `="007"`. */
function unwrapCells(table: Table): Table {
  const cells = table.rows.flat().map(cellText);
  const count = (sign: RegExp) => cells.filter((words) => sign.test(words)).length;
  if (count(wrapped) * 2 <= count(/./)) return table;
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => cellText(cell).replace(wrapped, '$2'))),
  };
}

const wrapped = /^=?(["'])([\s\S]*?)\1?$/;

/** What programs make of the byte order mark before our first heading: `?id`, `ï»¿id`. */
const lostMark = /^(?:[^\0-\x7f]{1,3}|\?)(?="?id"?[,;\t|])/i;

function sayForgotten({ table, damaged, revAt, lost }: KeptCells): string[] {
  if (lost)
    return [
      'What the file remembers of its export was changed too, as Replace All does: every difference is a question.',
    ];
  if (damaged)
    return [
      'What the file remembers of its export was changed too (its cell “_export”), as Replace All does: only what each row remembers was believed.',
    ];
  return table || revAt === undefined
    ? []
    : ['The file has lost the cell that says which map it came from; its rows still know.'];
}
