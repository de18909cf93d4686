/** What the tests use of fontkit, which brings no types: the oracle for widths. */
declare module 'fontkit' {
  export function create(data: Uint8Array): {
    unitsPerEm: number;
    glyphForCodePoint(code: number): { advanceWidth: number };
    /** Shapes a text; in rules with more than one character before, fontkit 2.0.4 takes them in the wrong order. */
    layout(text: string): { advanceWidth: number };
  };
}
