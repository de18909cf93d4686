/** Present wherever files are read (the panel, Node), but in neither of the worlds that `src/` compiles for. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Decodes by the platform, without a byte order mark; `null` when `strict` and the bytes are not of that encoding. Only for
 * encodings in which every platform is right: not for single-byte ones, of which Node 20 reads Windows-1252 as Latin-1.
 */
export function decodeByPlatform(bytes: Uint8Array, label: string, strict: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: strict }).decode(bytes);
  } catch {
    return null;
  }
}
