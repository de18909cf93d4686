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
  noDoubts: 'Nothing.',
  beside: (n: number) => `Beside the map: ${notes(n)}`,
  takeaways: 'What comes of it',
  lowest: 'Lowest moments',
  pains: 'Worst pain points',
  actions: 'Next actions',
  none: 'None yet.',
  summary: 'One-page summary',
};
