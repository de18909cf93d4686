/** The most that a file may bring: more than any journey map has, and no more than a board can be asked to draw. */
export const mostRows = 5_000;
/** Columns of a table; a map's notes have some thirty fields. */
export const mostColumns = 1_000;
/** Bytes that FigJam keeps on one note besides its text: 100 kB, less what we remember there ourselves. */
export const mostDetailBytes = 80_000;
