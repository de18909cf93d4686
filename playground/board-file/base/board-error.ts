/** A file that is no board, or a broken one: the message says what was found, where, and what to do. */
export class BoardFileError extends Error {
  override name = 'BoardFileError';
}
