/** Each byte as the letter of its number, as Latin-1 has it; in pieces, for a call takes only so many arguments. */
export function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return letters;
}
