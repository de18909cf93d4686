import { listCodePages } from './code-pages.ts';
import { decodeUnicode, refuseBinary } from './decode-unicode.ts';
import { decodeByPlatform } from './platform-decoder.ts';

export interface DecodedText {
  text: string;
  /** The signs beyond ASCII that its code page has; `null`: nobody knows which it was. Absent: all. */
  signs?: string | null;
}

/**
 * The text of a file that remembers its export: Unicode; else in the code page under which `isWhole` says that the memory is as it was
 * written; else in Windows-1252. Unicode that a program took for a code page and saved as Unicode again is put right. Throws `FormatError` on what
 * is no text at all.
 */
export function decodeMemory(bytes: Uint8Array, isWhole: (text: string) => boolean): DecodedText {
  const text = decodeUnicode(bytes);
  if (text === null) {
    refuseBinary(bytes);
    const pages = listCodePages();
    const page = pages.find((each) => isWhole(each.decode(bytes)));
    return { text: (page ?? pages[0])?.decode(bytes) ?? '', signs: page?.signs() ?? null };
  }
  if (!/[\u0080-\u{10FFFF}]{2}/u.test(text) || isWhole(text)) return { text };
  for (const { encode } of listCodePages()) {
    const undone: Uint8Array | null = encode?.(text) ?? null;
    const words: string | null = undone && decodeByPlatform(undone, 'utf-8', true);
    if (words !== null && words !== text && isWhole(words)) return { text: words };
  }
  return { text };
}
