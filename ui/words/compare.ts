import type { DifferenceOp } from '../../src/insights/compare/comparison.ts';

/** Words of "Compare". */
export const compareWords = {
  title: 'Compare',
  before: 'Before',
  after: 'After',
  swap: 'Swap before and after',
  now: (title: string) => `${title}, as on the board`,
  mapsGroup: 'On the board now',
  drawnGroup: 'Drawn without Throughline',
  snapshotsGroup: 'Snapshots',
  choose: 'Choose …',
  comparing: 'Comparing',
  teach: 'Choose a before and an after: a snapshot, or a map on the board.',
  byWords: 'These maps share no ids, so stages, rows and notes were recognised by their words.',
  feelings: 'Feelings',
  noFeelings: 'Neither of them has feelings yet.',
  low: 'Lowest',
  everybody: 'Everybody',
  pains: 'Pain points',
  gone: 'gone',
  fresh: 'new',
  still: 'still there',
  stillList: (n: number) => `Still there: ${n}`,
  metrics: 'Metrics',
  changes: 'All changes',
  nothing: 'Nothing differs. Both say the same.',
  download: 'Download change log',
  csv: 'As CSV',
  copy: 'Copy',
  saving: 'Writing the change log',
  copied: 'The change log is on the clipboard.',
  log: 'change log',
  ops: {
    added: 'New',
    removed: 'Gone',
    moved: 'Moved',
    reworded: 'Reworded',
    rescored: 'Score',
    changed: 'Changed',
  } satisfies { [op in DifferenceOp]: string },
  theMap: 'The map itself',
  curveSaid: (columns: { name: string; before: string; after: string }[]) =>
    `Feelings by stage, before and after: ${columns.map(({ name, before, after }) => `${name} ${before} to ${after}`).join('; ')}.`,
  unknown: 'nothing',
};

/** Words for a map that was copied. */
export const copyWords = {
  isCopy: (title: string) => `This is a copy of “${title}”.`,
  ask: 'What is it?',
  kinds: {
    quarter: 'New quarter',
    separate: 'Separate map',
    future: 'Future state',
  },
  hints: {
    quarter: 'Goes on from the original; compare the two at any time.',
    separate: 'Has nothing to do with the original any more.',
    future: 'Shows how it shall be; compare it with today.',
  },
  named: (kind: string, title: string) => `${kind}: the copy of ${title}`,
  settling: 'Giving the copy a life of its own',
  settled: {
    quarter: 'A map of its own now. A snapshot in it keeps how it began.',
    separate: 'A map of its own now.',
    future: 'It shows the future state now.',
  },
  goesOnFrom: (title: string) => `Goes on from “${title}”`,
  compareWith: (title: string) => `Compare with ${title}`,
};
