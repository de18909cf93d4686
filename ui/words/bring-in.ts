import { count } from './count.ts';

/** Words of "Bring in a file". */
export const bringInWords = {
  title: 'Bring in a file',
  drop: 'Drop a file here',
  choose: 'Choose a file',
  accepts:
    'A workbook, CSV, Markdown, Mermaid, JSON, HTML, YAML or a text, whatever it is called. It stays on this computer; the board changes only after you have looked.',
  noMaps:
    'There is no map on this board yet: the file becomes one. To bring changes back, open the board that it was exported from.',
  becomes: (title: string) => `This file becomes a new map, “${title}”:`,
  newMap: 'Start a new map from it',
  reading: 'Reading the file',
  tooLarge: (name: string, megabytes: number, most: number) =>
    `${name} has ${megabytes} MB; files up to ${most} MB can be brought in. Nothing was changed. Is it the right file?`,
  unreadable: (name: string) => `${name} could not be opened. Nothing was changed. Is it still there?`,
  notUnderstood: (name: string, message: string) => `${name}: ${message} Nothing was changed.`,
  whichMap: 'Which map is this file for?',
  otherBoard: (map: string, board: string) =>
    `This file was exported from “${map}” on the board “${board}”. That map is not on this board. Choose the map to compare it with; what is only in the file will be new.`,
  noOrigin:
    'This file does not say which map it came from. Choose one to compare it with; every difference will be a question.',
  otherMap: (map: string) =>
    `This file was exported from “${map}”, another map than the one you came from. Which one shall it be compared with?`,
  copiedBoard: (board: string) => `This file was exported from another board, “${board}”.`,
  compare: 'Compare',
  comparing: 'Comparing file and board',
  exported: (date: string) => `Exported ${date} from this map.`,
  exportedOther: (date: string, map: string) => `Exported ${date} from “${map}”.`,
  neverExported: 'This file does not remember an export.',
  summary: (file: number, board: number, toDecide: number) =>
    `Since then: ${count(file, 'change')} in the file, ${board || 'none'} on the board, ${toDecide || 'nothing'} to decide.`,
  nothing: 'File and board say the same. There is nothing to put on the board.',
  nothingInFile: (board: number) =>
    `The file brings nothing new. ${count(board, 'change')} on the board since then stay${board === 1 ? 's' : ''} as ${board === 1 ? 'it is' : 'they are'}.`,
  nothingTaken:
    'Nothing of this file comes onto the board as it stands. What was left out, and why, is said below.',
  notes: 'About this file',
  moreNotes: (n: number) => `${n} more`,
  problems: 'Left out',
  problemsHint:
    'The rest of the file can be brought in. Say what shall become of these, or mend them in the file.',
  whatBecomes: (problem: string) => `What shall become of it: ${problem}`,
  changedMeanwhile: (n: number) =>
    `${n === 1 ? '1 note' : `${n} notes`} changed while you were looking. Your choices are kept; look at ${n === 1 ? 'this one' : `these ${n}`}.`,
  lookAgain: 'Changed just now',
  conflicts: 'To decide',
  allDecided: (n: number) => (n === 1 ? 'decided' : `all ${n} decided`),
  conflictsHint: 'Board and file both changed these. Nothing happens until you say what counts.',
  allBoard: 'Keep board for all',
  allFile: 'Keep file for all',
  sides: { theirs: 'Board', ours: 'File', base: 'Before' },
  /** FigJam knows who put the note there, not who wrote its last words. */
  noteBy: (side: string, author: string) => `${side} (note by ${author})`,
  resolutions: { theirs: 'Keep board', ours: 'Keep file', both: 'Keep both', write: 'Write' },
  writeLabel: 'What it shall say',
  deleted: 'Deleted',
  nothingThere: 'Empty',
  unnamed: 'No longer known',
  fromFile: 'From the file',
  fromBoard: 'Already on the board',
  fromBoardHint: 'Changed on the board since the export. They stay as they are.',
  missing: 'Missing in the file',
  missingHint: 'Nothing is deleted because a file lacks it. Tick what should go.',
  hindrances: 'Cannot be changed',
  unlockThis: 'Unlock it, write, lock it again',
  tickAll: 'All',
  tickNone: 'None',
  takesAway: 'Delete from the board',
  put: (n: number) => (n === 0 ? 'Nothing chosen' : `Put ${count(n, 'change')} on the board`),
  leftToDecide: (n: number) => `${n} still to decide`,
  putting: 'Putting changes on the board',
  done: (applied: number, asked: number) => `${applied} of ${asked} done`,
  doneText: 'The board has the changes. Undo takes back all of them.',
  stopped: (applied: number, total: number) => `Stopped after ${applied} of ${total}`,
  stoppedText: (reason: string) =>
    `${reason === 'cancelled' ? 'You stopped it' : `It stopped because ${reason}`}, and not all could be taken back. What is done stays; bring the file in again for the rest.`,
  moreUndos: (n: number) =>
    `Press undo ${n} times to take back all of it: you worked on the board meanwhile.`,
  versionSaved: 'A version of the board from before is in its history.',
  versionFailed: 'No version could be saved in the history of the board; undo works all the same.',
  locked: (n: number) => `${n === 1 ? '1 note is' : `${n} notes are`} locked.`,
  unlockAndApply: 'Unlock and apply',
  unlockHint: 'Only these notes are unlocked, and locked again afterwards.',
  showChanges: 'Show them on the board',
  doneNothing: 'Nothing had to be written.',
  skipped: (n: number) => `${count(n, 'change')} left out:`,
  undoneText: 'All changes are taken back. The file is untouched; bring it in again when you like.',
  another: 'Bring in another file',
  toMaps: 'All maps',
};
