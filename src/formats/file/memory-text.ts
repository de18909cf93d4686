import * as z from 'zod/mini';
import { hashText } from '../../journey/hash.ts';

/** Signs of a memory, or of a copy of one: more than those of any map. A pattern that repeats over many more runs out of stack. */
export const longestMemory = 3_000_000;

/** What every memory in a text begins with: which export of which map it was. */
export const exportHead = {
  v: z.literal(1),
  id: z.string(),
  journeyId: z.string(),
  board: z.string(),
  map: z.string(),
  at: z.string(),
};

/** A UTF-16 unit as JSON escapes it: in plain ASCII no code page changes it, and no comment ends by it. */
export function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The same for names within words, as `escapeName` writes them. */
export function percentUnit(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A line of a memory with a check of six digits: a Replace All may go over its names. */
export function signLine(words: string): string {
  return `${words} !${checkOf(words, 6)}`;
}

/** A line without its check, which once had four digits, and whether that is right; lines from before there were checks are believed. */
export function readLine(line: string): { words: string; isWhole: boolean; isChecked: boolean } {
  const [, words = line.trim(), check] = /^\s*([\s\S]*?) !(\d+)\s*$/.exec(line) ?? [];
  return {
    words,
    isWhole: check === undefined || check === checkOf(words, Math.max(4, check.length)),
    isChecked: check !== undefined,
  };
}

const checkOf = (words: string, digits: number) => writeHash(hashText(words)).slice(-digits);

/** A hash in digits alone, sixteen of them: no Replace All of letters or words finds anything in it. */
export function writeHash(hash: string): string {
  return String(Number.parseInt(hash, 36)).padStart(16, '0');
}

/** The hash that `writeHash` was given, also as files from before have it. */
export function readHash(text: string): string {
  return /^\d{16}$/.test(text) ? Number(text).toString(36) : text;
}

/** Printable ASCII in digits, two a sign. */
export function writeDigits(text: string): string {
  return Array.from(text, (sign) => String(sign.charCodeAt(0) - 32).padStart(2, '0')).join('');
}

/** What `writeDigits` was given. */
export function readDigits(digits: string): string {
  return (digits.match(/\d\d/g) ?? []).map((pair) => String.fromCharCode(Number(pair) + 32)).join('');
}
