import { count, notes } from './count.ts';

/** Words at the end of a workshop. */
export const wrapUpWords = {
  title: 'Wrap up',
  openNamed: (title: string) => `Wrap up ${title}`,
  found: 'What is on the map',
  counts: (all: number, clear: number, stages: number) =>
    `${notes(all)} in ${count(stages, 'stage')}: ${clear} clear, ${all - clear} to check.`,
  empty: (names: string) => `Nothing stands in: ${names}.`,
  doubtful: 'What is doubtful',
  noDoubts: 'Nothing could be read in two ways.',
  beside: (n: number) => `${notes(n)} ${n === 1 ? 'lies' : 'lie'} beside the map. Put what matters into it.`,
  noneBeside: 'No note lies beside the map.',
  parked: (n: number) => `${notes(n)} ${n === 1 ? 'waits' : 'wait'} in the parking lot.`,
  place: 'Put loose notes into the map',
  tidy: 'Tidy up',
  tidyHint: 'Shows first what moves. Nothing is deleted.',
  takeaways: 'What comes of it',
  lowest: 'Lowest moments',
  pains: 'Worst pain points',
  actions: 'Next actions',
  none: 'None yet.',
  feeling: (value: number) => `feels ${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`,
  severity: (n: number) => `severity ${n}`,
  summary: 'Export the one-page summary',
  decide: 'Decide what comes first',
};
