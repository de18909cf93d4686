import { count, notes } from './count.ts';

interface Extent {
  notes: readonly unknown[];
  carried: number;
  rows: readonly unknown[];
  stages: readonly unknown[];
  restored: number;
  cleared: number;
  fitted: boolean;
  tidy: boolean;
}

/** Words of "Tidy up", and of the room that rows have. */
export const tidyWords = {
  title: 'Tidy up',
  tidyNamed: (title: string) => `Tidy up ${title}`,
  looking: 'Looking at the map',
  doing: 'Tidying up',
  howMuch: 'How much',
  scopes: { note: 'This note', cell: 'Its cell', stage: 'Its column', map: 'The map' },
  selectHint: 'Select a note or a column on the board to tidy only that.',
  willDo: (report: Extent) =>
    report.tidy ? 'Everything is in its place. Nothing to do.' : `${listOf(report)}, nothing is deleted.`,
  promise: 'Same notes, same order, same colours. What is not part of the map is left alone.',
  carried: (n: number) =>
    `${notes(n)} only ${n === 1 ? 'moves' : 'move'} on with ${n === 1 ? 'its' : 'their'} row or column.`,
  redrawn: (n: number) => `${count(n, 'arrow')} between notes ${n === 1 ? 'is' : 'are'} drawn afresh.`,
  left: (n: number) =>
    `${count(n, 'thing')} ${n === 1 ? 'stays' : 'stay'} as ${n === 1 ? 'it is' : 'they are'}`,
  beside: (n: number) => `${count(n, 'thing')} not of this map ${n === 1 ? 'goes' : 'go'} beside it`,
  unnamed: 'Without words',
  show: 'Show',
  doIt: 'Do it',
  lookAgain: 'Look again',
  again: 'Someone worked on the map meanwhile. This is what would happen now.',
  done: 'The map is tidy.',
  doneText: 'Undo takes all of it back in one step.',
  toMaps: 'Back to the maps',
  gone: 'This map is not on the board any more. Go back and choose another one.',
  full: (row: string, stage: string) => `${row}, ${stage} is full`,
  more: (n: number) => `${count(n, 'more cell')} ${n === 1 ? 'is' : 'are'} full.`,
  makeRoom: 'Make room',
  makeRoomNamed: (row: string, stage: string) => `Make room in ${row}, because of ${stage}`,
  makingRoom: 'Making room',
  roomMade: 'The row has room for one more line of notes. Undo takes it back.',
  parked: (n: number) => `${n} in the parking lot.`,
};

/** "34 notes move, 2 rows grow", whatever of it there is. */
function listOf({ notes: moved, carried, rows, stages, restored, cleared, fitted }: Extent): string {
  const parts = [
    moved.length > 0 && `${notes(moved.length)} ${moved.length === 1 ? 'moves' : 'move'}`,
    rows.length > 0 && `${count(rows.length, 'row')} ${rows.length === 1 ? 'grows' : 'grow'}`,
    stages.length > 0 && `${count(stages.length, 'column')} ${stages.length === 1 ? 'widens' : 'widen'}`,
    restored > 0 &&
      `${count(restored, 'missing piece')} of the map ${restored === 1 ? 'is' : 'are'} drawn again`,
    cleared > 0 && `${count(cleared, 'leftover')} of old rows ${cleared === 1 ? 'is' : 'are'} cleared`,
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(', ');
  if (fitted) return 'The map’s section becomes as small as what it holds';
  return carried > 0 ? `${notes(carried)} move on with their rows` : 'Lines and labels are straightened';
}
