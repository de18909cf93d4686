import { withWholeSigns } from '../file/whole-signs.ts';
import type { NoteFormat } from './note-format.ts';
import { writeNotesCsv } from './write-notes-csv.ts';
import { writeNotesJson } from './write-notes-json.ts';
import { writeNotesMarkdown } from './write-notes-markdown.ts';
import { writeNotesXlsx } from './write-notes-xlsx.ts';

/** The formats for notes that are in no map, in the order in which they are offered; ids as for maps. */
export const noteFormats: readonly NoteFormat[] = [
  {
    id: 'json',
    name: 'JSON',
    extension: 'json',
    mime: 'application/json',
    carries: 'Everything: sections, clusters, notes, colours, votes, links.',
    write: writeNotesJson,
  },
  {
    id: 'csv',
    name: 'CSV',
    extension: 'csv',
    mime: 'text/csv',
    carries: 'One row a note, with its section, cluster, colour and votes.',
    write: (input) => writeNotesCsv(withWholeSigns(input)),
  },
  {
    id: 'xlsx',
    name: 'Excel',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    carries: 'A sheet of notes, and one of clusters with their counts.',
    write: (input) => writeNotesXlsx(withWholeSigns(input)),
  },
  {
    id: 'markdown',
    name: 'Markdown',
    extension: 'md',
    mime: 'text/markdown',
    carries: 'Headings and lists, for documents and chats.',
    write: writeNotesMarkdown,
  },
];

export function noteFormatById(id: string): NoteFormat | undefined {
  return noteFormats.find((format) => format.id === id);
}
