import { type CodePage, listCodePages } from './code-pages.ts';
import { decodeUnicode, refuseBinary } from './decode-unicode.ts';
import { decodeByPlatform } from './platform-decoder.ts';

export interface DecodedText {
  text: string;
  /** The signs beyond ASCII that its code page has. Absent: all. */
  signs?: string | null;
}

/** Where a file says so much of what it remembers, nobody need look at the other code pages: a large one takes its time. */
export const enoughSaid = 400;

/**
 * The text of a file that remembers its export: Unicode; else in the code page under which it says most of what it remembers
 * (`countSaid`: how much); else in Windows-1252. Unicode that a program took for a code page and saved as Unicode again is put right. Throws `FormatError` on what
 * is no text at all.
 */
export function decodeMemory(bytes: Uint8Array, countSaid: (text: string) => number): DecodedText {
  const text = decodeUnicode(bytes);
  if (text === null) {
    refuseBinary(bytes);
    let best: { page: CodePage; text: string; said: number } | null = null;
    for (const page of listCodePages()) {
      const decoded = page.decode(bytes);
      const said = countSaid(decoded);
      if (!best || said > best.said) best = { page, text: decoded, said };
      if (said >= enoughSaid) break;
    }
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
