import { count, notes } from './count.ts';

/** Words of the first view. */
export const homeWords = {
  version: (version: string) => `Throughline ${version}`,
  emptyTitle: 'Map a journey together',
  ways: 'Ways to begin',
  emptyText: 'See what someone does, thinks and feels, stage by stage. Ways to begin:',
  reading: 'Looking at the board …',
  mapsTitle: 'Maps on this board',
  start: 'Start a map',
  startHint: 'Choose a template, fill in what you know, put it on the board.',
  useBoard: 'Use this board',
  useBoardHint: 'Finds journeys that stand here already: tables, sections, rows of notes. Changes nothing.',
  bringIn: 'Bring in a file',
  bringInHint: 'An export that colleagues edited, or any table, list or text.',
  startFromFile: 'Start from a file or a paste',
  startFromFileHint:
    'A sheet, a list, a diagram, an answer of a chat: see what comes of it, then make the map.',
  exportMap: 'Export',
  exportNamed: (title: string) => `Export ${title}`,
  bringInNamed: (title: string) => `Bring in a file for ${title}`,
  snapshots: 'Snapshots',
  snapshotsNamed: (title: string) => `Snapshots of ${title}`,
  showNamed: (title: string) => `Show ${title} on the board`,
  facts: (stages: number, noteCount: number, personas: number) =>
    [count(stages, 'stage'), notes(noteCount), ...(personas > 0 ? [count(personas, 'persona')] : [])].join(
      ' · ',
    ),
  doubts: (n: number) => `${n} to check`,
  doubtsHint: 'These could be read in two ways. Move or rewrite them on the board, and they leave this list.',
  found: (maps: number, foreign: number, unplaced: number) =>
    [
      `Looked through the board: ${count(maps, 'map')}`,
      ...(foreign > 0 ? [`, ${foreign} of them drawn without Throughline`] : []),
      '.',
      ...(unplaced > 0
        ? [
            ` ${unplaced === 1 ? '1 text belongs' : `${unplaced} texts belong`} to no map: drag what matters into a row.`,
          ]
        : []),
    ].join(''),
  nothingFound: (unplaced: number) =>
    unplaced > 0
      ? `No journey found here: ${count(unplaced, 'text')}, but no stages side by side with rows below them. Start a map beside them, then drag the notes into its rows, or use “Put into the map …” under “Export … notes”.`
      : 'There is nothing to read on this board yet. Start a map, or open a board that has one.',
  tryAgain: 'Look again',
};
