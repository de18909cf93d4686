import { listCodePages } from './code-pages.ts';
import { decodeUnicode, refuseBinary } from './decode-unicode.ts';

/**
 * The text of a file: UTF-8 or UTF-16, else Windows-1252, in which plain text of Windows is saved. Throws `FormatError` on
 * what is no text at all.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUnicode(bytes);
  if (text !== null) return text;
  refuseBinary(bytes);
  return listCodePages()[0]?.decode(bytes) ?? '';
}

/** Where in a text this offset lies, counted from 1 as editors do. */
export function describePlace(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before[before.length - 1] ?? '').length + 1}`;
}
