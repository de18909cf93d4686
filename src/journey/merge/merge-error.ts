/** A file that cannot be brought together with this board; `message` says which record and why. */
export class MergeError extends Error {
  override name = 'MergeError';
}

/** What every refusal ends with: it comes before anything is written. */
export const kept = 'Nothing was changed.';

/** Throws where something cannot be done at all. */
export function refuse(isWrong: boolean, message: string): void {
  if (isWrong) throw new MergeError(`${message} ${kept}`);
}
