import { count, notes } from './count.ts';

/** Words of the first view. */
export const homeWords = {
  emptyTitle: 'Map a journey together',
  ways: 'Ways to begin',
  emptyText: 'See what someone does, thinks and feels, stage by stage. Three ways to begin:',
  reading: 'Looking at the board …',
  mapsTitle: 'Maps on this board',
  start: 'Start a map',
  startHint: 'Choose a template, fill in what you know, put it on the board.',
  useBoard: 'Use this board',
  useBoardHint: 'Look again for maps in what is already here.',
  bringIn: 'Bring in a file',
  bringInHint: 'Colleagues edited an export? See what changed, then decide.',
  exportMap: 'Export',
  exportNamed: (title: string) => `Export ${title}`,
  bringInNamed: (title: string) => `Bring in a file for ${title}`,
  showNamed: (title: string) => `Show ${title} on the board`,
  facts: (stages: number, noteCount: number, personas: number) =>
    [count(stages, 'stage'), notes(noteCount), ...(personas > 0 ? [count(personas, 'persona')] : [])].join(
      ' · ',
    ),
  doubts: (n: number) => `${n} to check`,
  found: (n: number) => (n === 1 ? 'Found 1 map.' : `Found ${n} maps.`),
  nothingFound: (unplaced: number) =>
    unplaced > 0
      ? `No map found here, and ${notes(unplaced)} outside any map. Start a map beside them, then drag the notes into its rows: they become part of it.`
      : 'No map found here yet. Start a map, or bring the board one that Throughline made.',
  tryAgain: 'Look again',
};
