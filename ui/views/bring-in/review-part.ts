import type { Preview } from '../../bring-in-state.ts';
import type { BothSides } from '../../changes/name-record.ts';
import type { Panel } from '../../jobs/panel.ts';

/** What every part of the review needs. */
export interface ReviewPart {
  panel: Panel;
  preview: Preview;
  sides: BothSides;
  /** Shows a record on the board; absent where the board has no node for it. */
  showRecord: (recordId: string) => (() => void) | undefined;
}
