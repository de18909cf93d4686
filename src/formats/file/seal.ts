import * as z from 'zod/mini';
import { cleanJson } from '../../journey/clean-json.ts';
import { hashJson } from '../../journey/hash.ts';
import type { ExportInfo } from '../../journey/merge/file-edit.ts';
import { writeCopies } from './memory-copies.ts';
import { escapeUnit } from './memory-text.ts';

/**
 * The checksum of what a file remembers of its export, over its meaning: the same whatever the order of fields, the line
 * ends, the indentation or the escapes. It tells a Replace All over the file from an edit; it is no secret.
 */
export function sealOf(memory: unknown): string {
  return hashJson(cleanJson(memory, []));
}

/**
 * Whether a memory still says what it said when it was sealed. `unsealed`: an export from before there were seals, or one whose
 * seal somebody took off; nobody knows.
 */
export function checkSeal(memory: unknown, seal: unknown): 'whole' | 'damaged' | 'unsealed' {
  if (seal === undefined || seal === null || seal === '') return 'unsealed';
  return seal === sealOf(memory) ? 'whole' : 'damaged';
}

/**
 * What a file remembers of its export, sealed, and its copies: JSON in plain ASCII, which no code page changes, without any sign that may not stand in
 * a comment.
 */
export function writeSealed(
  { id, journeyId, board, map, at }: ExportInfo,
  rest: object,
): { text: string; digits: string; letters: string } {
  const memory = { v: 1, id, journeyId, board, map, at, ...rest };
  const text = JSON.stringify({ ...memory, seal: sealOf(memory) }).replace(/[^ -~]|[-<>%]/g, escapeUnit);
  return { text, ...writeCopies(text) };
}

/** What `writeSealed` wrote; `null`: it is none, or was cut off. Not `whole` where something in it was changed. */
export function readSealed<T extends { seal?: string | undefined }>(
  schema: z.ZodMiniType<T>,
  text: string,
): { memory: T; whole: boolean } | null {
  try {
    const parsed = z.safeParse(schema, JSON.parse(text));
    if (!parsed.success) return null;
    const { seal, ...memory } = parsed.data;
    return { memory: parsed.data, whole: checkSeal(memory, seal) !== 'damaged' };
  } catch {
    return null;
  }
}
