import { sayTooMany } from '../../journey/check-amount.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { FormatError } from './format.ts';

/**
 * Whatever its format, a file with more than a map can hold goes no further: comparing it would take minutes. Gives the
 * file back. Throws `FormatError`.
 */
export function checkAmount(file: FileEdit): FileEdit {
  const held = Object.keys(file.records.byId).length;
  const based = file.base.kind === 'full' ? Object.keys(file.base.records.byId).length : 0;
  refuseCount(Math.max(held, based));
  return file;
}

/** The same for a count that is known before anything is read. Throws `FormatError`. */
export function refuseCount(most: number): void {
  const tooMany = sayTooMany('it', most);
  if (tooMany !== null) throw new FormatError(tooMany);
}
