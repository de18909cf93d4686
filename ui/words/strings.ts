import { bringInWords } from './bring-in.ts';
import { byHandWords } from './by-hand.ts';
import { compareWords, copyWords } from './compare.ts';
import { count, notes } from './count.ts';
import { decideWords } from './decide.ts';
import { editWords } from './edit.ts';
import { exportWords } from './export.ts';
import { homeWords } from './home.ts';
import { insertWords } from './insert.ts';
import { lineWords } from './lines.ts';
import { mappingWords } from './mapping.ts';
import { notesWords } from './notes.ts';
import { pictureWords } from './picture.ts';
import { placingWords } from './placing.ts';
import { reviewWords } from './review.ts';
import { roomWords } from './room.ts';
import { shapeWords } from './shape.ts';
import { restoreWords, snapshotWords } from './snapshots.ts';
import { templateWords } from './templates.ts';
import { tidyWords } from './tidy.ts';
import { useBoardWords } from './use-board.ts';
import { votesWords } from './votes.ts';
import { wrapUpWords } from './wrap-up.ts';

/**
 * Every word the panel says, by view (`words/`). Plain words only: Board, File, Row, Column, Note; never the words of
 * the code.
 */
export const strings = {
  count,
  notes,
  back: 'Back to start',
  backOnce: 'Back',
  cancel: 'Cancel',
  cancelling: 'Stopping …',
  cancelled: 'Stopped. Nothing was left half-done on the board.',
  dismiss: 'Close this message',
  showMore: (next: number, rest: number) =>
    next === rest ? `Show ${next} more` : `Show ${next} of ${rest} more`,
  mainKeys: 'Ctrl Enter (⌘ Enter)',
  undo: 'Undo',
  past: 'Done. You have worked on the board since.',
  pastText: 'To go back from there, press Ctrl Z (⌘ Z) on the board, step by step.',
  undone: 'Undone. The board is as it was before.',
  show: 'Show',
  showOnBoard: 'Show on board',
  optional: 'optional',
  working: (label: string, done: number, total: number) =>
    total > 0 ? `${label}: ${done} of ${total}` : label,

  errors: {
    silent: 'The board does not answer. Nothing was changed. Close this panel and open Throughline again.',
    garbled: (name: string) =>
      `The answer to “${name}” could not be understood, so it was not used. Close this panel and open Throughline again; if that does not help, the plugin and this panel are of different versions.`,
    closed: 'The panel was closed before the answer came.',
    unexpected: (message: string) =>
      `Something unexpected happened: ${message}. What you typed is kept. Try again.`,
    undoTooLate:
      'You did something on the board since, and undo would take that back first. Nothing was changed. Go back step by step with Ctrl Z (⌘ Z) on the board.',
    mapGone: 'This map is no longer on the board. Nothing was changed. Choose another map.',
  },

  lookAround: {
    look: 'Look for maps drawn without Throughline',
    none: 'Looked through the board: no other map stands here.',
  },

  home: homeWords,
  insert: insertWords,
  room: roomWords,
  lines: lineWords,
  picture: pictureWords,
  placing: placingWords,
  shape: shapeWords,
  templates: templateWords,
  export: exportWords,
  byHand: byHandWords,
  mapping: mappingWords,
  bringIn: bringInWords,
  snapshots: snapshotWords,
  restore: restoreWords,
  compare: compareWords,
  copies: copyWords,
  edit: editWords,
  decide: decideWords,
  review: reviewWords,
  tidy: tidyWords,
  useBoard: useBoardWords,
  loose: notesWords,
  votes: votesWords,
  wrapUp: wrapUpWords,
};
