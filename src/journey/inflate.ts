import { Inflate } from 'fflate';

/** Bytes unpacked in one go: what is packed a thousandfold must not fill the memory before it is noticed. */
const slice = 16_384;

/** What was deflated, of this length. Throws as soon as there are more bytes, and where it is not deflated at all. */
export function inflate(packed: Uint8Array, length: number): Uint8Array {
  const plain = new Uint8Array(length);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > length) throw new RangeError('a part unpacks to more than it says');
    plain.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < packed.length; at += slice)
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  return plain.subarray(0, filled);
}
