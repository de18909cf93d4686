import { count, notes } from './count.ts';

/** Words about what is selected, and about notes that are in no map. */
export const notesWords = {
  selected: (n: number) => `${notes(n)} selected`,
  exportNow: 'Export now',
  reading: 'Reading what you selected',
  readingAll: 'Reading the notes',
  scope: (of: 'selection' | 'page' | 'board', n: number) =>
    of === 'selection'
      ? `Reading ${n === 1 ? 'the note' : `the ${n} notes`} you selected.`
      : of === 'page'
        ? `Reading this page: ${notes(n)}.`
        : 'All of this board.',
  wholeBoard: 'Whole board instead',
  nothingSelected: 'There are no words in what you selected. Select notes, or a section with notes in it.',
  title: 'Notes',
  facts: (clusters: number, n: number) =>
    `${notes(n)} in ${count(clusters, 'cluster')}, grouped by section and by what lies together. No journey is made of them.`,
  sortThese: 'Sort loose notes',
  sortHint: (texts: number) =>
    `${count(texts, 'text')} in no map of Throughline. See them in clusters, export them, or put them into a map.`,
  page: 'On the page itself',
  votes: (n: number) => count(n, 'vote'),
  namedBy: {
    heading: 'Named by the heading above it.',
    section: 'Named after its section.',
    words: 'Named by what its notes have in common.',
  },
  alone: 'It lies alone.',
  votesHint: 'Results of FigJam’s voting sessions cannot be read by plugins; stamps can, and are counted.',
  format: 'Format',
  download: 'Download',
  copy: 'Copy',
  exporting: 'Writing the notes',
  downloaded: (name: string) => `Downloaded ${name}.`,
  copied: (format: string) => `${format} is on the clipboard.`,
  intoMap: 'Send into a new map',
  sendTitle: 'Into a new map',
  sendHint: 'Choose a stage and a row for each cluster. Your notes stay where they are; the map gets copies.',
  template: 'Template',
  name: 'Title',
  namePlaceholder: 'What the map is called',
  noTitle: 'Give the map a title.',
  noPlace: 'Choose a stage and a row for at least one cluster.',
  stageFor: (cluster: string) => `Stage for ${cluster}`,
  rowFor: (cluster: string) => `Row for ${cluster}`,
  noStage: 'Stage …',
  noRow: 'Row …',
  put: (n: number) => (n === 0 ? 'Put on board' : `Put ${notes(n)} on the board`),
  gone: 'These notes are not on the board any more, or are in a map now.',
};
