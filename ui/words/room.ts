import { count } from './count.ts';

/** Words of "Make room": more space in one row or one column, and what moves for it. */
export const roomWords = {
  title: 'Make room',
  hint: 'For one more line of notes, before the map is tidied.',
  where: 'Where',
  rows: 'Rows',
  columns: 'Columns',
  choose: 'Choose a row or a column',
  /** What happens on the board. `n`: how many rows lie below, or columns to the right. */
  rowGrows: (name: string, n: number) =>
    n === 0
      ? `“${name}” becomes one note higher. It is the last row: nothing moves.`
      : `“${name}” becomes one note higher. ${count(n, 'row')} below ${n === 1 ? 'moves' : 'move'} down by as much; nothing else moves.`,
  columnWidens: (name: string, n: number) =>
    n === 0
      ? `“${name}” becomes one note wider. It is the last column: nothing moves.`
      : `“${name}” becomes one note wider. ${count(n, 'column')} to its right ${n === 1 ? 'moves' : 'move'} on by as much; nothing else moves.`,
  make: 'Make room',
  making: 'Making room',
  made: (row: boolean) =>
    `The ${row ? 'row' : 'column'} has room for one more line of notes. Undo takes it back.`,
  /** On a map's card. */
  full: (row: string, stage: string) => `${row}, ${stage} is full`,
  more: (n: number) => `${count(n, 'more cell')} ${n === 1 ? 'is' : 'are'} full.`,
  higher: 'Higher row',
  higherNamed: (row: string, stage: string) =>
    `Higher row ${row}, because ${stage} is full there: the rows below move down`,
  wider: 'Wider column',
  widerNamed: (row: string, stage: string) =>
    `Wider column ${stage}, because ${row} is full there: the columns to its right move on`,
  parked: (n: number) => `${n} in the parking lot.`,
  /** Why nothing of a map is arranged. */
  held: {
    people: 'People drew this map: its notes stay where they put them, so nothing is tidied here.',
    locked: 'This map is locked on the board. Unlock it there to tidy it or make room.',
    rootless:
      'The section around this map was deleted. Draw a section around all of it, then it can be tidied again.',
    newer: 'A newer version of Throughline worked on this map. Update Throughline to tidy it.',
  },
};
