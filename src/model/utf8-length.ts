/** Bytes of a text in UTF-8; FigJam's sandbox has no TextEncoder. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Half of a pair: the two halves together make four bytes.
    const half = code >= 0xd800 && code <= 0xdfff;
    bytes += code < 0x80 ? 1 : code < 0x800 || half ? 2 : 3;
  }
  return bytes;
}
