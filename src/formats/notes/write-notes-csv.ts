import { guard } from '../table/encode-cell.ts';
import { writeDelimited } from '../table/write-delimited.ts';
import type { NotesInput } from './note-format.ts';
import { noteColumns, noteRows } from './note-rows.ts';

/** UTF-8 with a byte order mark and CRLF, as the tables of maps: Excel opens it as it is. */
export function writeNotesCsv(input: NotesInput): string {
  const rows = noteRows(input).map((row) =>
    noteColumns.map((column) => {
      const value = row[column];
      return typeof value === 'number' ? value : guard(value);
    }),
  );
  return writeDelimited([noteColumns, ...rows]);
}
