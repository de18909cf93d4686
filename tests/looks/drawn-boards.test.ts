import { expect, test } from 'vitest';
import { listTemplates } from '../../src/templates/templates.ts';
import { boardCrossings } from '../support/board-crossings.ts';
import { findBoardFaults } from '../support/board-faults.ts';
import { extremeJourney } from '../support/extreme-journey.ts';
import { openBoard } from '../support/live-board.ts';
import { mapWithStages } from '../support/sample-journeys.ts';
import { seed } from '../support/seed.ts';

/** Boards as they are drawn, not as they are planned: what a designer would send back. All in the long mode, else a sample. */
const all = listTemplates().flatMap((template) =>
  [false, true].flatMap((example) =>
    [1, 5, 12].map((stages) => ({ id: template.id, example, stages, template })),
  ),
);
const some = all.filter((_, at) => process.env.FUZZ || at % 19 === seed % 19);

test.each(some)(
  '$id with $stages stages (example: $example) is drawn whole',
  async ({ template, example, stages }) => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: mapWithStages(template, example, stages) });
    expect(findBoardFaults(board, rootId)).toEqual([]);
    expect(boardCrossings(board)).toEqual([]);
  },
);

const shifts = Array.from({ length: 14 }, (_, at) => at).filter((at) => process.env.FUZZ || at === seed % 14);
test.each(shifts)('whatever people write is drawn whole (%i)', async (shift) => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: extremeJourney(shift) });
  const faults = findBoardFaults(board, rootId);
  // A name of 5,000 letters is cut in its label, and stands whole in the stamp.
  expect(faults.filter((fault) => !fault.startsWith('more words than room'))).toEqual([]);
});

test('words on a line that lie on a note are seen', async () => {
  const board = openBoard();
  const add = (x: number, y: number, text: string) => board.act({ do: 'addSticky', x, y, text })[0] ?? '';
  const [from, , to] = [add(0, 0, 'One'), add(700, 210, 'Between'), add(1400, 0, 'Two')];
  const [line = ''] = board.act({ do: 'connect', from, to });
  expect(boardCrossings(board)).toEqual([]);
  board.act({ do: 'type', node: line, text: 'a way that is told in many words, line by line '.repeat(6) });
  expect(boardCrossings(board)).toEqual([`${line} × Between`]);
});
