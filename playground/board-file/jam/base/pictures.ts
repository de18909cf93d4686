import { isRecord, type RawNode, readString } from '../../base/json.ts';

/** Pictures by name as a board file keeps them beside its nodes: in Base64. */
export function packPictures(pictures: ReadonlyMap<string, Uint8Array>): RawNode {
  return Object.fromEntries([...pictures].map(([name, bytes]) => [name, btoa(latinOf(bytes))]));
}

/** The pictures that a board file keeps; what is none is passed over. */
export function unpackPictures(value: unknown): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  if (!isRecord(value)) return pictures;
  for (const [name, packed] of Object.entries(value)) {
    const text = readString(packed);
    if (text === undefined || !/^[0-9a-f]{40}$/.test(name) || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) continue;
    if (text.length % 4 === 0)
      pictures.set(
        name,
        Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
      );
  }
  return pictures;
}

/** One letter a byte, in pieces that a call can take. */
function latinOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
