import type { ExportInput } from './format.ts';

/**
 * What is exported, without what no table can hold: halves of signs (half a surrogate pair), which UTF-8 and XML do not have,
 * and U+0000, by which a text is taken for a binary file. U+FFFD stands where one was, in the file and in what it
 * remembers alike: so the file is no change, and the sign stays on the board.
 */
export function withWholeSigns(input: ExportInput): ExportInput {
  return mend(input);
}

function mend<T>(value: T): T;
function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\0\ud800-\udfff]/gu, '\ufffd');
  if (Array.isArray(value)) return value.map((item: unknown) => mend(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mend(key), mend(item)]));
}
