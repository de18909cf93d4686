import { notes } from './count.ts';

/** Words about loose notes that go into a map that exists. */
export const placingWords = {
  open: 'Put into the map …',
  title: 'Into the map',
  hint: 'The notes keep their author, colour and votes. Choose where each goes; nothing moves before you say so.',
  which: 'Which map?',
  all: (cluster: string) => `All of ${cluster}`,
  stay: 'Leave it there',
  stageFor: (note: string) => `Stage for ${note}`,
  rowFor: (note: string) => `Row for ${note}`,
  noRow: 'Row …',
  mixed: 'As chosen below',
  noGuess: 'Nothing tells where it belongs.',
  put: (n: number) => (n === 0 ? 'Put into the map' : `Put ${notes(n)} into the map`),
  putting: 'Putting notes into the map',
  nothing: 'Choose a stage and a row for at least one note.',
  done: (n: number, title: string) => `${notes(n)} ${n === 1 ? 'lies' : 'lie'} in “${title}” now.`,
  left: (n: number) => `${notes(n)} stayed where ${n === 1 ? 'it lay' : 'they lay'}:`,
  undone: 'The notes lie where they lay before.',
  gone: 'There are no loose notes on the board any more.',
  noMap: 'There is no map on this board that notes could go into. Start one, or use the board first.',
};
