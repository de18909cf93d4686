import { inflate } from '../../journey/inflate.ts';
import type { ArchivePart } from './check-archive.ts';

/**
 * The bytes of a part. Throws, with what is the matter, where it is not what the list of parts says: elsewhere, cut off, longer or
 * shorter, of another checksum, or packed in a way that workbooks are not (ECMA-376-2, annex B: stored or deflated).
 */
export function unpackPart(bytes: Uint8Array, part: ArchivePart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (what: string): never => {
    throw new Error(`${part.name} ${what}`);
  };
  if (part.at + 30 > bytes.length || view.getUint32(part.at, true) !== 0x04034b50)
    fail('is not where it should be');
  if (part.isEncrypted) fail('has a password');
  const begin = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  if (begin + part.packed > bytes.length) fail('is cut off');
  const packed = bytes.subarray(begin, begin + part.packed);
  if (part.method !== 0 && part.method !== 8) fail(`is packed in an unknown way (${part.method})`);
  const plain = part.method === 0 ? packed : inflate(packed, part.unpacked);
  if (plain.length !== part.unpacked) fail('is not as long as it says');
  if (checksumOf(plain) !== part.checksum) fail('has another checksum');
  return plain;
}

/** CRC-32, as archives have it (APPNOTE 6.3.10, 4.4.7). */
function checksumOf(bytes: Uint8Array): number {
  // What each byte adds is worked out once: a sheet has millions of them.
  const added = Int32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum;
  });
  let sum = -1;
  for (let i = 0; i < bytes.length; i++) sum = (added[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
