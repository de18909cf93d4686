/** Line height and inner distance, px: on a real board 20 lines are 488 high. */
export const codeLineHeight = 22;
export const codePadding = 24;
