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

/** A line of a memory with a check of four digits: a Replace All may go over its names. */
export function signLine(words: string): string {
  return `${words} !${checkOf(words)}`;
}

/** A line without its check, and whether that is right; lines from before there were checks are believed. */
export function readLine(line: string): { words: string; isWhole: boolean; isChecked: boolean } {
  const [, words = line.trim(), check] = /^\s*([\s\S]*?) !(\d+)\s*$/.exec(line) ?? [];
  return { words, isWhole: check === undefined || check === checkOf(words), isChecked: check !== undefined };
}

const checkOf = (words: string) => writeHash(hashText(words)).slice(-4);

/** A hash in digits alone, sixteen of them: no Replace All of letters or words finds anything in it. */
export function writeHash(hash: string): string {
  return String(Number.parseInt(hash, 36)).padStart(16, '0');
}

/** The hash that `writeHash` was given, also as files from before have it. */
export function readHash(text: string): string {
  return /^\d{16}$/.test(text) ? Number(text).toString(36) : text;
}
