import type { BroughtFile } from '../../state/bring-in.ts';
import { bringInWords } from '../../words/bring-in.ts';
import { restoreWords } from '../../words/snapshots.ts';

/** The words of a review: of a file that comes in, or of a snapshot that is put back. */
export function reviewWords({ snapshot }: BroughtFile) {
  if (snapshot === undefined) return bringInWords;
  const { title, nothing, fromFile, sides, missing, missingHint, another, undoneText } = restoreWords;
  return { ...bringInWords, title, nothing, fromFile, sides, missing, missingHint, another, undoneText };
}

export type ReviewWords = ReturnType<typeof reviewWords>;
