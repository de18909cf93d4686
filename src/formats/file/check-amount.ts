import { mostRecords, sayCount } from '../../journey/check-amount.ts';
import type { FileEdit } from '../../journey/merge/change.ts';
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
  if (most <= mostRecords) return;
  throw new FormatError(
    `it holds ${sayCount(most)} notes, rows and other things; a map holds at most ${sayCount(mostRecords)}, so no more can be brought in at once. Nothing was changed. Leave out what belongs to no map, or bring it in in parts.`,
  );
}
