/** What the tests use of fontkit, which brings no types: the oracle for advance widths. */
declare module 'fontkit' {
  export function create(data: Uint8Array): {
    unitsPerEm: number;
    glyphForCodePoint(code: number): { advanceWidth: number };
  };
}
