import { listCodePages } from './code-pages.ts';
import { decodeUnicode, refuseBinary } from './decode-unicode.ts';
import { decodeByPlatform } from './platform-decoder.ts';

export interface DecodedText {
  text: string;
  /** The signs beyond ASCII that its code page has. Absent: all. */
  signs?: string | null;
}

/**
 * The text of a file that remembers its export: Unicode; else in the code page under which it says most of what it remembers
 * (`countSaid`: how much); else in Windows-1252. Unicode that a program took for a code page and saved as Unicode again is put right. Throws `FormatError` on what
 * is no text at all.
 */
export function decodeMemory(bytes: Uint8Array, countSaid: (text: string) => number): DecodedText {
  const text = decodeUnicode(bytes);
  if (text === null) {
    refuseBinary(bytes);
    const pages = listCodePages();
    const read = pages.map((page) => ({ page, text: page.decode(bytes) }));
    const said = read.map((each) => countSaid(each.text));
    const best = read[said.indexOf(Math.max(...said))];
    return { text: best?.text ?? '', signs: best?.page.signs() ?? null };
  }
  if (!/[\u0080-\u{10FFFF}]{2}/u.test(text)) return { text };
  const plain = countSaid(text);
  for (const { encode } of listCodePages()) {
    const undone: Uint8Array | null = encode?.(text) ?? null;
    const words: string | null = undone && decodeByPlatform(undone, 'utf-8', true);
    if (words !== null && words !== text && countSaid(words) > plain) return { text: words };
  }
  return { text };
}
