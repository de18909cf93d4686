import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRecord, type RawNode } from '../../playground/board-file/base/json.ts';
import { emptyBoard } from '../../playground/board-file/empty-board.ts';
import { openBoard as openFile } from '../../playground/board-file/open-board.ts';
import { saveBoard } from '../../playground/board-file/save-board.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { type HandEdit, HandEditor, handEdits } from '../support/hand-editor.ts';
import { openBoard } from '../support/live-board.ts';

const size = {
  stages: { min: 2, max: 4 },
  lanes: { min: 2, max: 4 },
  cards: { min: 3, max: 10 },
  links: { max: 3 },
  unknownFields: false,
};

test('a board file edited by script reads as the board shows, whatever the stamps remember', async () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...handEdits), fc.nat(), fc.nat()), {
    minLength: 1,
    maxLength: 6,
  });
  const law = fc.asyncProperty(arbitraryJourney(size), edits, async (raw, plan) => {
    const journey = journeyFrom(raw);
    const file = await drawOnFile(journey);
    const editor = new HandEditor(file, journey);
    // Stages first: what hangs in one stage of the tree but lies in another would move with the wrong one.
    const isLater = ([edit]: [HandEdit, number, number]) => Number(edit !== 'swap stages');
    for (const [edit, which, how] of plan.sort((a, b) => isLater(a) - isLater(b)))
      editor.do(edit, which, how);
    const { records } = openFile(JSON.parse(JSON.stringify(file)));
    const { journeys } = await openBoard({ records }).ask('read', {});
    expect(journeys).toHaveLength(1);
    const found = journeyFrom(journeys[0]?.journey);
    expect(editor.view(found)).toEqual(editor.expected());
  });
  await fc.assert(law, cases('hand-edited boards', 10, 200));
}, 1_800_000);

/** A board file with this map on it. */
async function drawOnFile(journey: Journey): Promise<RawNode> {
  const { records, envelope } = openFile(emptyBoard('By hand'));
  const board = openBoard({ records });
  await board.ask('insert', { journey });
  const saved: unknown = JSON.parse(JSON.stringify(saveBoard(board.client.control.records(), envelope)));
  if (!isRecord(saved)) throw new Error('no board');
  return saved;
}
