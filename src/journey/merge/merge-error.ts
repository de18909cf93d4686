/** A file that cannot be brought together with this board; `message` says which record and why. */
export class MergeError extends Error {
  override name = 'MergeError';
}
