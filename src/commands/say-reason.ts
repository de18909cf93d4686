/**
 * What went wrong in the middle of writing, for people, without its full stop. FigJam's own errors name a call of its
 * (“in set_characters: …”): they say nothing to anybody at a board.
 */
export function sayReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /^in [\w.]+: /.test(text) ? 'FigJam did not take one of the changes' : text.replace(/\.$/, '');
}
