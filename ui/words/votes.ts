import { count, notes } from './count.ts';

/** Words of "Enter votes". */
export const votesWords = {
  title: 'Enter votes',
  hint: 'Plugins cannot read FigJam’s voting sessions. Type in the totals: they are kept with the notes and exported.',
  enter: 'Enter votes',
  enterFirst: 'Use this board first, then totals can be typed in and kept with its notes.',
  stamps: (n: number) => count(n, 'stamp'),
  selected: (n: number) => `Showing the ${notes(n)} you selected. Select nothing on the board to see all.`,
  none: 'This map has no notes yet.',
  noStage: 'In no stage',
  field: (text: string) => `Votes for ${text}`,
  fault: 'Whole numbers only.',
  faults: (n: number) => `${count(n, 'total')} cannot be used: whole numbers only. Nothing was written.`,
  tooMany: (most: number) => `At most ${most} totals can be saved at once. Nothing was written.`,
  save: (n: number) => (n === 0 ? 'Save' : `Save ${count(n, 'total')}`),
  saving: 'Saving the votes',
  saved: (n: number) => `Saved ${count(n, 'total')} with the notes.`,
  savedHint: 'Nothing on the board looks different: votes are kept with each note and exported with it.',
  nothingNew: 'These totals are saved already.',
  hindered: (reason: string) => `${reason} Nothing was written.`,
  changedMeanwhile: (n: number) =>
    `Someone entered other votes for ${notes(n)} meanwhile. Nothing was written; what you typed is kept. Look again, then save.`,
};
