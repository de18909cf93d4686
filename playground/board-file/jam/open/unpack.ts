import { Inflate } from 'fflate';
import { Decompress } from 'fzstd';
import { damaged, JamError, tooLarge } from '../base/jam-error.ts';

/** Bytes unpacked in one go: what is packed a thousandfold must not fill the memory before it is noticed. */
const slice = 16_384;

/**
 * A chunk of a canvas unpacked: deflated, or by Zstandard, as newer versions do it. Stops where it becomes more than `limit` bytes.
 * Throws `JamError`; `what` names the chunk.
 */
export function unpack(packed: Uint8Array, limit: number, what: string): Uint8Array {
  const gathered = gather(limit, what);
  const stream = isZstd(packed) ? new Decompress(gathered.add) : new Inflate((piece) => gathered.add(piece));
  if (isZstd(packed)) checkWindow(packed, limit, what);
  try {
    for (let at = 0; at < packed.length; at += slice)
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  } catch (error) {
    if (error instanceof JamError) throw error;
    throw damaged(`${what} cannot be unpacked`);
  }
  return gathered.all();
}

/** Gathers pieces up to a limit. */
export function gather(limit: number, what: string): { add(piece: Uint8Array): void; all(): Uint8Array } {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add(piece) {
      length += piece.length;
      if (length > limit)
        throw tooLarge(`${what} unpacks to more than ${Math.round(limit / 1024 / 1024)} MB`);
      // Who unpacks may use the same bytes again.
      pieces.push(piece.slice());
    },
    all() {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}

const isZstd = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

/** The memory that a frame asks for before it unpacks anything (RFC 8878, 3.1.1.1). */
function checkWindow(frame: Uint8Array, limit: number, what: string): void {
  const flags = frame[4] ?? 0;
  const window = frame[5] ?? 0;
  const isSingle = (flags & 0x20) !== 0;
  const asked = isSingle ? contentSize(frame, flags) : 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
  // A window may be larger than what it holds; FigJam's are of 8 MB at most.
  if (asked > Math.max(limit, 128 * 1024 * 1024))
    throw tooLarge(`${what} asks for ${Math.round(asked / 1024 / 1024)} MB to be unpacked`);
}

function contentSize(frame: Uint8Array, flags: number): number {
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const length = [1, 2, 4, 8][flags >> 6] ?? 0;
  let size = 0;
  for (let byte = length - 1; byte >= 0; byte--) size = size * 256 + (frame[5 + dictionary + byte] ?? 0);
  return size;
}
