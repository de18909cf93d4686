/**
 * What went wrong in the middle of writing, for people, without its full stop. FigJam's own errors begin with a call of
 * its (“in set_characters: …”), which says nothing to anybody at a board.
 */
export function sayReason(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  const [, words] = /^in [\w.]+: ([\s\S]*)$/.exec(text) ?? [];
  return words === undefined ? text : `FigJam did not take one of the changes (${words})`;
}
