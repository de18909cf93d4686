import type { BothSides } from '../../changes/name-record.ts';
import type { Panel } from '../../jobs/panel.ts';
import type { Preview } from '../../state/bring-in.ts';
import type { ReviewWords } from './review-words.ts';

/** What every part of the review needs. */
export interface ReviewPart {
  panel: Panel;
  preview: Preview;
  /** What is brought in: a file, or a snapshot. */
  words: ReviewWords;
  sides: BothSides;
  /** Shows a record on the board; absent where the board has no node for it. */
  showRecord: (recordId: string) => (() => void) | undefined;
  /** Who put a note on the board; absent where the board does not say. */
  authorOf: (recordId: string) => string | undefined;
}
