/**
 * What is exported, without what no table can hold: halves of signs (half a surrogate pair), which UTF-8 and XML do not
 * have, U+FFFE and U+FFFF, which are none, and U+0000, by which a text is taken for a binary file. U+FFFD stands where one
 * was, in the file and in what it remembers alike: so the file is no change, and the sign stays on the board.
 */
export function withWholeSigns<T>(input: T): T;
export function withWholeSigns(input: unknown): unknown {
  if (typeof input === 'string') return input.replace(notHeld, '\ufffd');
  if (Array.isArray(input)) return input.map((item: unknown) => withWholeSigns(item));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, item]) => [withWholeSigns(key), withWholeSigns(item)]),
  );
}

const notHeld = /[\0\ufffe\uffff\ud800-\udfff]/gu;
