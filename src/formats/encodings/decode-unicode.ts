import { FormatError } from '../file/format.ts';
import { decodeByPlatform } from './platform-decoder.ts';

/** Far more than any map: beyond it, something else was picked. */
const mostBytes = 32 * 1024 * 1024;

/**
 * The text of a file that is Unicode, without its byte order mark: UTF-16 as its first bytes or its zeros say, else UTF-8;
 * `null` when it is in a code page. Throws `FormatError` on what is too large or no text at all.
 */
export function decodeUnicode(bytes: Uint8Array): string | null {
  if (bytes.length > mostBytes) {
    const size = Math.round(bytes.length / 1024 / 1024);
    throw new FormatError(
      `The file has ${size} MB, more than any journey map (${mostBytes / 1024 / 1024} MB). Was another file picked?`,
    );
  }
  const wide = findWide(bytes);
  if (wide !== null) return decodeByPlatform(bytes, wide, false);
  const text = decodeByPlatform(bytes, 'utf-8', true);
  if (text !== null) refuseBinary(bytes);
  return text;
}

/** Archives, pictures and workbooks hold bytes that no text file begins with. Throws `FormatError`. */
export function refuseBinary(bytes: Uint8Array): void {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  if (!isZip && bytes.subarray(0, 4096).indexOf(0) < 0) return;
  throw new FormatError(
    'The file is not a text file. Save it as CSV (UTF-8), JSON or an Excel workbook (.xlsx) and bring that in.',
  );
}

/** UTF-16 tells itself by its mark; without one by the zeros beside the plain letters that every table of ours has. */
function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zerosFrom = (first: number): number => {
    let zeros = 0;
    for (let at = first; at < Math.min(bytes.length, 4096); at += 2) if (bytes[at] === 0) zeros++;
    return zeros;
  };
  const [even, odd] = [zerosFrom(0), zerosFrom(1)];
  const some = Math.min(bytes.length, 4096) / 8;
  if (bytes.length < 4) return null;
  if (odd > some && even * 20 < odd) return 'utf-16le';
  return even > some && odd * 20 < even ? 'utf-16be' : null;
}
