import type { LiveBoard } from './live-board.ts';

/** Boards as people draw them, made up for tests: ways to lay out the same small journey. */
export const stageNames = ['Discover', 'Compare', 'Buy', 'Use'];
export const laneNames = ['Actions', 'Thoughts', 'Pain points'];

const words: readonly (readonly string[])[] = [
  ['Sees a poster', 'Reads three tests', 'Pays by card', 'Rides to work'],
  ['Looks handy', 'Which one lasts?', 'Is it safe?', 'Faster than the bus'],
  ['No prices shown', 'Too many kinds', 'Form asks twice', 'Rain'],
];

/** Stickies under header texts and beside label texts, on the page itself. Gives node ids by word. */
export function drawGrid(board: LiveBoard): Map<string, string> {
  const ids = new Map<string, string>();
  const keep = (text: string, [id]: string[]) => ids.set(text, id ?? '');
  keep(
    'Buying a bicycle journey',
    board.act({ do: 'addText', x: 0, y: -300, text: 'Buying a bicycle journey' }),
  );
  stageNames.forEach((text, at) => {
    keep(text, board.act({ do: 'addText', x: 420 + at * 640, y: -100, text }));
  });
  laneNames.forEach((text, at) => {
    keep(text, board.act({ do: 'addText', x: 0, y: 120 + at * 360, text }));
  });
  words.forEach((row, lane) => {
    row.forEach((text, stage) => {
      keep(text, board.act({ do: 'addSticky', x: 320 + stage * 640, y: lane * 360, text, color: 'blue' }));
    });
  });
  return ids;
}

/** The same as a table. Gives its node id. */
export function drawTable(board: LiveBoard): string {
  const cells = [['', ...stageNames], ...laneNames.map((name, lane) => [name, ...(words[lane] ?? [])])];
  const [id] = board.act({ do: 'addTable', x: 0, y: 0, cells });
  return id ?? '';
}
