import { count, notes } from './count.ts';

/** Words of "Use this board". */
export const useBoardWords = {
  title: 'Use this board',
  found: (
    { maps, stages, lanes, cards }: { maps: number; stages: number; lanes: number; cards: number },
    questions: number,
    unsure: number,
  ) =>
    `I found ${count(maps, 'map')}${maps > 1 ? '. This one has' : ':'} ${count(stages, 'stage')}, ${count(lanes, 'row')}, ${notes(cards)}. ${questions > 0 ? `${count(questions, 'question')}.` : unsure > 0 ? `Nothing to answer, ${count(unsure, 'thing')} to look over.` : 'No questions.'}`,
  which: 'Which map?',
  facts: (stages: number, lanes: number, cards: number) =>
    [count(stages, 'stage'), count(lanes, 'row'), notes(cards)].join(' · '),
  questions: (n: number) => (n === 1 ? 'One question' : `${n} questions`),
  questionsHint: 'The least certain first. What you leave open is read as it says here.',
  rowKinds: (n: number) => (n === 1 ? 'What is this row about?' : 'What are these rows about?'),
  rowKindsHint: 'The name does not tell. Say it, and exports sort its notes; or leave it as it is.',
  about: (words: string) => `About “${words}”`,
  unsure: (n: number) => `${count(n, 'thing')} I am less sure of`,
  unsureHint: 'Wrong? Move or rewrite it on the board, and look again.',
  left: (n: number) => `${n === 1 ? 'One thing stays' : `${n} things stay`} outside of the map`,
  leftHint:
    'They are on the board as before, and in no file of this map. Move one into a column and row, and look again.',
  grid: 'Columns and rows',
  gridHint:
    'Correct a name, and it is written on the board. Say what kind of row it is, and exports sort its notes.',
  column: (place: number) => `Column ${place}`,
  row: (place: number) => `Row ${place}`,
  sureness: (confidence: number) =>
    confidence >= 0.9
      ? 'Clear.'
      : confidence >= 0.75
        ? 'Quite sure.'
        : confidence >= 0.5
          ? 'Not quite sure.'
          : 'A guess.',
  promise:
    'Nothing moves. Throughline remembers what is what, so that files can come back. Undo takes it back.',
  use: 'Use this board',
  using: 'Remembering what is what',
  exportNow: 'Export now',
  done: 'This map is in use.',
  doneFacts: (title: string) =>
    `“${title}” stands where it stood. Export it, and bring files back to it, as with any map of Throughline.`,
  undone: 'The board is as it was. Exporting still works.',
  gone: 'There is no map here that is not in use already.',
  toMaps: 'All maps',
};
