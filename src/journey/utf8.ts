/**
 * Text as UTF-8, by our own hand: FigJam's sandbox has no `TextEncoder`, and what libraries do without one loses
 * signs. Half of a pair takes three bytes like any other unit, so that every text comes back as it was.
 */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const more = bytesAfterFirst(code);
    bytes[at++] = more === 0 ? code : ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left -= 1) bytes[at++] = 0x80 | ((code >> (6 * left)) & 0x3f);
  }
  return bytes;
}

/** What `encodeUtf8` was given. Bytes that it never gives become some other text, or a `RangeError`. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] ?? 0;
    const more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let left = more; left > 0; left -= 1) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    if (codes.push(code) < slice) continue;
    text += String.fromCodePoint(...codes);
    codes = [];
  }
  return text + String.fromCodePoint(...codes);
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += 1 + bytesAfterFirst(sign.codePointAt(0) ?? 0);
  return bytes;
}

/** Signs put together at once: as many as every engine takes for arguments. */
const slice = 4096;

function bytesAfterFirst(code: number): number {
  return code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
}
