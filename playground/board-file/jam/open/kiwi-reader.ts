import { damaged } from '../base/jam-error.ts';

/**
 * Reads kiwi's primitive values, one after the other (github.com/evanw/kiwi, "Wire format"). Throws `JamError` where the bytes end.
 * The library's own reader builds a text letter by letter, which a hostile file makes a memory of gigabytes.
 */
export class KiwiReader {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #float = new DataView(new ArrayBuffer(4));

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined)
      throw damaged(`the board in it ends at byte ${this.at}, in the middle of a value`);
    this.at += 1;
    return byte;
  }

  uint(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128 || shift >= 35) return value >>> 0;
    }
  }

  int(): number {
    const value = this.uint() | 0;
    return value & 1 ? ~(value >>> 1) : value >>> 1;
  }

  float(): number {
    const first = this.byte();
    if (first === 0) return 0;
    const bits = first | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24);
    this.#float.setInt32(0, (bits << 23) | (bits >>> 9));
    return this.#float.getFloat32(0);
  }

  /** 64 bits of which nothing is kept. */
  skipLong(): void {
    for (let read = 1; read < 9 && this.byte() >= 128; read++);
  }

  /** So many bytes, not copied. */
  take(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.#bytes.length)
      throw damaged(`${length} bytes should follow byte ${this.at}, but the board in it ends before`);
    const taken = this.#bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }

  /** The bytes of a text, which ends with a zero. */
  textBytes(): Uint8Array {
    const end = this.#bytes.indexOf(0, this.at);
    if (end < 0) throw damaged(`the text at byte ${this.at} of the board in it has no end`);
    const taken = this.#bytes.subarray(this.at, end);
    this.at = end + 1;
    return taken;
  }
}

/** Text of UTF-8 in which halves of pairs may stand alone, as FigJam writes them. */
export function decodeText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let next = 1; next <= more; next++) code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
    at += more + 1;
    if (code < 0x10000) units.push(code);
    else units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
    if (units.length > 4000) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return pieces.join('') + String.fromCharCode(...units);
}
