/** Does it begin as a FigJam file saved to disk: an archive, or what older versions saved without one? */
export function isJam(bytes: Uint8Array): boolean {
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  return begin === 'PK\u0003\u0004' || begin === 'PK\u0005\u0006' || begin === 'fig-';
}

/** Does a file’s name say that it is one? */
export const isJamName = (name: string): boolean => /\.jam$/i.test(name);
