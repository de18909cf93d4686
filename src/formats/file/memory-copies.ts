import { deflateSync } from 'fflate';
import { inflate } from '../../journey/inflate.ts';
import { lettersOf } from './byte-letters.ts';
import { escapeUnit, longestMemory } from './memory-text.ts';

/** Unpacked, more than any map has. */
const mostBytes = 64_000_000;

const letters = 'abcdefghij';

/**
 * What a file remembers a second and a third time, packed: in digits alone, in which no Replace All of letters, words or signs finds
 * anything, and in letters alone, in which none of digits does. Nine digits say how long it is unpacked, then three each byte.
 */
export function writeCopies(memory: string): { digits: string; letters: string } {
  const text = memory.replace(/[^ -~]/g, escapeUnit);
  const packed = deflateSync(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
  const digits = String(text.length).padStart(9, '0') + Array.from(packed, (byte) => byte + 100).join('');
  return { digits, letters: digits.replace(/\d/g, (digit) => letters.charAt(Number(digit))) };
}

/** What the copies in a text say, of each that can be read. Whether it is right tells its seal. */
export function readCopies(text: string): string[] {
  return findCopies(text).flatMap((copy) => {
    const digits = copy.replace(/[a-j]/g, (letter) => String(letters.indexOf(letter)));
    const length = Number(digits.slice(0, 9));
    const packed = Uint8Array.from(digits.slice(9).match(/\d{3}/g) ?? [], (byte) => Number(byte) - 100);
    try {
      return [lettersOf(inflate(packed, Math.min(length, mostBytes)))];
    } catch {
      return [];
    }
  });
}

/** Not by one pattern: over millions of the same sign it would run out of stack. */
function findCopies(text: string): string[] {
  const found: string[] = [];
  const start = /\d{100}|[a-j]{100}/g;
  for (let begins = start.exec(text); begins; begins = start.exec(text)) {
    const end = /\d/.test(begins[0]) ? /\D/g : /[^a-j]/g;
    end.lastIndex = start.lastIndex;
    start.lastIndex = end.exec(text)?.index ?? text.length;
    const copy = text.slice(begins.index, start.lastIndex);
    if (copy.length < longestMemory) found.push(copy);
  }
  return found;
}
