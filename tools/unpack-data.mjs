// What pack-data.mjs packed, unpacked where it runs: part of the panel, nowhere else.
import { unzlibSync } from 'fflate';

/** All printable ASCII but what has a meaning in a page or between quotation marks: `"`, `\` and `<`. */
export const signs = String.fromCharCode(...Array.from({ length: 94 }, (_, i) => 33 + i)).replace(
  /["\\<]/g,
  '',
);

/** A function that tells what was packed; unpacked when it is first called. */
export function unpackOnce(packed) {
  let value;
  return () => {
    value ??= unpack(packed);
    return value;
  };
}

function unpack(packed) {
  const [structure, ...texts] = new TextDecoder().decode(unzlibSync(readSigns(packed))).split('\0');
  let next = 0;
  return JSON.parse(structure, (_, part) => (part === '' ? texts[next++] : part));
}

/** Two signs are 13 bits. What is left of the last pair comes after the end of what was packed, and is not read. */
function readSigns(packed) {
  const bytes = [];
  let [bits, held] = [0, 0];
  for (let at = 0; at < packed.length; at += 2) {
    bits |= (signs.indexOf(packed[at]) * 91 + signs.indexOf(packed[at + 1])) << held;
    for (held += 13; held >= 8; held -= 8) {
      bytes.push(bits & 255);
      bits >>= 8;
    }
  }
  return Uint8Array.from(bytes);
}
