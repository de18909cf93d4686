/** Words of the lists in which stages, rows and personas are named. */
export const lineWords = {
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name}`,
  moved: (name: string, place: number, of: number) => `${name} is now ${place} of ${of}`,
  removed: (name: string) => `${name} removed`,
  full: (most: number) => `${most} is the most a map takes.`,
  kindOf: (row: string) => `What ${row} holds`,
  stages: 'Stages',
  stagesHint: 'One a line. Enter adds the next, Alt with ↑ ↓ moves it, pasting a list adds all its lines.',
  stage: (place: number) => `Stage ${place}`,
  addStage: 'Add stage',
  rows: 'Rows',
  rowsHint: 'From top to bottom, each with what it holds.',
  row: (place: number) => `Row ${place}`,
  addRow: 'Add row',
};
