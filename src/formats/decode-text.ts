import { FormatError } from './format.ts';

/** Present wherever files are read (the panel, Node), but in neither of the worlds that `src/` compiles for. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** Far more than any map: beyond it, something else was picked. */
const mostBytes = 32 * 1024 * 1024;

/**
 * The text of a file: UTF-8 or UTF-16 as its first bytes say, else UTF-8, else Windows-1252, in which Excel for
 * Windows saves a plain CSV. Throws `FormatError` on what is no text at all.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) {
    const size = Math.round(bytes.length / 1024 / 1024);
    throw new FormatError(
      `The file has ${size} MB, more than any journey map (${mostBytes / 1024 / 1024} MB). Was another file picked?`,
    );
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le') ?? refuse();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be') ?? refuse();
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252') ?? refuse();
  if (looksBinary(bytes)) refuse();
  return text;
}

/** Where in a text this offset lies, counted from 1 as editors do. */
export function describePlace(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before[before.length - 1] ?? '').length + 1}`;
}

/** Without the byte order mark; `null` when the bytes are not of that encoding. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Archives, pictures and workbooks hold bytes that no text file begins with. */
function looksBinary(bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  return zip || (bytes.subarray(0, 4096).indexOf(0) >= 0 && bytes[0] !== 0x7b);
}

function refuse(): never {
  throw new FormatError(
    'The file is not a text file. Save it as CSV (UTF-8), JSON or an Excel workbook (.xlsx) and bring that in.',
  );
}
