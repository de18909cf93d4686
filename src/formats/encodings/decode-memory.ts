import { type CodePage, listCodePages } from './code-pages.ts';
import { decodeUnicode, refuseBinary } from './decode-unicode.ts';
import { sayMistaken, sayPage, undoMistaken } from './undo-mistaken.ts';

export interface DecodedText {
  text: string;
  /** What people should know of it; empty when it is Unicode. */
  notes: string[];
  /** The signs beyond ASCII that its code page has; `null`: nobody knows through which programs it went. */
  signs: string | null;
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
    const { page, said, ...best } = choosePage((each) => each.decode(bytes), countSaid, -1);
    return { text: best.text, notes: page ? [sayPage(page, said > 0)] : [], signs: page?.signs() ?? null };
  }
  const plain = /[\u0080-\u{10FFFF}]{2}/u.test(text) ? countSaid(text) : enoughSaid;
  const best = choosePage((each) => undoMistaken(each, text), countSaid, plain, text);
  return { text: best.text, notes: best.page ? [sayMistaken(best.page, best.text)] : [], signs: null };
}

interface Chosen {
  page: CodePage | null;
  text: string;
  said: number;
}

/** The first page under which most is said, and more than so much; none: the text as it is. */
function choosePage(
  read: (page: CodePage) => string,
  countSaid: (text: string) => number,
  said: number,
  text = '',
): Chosen {
  let best: Chosen = { page: null, text, said };
  for (const page of said < enoughSaid ? listCodePages() : []) {
    const words = read(page);
    const count = words === text ? 0 : countSaid(words);
    if (count > best.said) best = { page, text: words, said: count };
    if (best.said >= enoughSaid) break;
  }
  return best;
}
