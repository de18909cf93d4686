/** Line height and inner distance, px: on a real board 20 lines are 488 high. */
export const codeLineHeight = 22;
export const codePadding = 24;

/** Size of a code block: it grows with its code (mono type of 16 px), and is never smaller than FigJam's empty one looks. */
export function codeBlockSize(code: string): { width: number; height: number } {
  const lines = code.split(/\r\n|[\n\r\u2028\u2029]/);
  const longest = lines.reduce((most, line) => Math.max(most, line.replaceAll('\t', '    ').length), 0);
  return {
    width: Math.max(320, Math.ceil(longest * 9.6) + 2 * codePadding),
    height: Math.max(1, lines.length) * codeLineHeight + 2 * codePadding,
  };
}
