import { count, notes } from './count.ts';

interface Extent {
  notes: readonly unknown[];
  carried: number;
  redrawn: number;
  rows: readonly unknown[];
  stages: readonly unknown[];
  restored: number;
  cleared: number;
  fitted: boolean;
  tidy: boolean;
}

/** Words of "Tidy up". */
export const tidyWords = {
  title: 'Tidy up',
  tidyNamed: (title: string) => `Tidy up ${title}`,
  looking: 'Looking at the map',
  doing: 'Tidying up',
  howMuch: 'How much',
  scopes: { note: 'This note', cell: 'Its cell', stage: 'Its column', map: 'The map' },
  selectHint: 'The whole map. Select a note or a column on the board to tidy only that.',
  willDo: (report: Extent) =>
    report.tidy ? 'Everything is in its place. Nothing to do.' : `${listOf(report)}, nothing is deleted.`,
  promise: 'Same notes, same order, same colours. What is not part of the map is left alone.',
  /** What else happens, a line each. `grown`: names of rows and columns, where they are few. */
  details: (report: Extent, grown: readonly string[]): string[] => detailsOf(report, grown),
  left: (n: number) =>
    `${count(n, 'thing')} ${n === 1 ? 'stays' : 'stay'} as ${n === 1 ? 'it is' : 'they are'}`,
  beside: (n: number) => `${count(n, 'thing')} not of this map ${n === 1 ? 'goes' : 'go'} beside it`,
  besideNow: (n: number) => `${count(n, 'thing')} not of this map ${n === 1 ? 'lies' : 'lie'} beside it now`,
  unnamed: 'Without words',
  show: 'Show',
  doIt: 'Do it',
  lookAgain: 'Look again',
  again: 'Someone worked on the map meanwhile. This is what would happen now.',
  done: 'The map is tidy.',
  doneText: 'Undo takes all of it back in one step.',
  toMaps: 'Back to the maps',
  gone: 'This map is not on the board any more. Go back and choose another one.',
};

/** "34 notes move, 2 rows grow", whatever of it there is. */
function listOf(report: Extent): string {
  const { notes: moved, carried, rows, stages, restored, cleared, fitted } = report;
  const parts = [
    moved.length > 0 && `${notes(moved.length)} ${moved.length === 1 ? 'moves' : 'move'}`,
    rows.length > 0 && `${count(rows.length, 'row')} ${rows.length === 1 ? 'grows' : 'grow'}`,
    stages.length > 0 && `${count(stages.length, 'column')} ${stages.length === 1 ? 'widens' : 'widen'}`,
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(', ');
  if (restored + cleared > 0) return 'Missing pieces of the map are drawn again, leftovers go';
  if (fitted) return 'The map’s section becomes as small as what it holds';
  return carried > 0 ? `${notes(carried)} move on with their rows` : 'Lines and labels are straightened';
}

function detailsOf(report: Extent, grown: readonly string[]): string[] {
  const { carried, restored, cleared, redrawn, fitted } = report;
  const are = (n: number) => (n === 1 ? 'is' : 'are');
  return [
    grown.length > 0 && `${listed(grown)} ${grown.length === 1 ? 'grows' : 'grow'}.`,
    carried > 0 &&
      `${notes(carried)} only ${carried === 1 ? 'moves' : 'move'} on with ${carried === 1 ? 'its' : 'their'} row or column.`,
    restored > 0 && `${count(restored, 'missing piece')} of the map ${are(restored)} drawn again.`,
    cleared > 0 && `${count(cleared, 'leftover')} of old rows ${are(cleared)} cleared.`,
    redrawn > 0 && `${count(redrawn, 'arrow')} between notes ${are(redrawn)} led another way.`,
    fitted && 'The map’s section becomes as small as what it holds.',
  ].filter((line) => line !== false);
}

/** "Actions, Pain points and Ideas". */
function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} and ${quoted[quoted.length - 1]}`;
}
