import { decodeByPlatform } from './platform-decoder.ts';

/**
 * Decodes code page 949, in which a Korean Excel saves: KS X 1001, and in the places that it leaves free all further syllables
 * in the order of Unicode. Node 20 knows only the former, so those come from their order here.
 */
export function makeKoreanDecoder(): (bytes: Uint8Array) => string {
  if (decodeByPlatform(Uint8Array.of(0x81, 0x41), 'euc-kr', false) === '갂')
    return (bytes) => decodeByPlatform(bytes, 'euc-kr', false) ?? '';
  const further = listFurther();
  return (bytes) => decodePairs(bytes, further);
}

function decodePairs(bytes: Uint8Array, further: readonly string[]): string {
  let text = '';
  let plain: number[] = [];
  const flush = () => {
    text += decodeByPlatform(Uint8Array.from(plain), 'euc-kr', false) ?? '';
    plain = [];
  };
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    const place = lead < 0x81 ? -1 : placeOf(lead, trail);
    if (place >= 0) {
      flush();
      text += further[place] ?? '\uFFFD';
    } else plain.push(lead, ...(lead >= 0x81 ? [trail] : []));
    if (lead >= 0x81) at++;
  }
  flush();
  return text;
}

/** The syllables that KS X 1001 does not have. */
function listFurther(): string[] {
  const pairs: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.push(lead, trail);
  const known = new Set(decodeByPlatform(Uint8Array.from(pairs), 'euc-kr', false));
  const further: string[] = [];
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    const syllable = String.fromCharCode(code);
    if (!known.has(syllable)) further.push(syllable);
  }
  return further;
}

/** Which of the further syllables a pair of bytes is; -1: none. */
function placeOf(lead: number, trail: number): number {
  const [small, large, rest] = [trail - 0x41, trail - 0x61 + 26, trail - 0x81 + 52];
  const column =
    trail >= 0x41 && trail <= 0x5a
      ? small
      : trail >= 0x61 && trail <= 0x7a
        ? large
        : trail >= 0x81
          ? rest
          : -1;
  if (column < 0 || lead > 0xc6) return -1;
  if (lead <= 0xa0) return (lead - 0x81) * 178 + column;
  return column < 84 ? 32 * 178 + (lead - 0xa1) * 84 + column : -1;
}
