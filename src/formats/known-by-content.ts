import { lettersOf } from './file/byte-letters.ts';
import { isDiagram } from './mermaid/is-diagram.ts';
import { cutTable } from './table/cut-table.ts';

/** An archive, as workbooks are, or what Office wrote before. */
export const isPacked = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);

/** A FigJam file saved to disk: an archive with its canvas, or what older versions saved without one. */
export function holdsFigJam(bytes: Uint8Array): boolean {
  const begin = lettersOf(bytes.subarray(0, 4096));
  return (
    begin.startsWith('fig-') ||
    (isPacked(bytes) && `${begin}${lettersOf(bytes.subarray(-4096))}`.includes('canvas.fig'))
  );
}

/**
 * The format of a file by what is in it, whatever it is called; where that says nothing sure, the one that its name says (`named`). What our exports
 * remember tells most: in a table or a text among others it decides.
 */
export function formatByContent(bytes: Uint8Array, named: string | undefined): string | undefined {
  if (isPacked(bytes)) return 'xlsx';
  if (bytes.length > most) return named;
  // Of UTF-16 the letters without their zeros: it is only looked at.
  const text = lettersOf(bytes.indexOf(0) < 0 ? bytes : bytes.filter((byte) => byte !== 0)).replace(mark, '');
  if (/^\s*(?:\{\s*["}]|\[\s*[[{"])/.test(text)) return 'json';
  if (/^\s*<(?!!--)/.test(text)) return named;
  if (isDiagram(text)) return 'mermaid';
  if (/<!-- (?:journey|stage|note|lane) \S/.test(text)) return 'markdown';
  if (/(?:^|[\n,;\t|"])_(?:rev|export)\b/.test(text)) return 'csv';
  const isProse = /^(?:[ \t]*(?:#{1,6}|[-*+]|\d+[.)])[ \t]|```|\|?[ \t]*:?-{3,}:?[ \t]*\|)/m.test(text);
  const isCells = cutTable(text.replace(/\r\n?/g, '\n')) !== null;
  if (isProse === isCells) return named;
  return isCells ? 'csv' : 'markdown';
}

/** Beyond, no format reads it: it says so by itself. */
const most = 32 * 1024 * 1024;

/** What a byte order mark looks like in single letters. */
const mark = /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/;
