/** The largest block of a frame, bytes. */
const block = 128 * 1024;

/**
 * Bytes as a frame of Zstandard that holds them as they are (RFC 8878, 3.1.1: single segment, raw blocks). FigJam takes no message that
 * is not such a frame (docs of openfig-core, "Invariants"), and the platform we run on packs none.
 */
export function storeAsZstd(bytes: Uint8Array): Uint8Array {
  const count = Math.max(1, Math.ceil(bytes.length / block));
  const frame = new Uint8Array(9 + count * 3 + bytes.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, 0xfd2fb528, true);
  // The length stands in four bytes, and there is one segment.
  view.setUint8(4, 0xa0);
  view.setUint32(5, bytes.length, true);
  let at = 9;
  for (let index = 0; index < count; index++) {
    const piece = bytes.subarray(index * block, (index + 1) * block);
    const header = (index === count - 1 ? 1 : 0) | (piece.length << 3);
    frame.set([header & 255, (header >> 8) & 255, header >> 16], at);
    frame.set(piece, at + 3);
    at += 3 + piece.length;
  }
  return frame;
}
