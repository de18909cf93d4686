import { calendar } from './calendar/calendar.ts';
import { csv } from './csv/csv.ts';
import type { Format } from './file/format.ts';
import { html } from './html/html.ts';
import { json } from './json/json.ts';
import { formatByContent } from './known-by-content.ts';
import { markdown } from './markdown/markdown.ts';
import { mermaid } from './mermaid/mermaid.ts';
import { summary } from './summary/summary.ts';
import { ticketFormats } from './tickets/tickets.ts';
import { xlsx } from './xlsx/xlsx.ts';

/** Every format, in the order in which they are offered. */
export const formats: readonly Format[] = [
  xlsx,
  csv,
  html,
  summary,
  markdown,
  mermaid,
  ...ticketFormats,
  calendar,
  json,
];

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format of a file by the end of its name; tables and diagrams are saved under several. */
export function formatByFileName(fileName: string): Format | undefined {
  const extension = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  if (extension === 'tsv' || extension === 'tab') return csv;
  // What cannot be read is told by its format: an OpenDocument spreadsheet, an older or a binary workbook.
  if (['ods', 'xls', 'xlsm', 'xlsb'].includes(extension)) return xlsx;
  if (extension === 'mermaid') return mermaid;
  return formats.find((format) => format.extension === extension);
}

/** The format of a file that comes in: by its content, and by its name where that says nothing. Spreadsheets also save CSV under `.txt`. */
export function formatOf(bytes: Uint8Array, fileName: string): Format | undefined {
  const named = formatByFileName(fileName.replace(/\.txt$/i, '.csv'));
  return formatById(formatByContent(bytes, named?.id) ?? '');
}
