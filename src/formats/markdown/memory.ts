import * as z from 'zod/mini';
import type { ExportInfo } from '../../journey/merge/file-edit.ts';
import { exportHead } from '../file/memory-text.ts';
import { readSealed, writeSealed } from '../file/seal.ts';

const ids = z.array(z.string());
const memorySchema = z.object({
  ...exportHead,
  /** The record of the last line. */
  last: z.optional(z.string()),
  /** Each letter and digit, so that a replacement of one shows here, where there is a copy. */
  signs: z.optional(z.string()),
  /** In files from before lines remembered what stands beside them: all records, in their orders. */
  lists: z.optional(z.record(z.string(), ids)),
  cells: z.optional(z.array(z.tuple([z.nullable(z.string()), z.nullable(z.string()), ids]))),
  seal: z.optional(z.string()),
});
export type TextMemory = z.infer<typeof memorySchema>;

/**
 * The last lines of the file: where it came from. What it said, and in which order, is in the comments of its lines, so that an edit changes its
 * own lines only. All of it stands there once more in digits, and in letters.
 */
export function writeMemory(info: ExportInfo, last: string): string {
  const { text, digits, letters } = writeSealed(info, {
    last,
    signs: 'abcdefghijklmnopqrstuvwxyz0123456789',
  });
  return `<!-- throughline ${text} -->\n<!-- ${digits} ${letters} -->`;
}

/** `null`: it is none of ours, or damaged. */
export function readMemory(comment: string): TextMemory | null {
  const read = readSealed(memorySchema, comment.replace(/^\s*throughline /, ''));
  return read?.whole ? read.memory : null;
}
