import { count } from './count.ts';

/** Words of how a map is kept alive: who looks after it, and when it is looked at again. */
export const reviewWords = {
  owner: (owner: string) => `Owner: ${owner}`,
  rhythm: (rhythm: string) => `reviewed ${rhythm}`,
  last: (day: string) => `last on ${day}`,
  dueSince: (day: string) => `Review due since ${day}`,
  dueToday: 'Review due today',
  dueBecause: (things: readonly { words: string; day: string }[]) =>
    `Review due: ${things.map(({ words, day }) => `${words} (${day})`).join(', ')}`,
  next: (day: string, days: number) =>
    days <= 14 ? `Next review on ${day}, in ${count(days, 'day')}` : `Next review on ${day}`,
  never: 'Nobody said yet who looks after this map, and when.',
  say: 'Say it',
  sayNamed: (title: string) => `Say it: who looks after ${title}, and when`,
  reviewed: 'Reviewed today',
  reviewedNamed: (title: string) => `Reviewed today: ${title}`,
  calendar: 'Add to my calendar',
  calendarNamed: (title: string) => `Add to my calendar: the next review of ${title}`,
  happened: 'Something happened …',
  happenedNamed: (what: string, title: string) => `${what} happened today: makes ${title} due`,
  labels: {
    reviewed: (title: string) => `“${title}” reviewed today`,
    happened: (words: string, title: string) => `${words} happened: “${title}” is due`,
  },
};
