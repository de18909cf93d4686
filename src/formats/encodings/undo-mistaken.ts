import type { CodePage } from './code-pages.ts';
import { decodeByPlatform } from './platform-decoder.ts';

/**
 * Unicode that a program took for this code page and saved as Unicode again (`CafÃ©`), put right wherever it is that. A sign of which the
 * page lost a part is U+FFFD then, and nobody guesses it. Cell by cell, or text by text: what was written since stays as it is.
 */
export function undoMistaken({ encode }: CodePage, text: string): string {
  if (!encode) return text;
  return text.replace(/[^\n\t",;|]+/g, (words) => {
    const bytes = /[^\0-\x7f]/.test(words) ? encode(words) : null;
    // Of UTF-8 no byte is 0xff.
    const isLost = (byte: number, at: number) => byte === 0xff && words.charAt(at) === '\uFFFD';
    const whole = bytes?.map((byte, at) => (isLost(byte, at) ? 0x90 : byte));
    const read = whole ? decodeByPlatform(whole, 'utf-8', true) : null;
    if (!bytes || read === null) return words;
    return bytes.some(isLost)
      ? (decodeByPlatform(bytes, 'utf-8', false) ?? words).replace(/\uFFFD+/g, '\uFFFD')
      : read;
  });
}

/** What is said of it. */
export function sayMistaken({ name }: CodePage, text: string): string {
  const lost = text.includes('\uFFFD')
    ? ' Where a sign was lost on the way (“\uFFFD”), that is no change.'
    : '';
  return `A program took this Unicode file for ${name}: its words were put right where they say what was exported.${lost}`;
}

/** What is said of a file that is in a code page. */
export function sayPage({ name }: CodePage, isSure: boolean): string {
  return isSure
    ? `The file was saved in the code page ${name}, which has not all signs. Where a sign of the board was lost on the way (a “?” stands there), that is no change. Saved as UTF-8 (a table: “CSV UTF-8”) it keeps them all.`
    : `The file is not Unicode, and nothing in it tells its code page: it was read as ${name}. If words look wrong, save it as UTF-8 (a table: “CSV UTF-8”) and bring that in.`;
}
