import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../../src/journey/equal.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { cases } from '../support/cases.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { liveOnBoard, makeChoices, notesOf } from '../support/random-person.ts';
import { drawGrid, drawTable } from '../support/strange-boards.ts';

/** Maps that people drew, once they are in use: what they write stays, and a file that says nothing new writes nothing. */

async function openInUse(draw: (board: LiveBoard) => unknown) {
  const board = openBoard();
  draw(board);
  const [found] = (await board.ask('read', {})).journeys;
  if (!found) throw new Error('no map');
  await board.ask('adopt', { rootId: found.rootId });
  const { journeys } = await board.ask('read', {});
  const [adopted] = journeys;
  if (!adopted || journeys.length !== 1) throw new Error(`${journeys.length} maps`);
  expect(differences(adopted.journey, found.journey)).toEqual([]);
  return { board, before: found.journey };
}

/** A map, and beside it somebody whom it is about, on a note of hers and one above another. */
function drawWithPerson(board: LiveBoard) {
  drawGrid(board);
  board.act({ do: 'addSticky', x: -1200, y: 0, text: 'Rosa, 34\nGoals: see a doctor\nNeeds: free slots' });
  board.act({ do: 'addText', x: -1200, y: 900, text: 'Tom Weber, 41' });
  board.act({ do: 'addText', x: -1200, y: 960, text: 'Frustrations: letters' });
}

/** What is said of somebody is read as fields: what names them is their key, and a sign between them none of their words. */
const asField = new Map([
  ['Rosa,', 'Rosa'],
  ['Weber,', 'Weber'],
  ['Goals:', '"goals"'],
  ['Needs:', '"needs"'],
  ['Frustrations:', '"frustrations"'],
]);

test('every word of a person stays, and what nobody touched keeps its column and row', async () => {
  const law = fc.asyncProperty(fc.nat(), fc.constantFrom(drawGrid, drawWithPerson), async (seed, draw) => {
    const { board, before } = await openInUse(draw);
    expect(before.personas).toHaveLength(draw === drawGrid ? 0 : 2);
    const cellOf = new Map(before.cards.map(({ id, stageId, laneId }) => [id, [stageId, laneId]]));
    const [read] = (await board.ask('read', {})).journeys;
    const idOfNode = new Map(
      Object.entries(read?.nodes ?? {}).flatMap(([id, nodes]) => nodes.slice(0, 1).map((node) => [node, id])),
    );
    const deeds = liveOnBoard(board, makeChoices(seed), 12);
    const touched = new Set(deeds.flatMap((deed) => deed.touched));
    const { journeys, unplaced } = await board.ask('read', {});
    const cards = journeys.flatMap(({ journey }) => journey.cards);
    const people = journeys.map(({ journey }) => JSON.stringify(journey.personas));
    const said = [...[...cards, ...unplaced].map(({ text }) => text), ...people].join('\n');
    for (const { id, props } of notesOf(board)) {
      for (const word of (props.text?.characters ?? '').split(/\s+/))
        expect(said).toContain(asField.get(word) ?? word);
      const cell = cellOf.get(idOfNode.get(id) ?? '');
      const now = cards.find((card) => card.id === idOfNode.get(id));
      if (cell && !touched.has(id)) expect([now?.stageId, now?.laneId], `note ${id}`).toEqual(cell);
    }
  });
  await fc.assert(law, cases('boards in use', 8, 300));
}, 1_800_000);

test('an unedited export changes nothing and writes nothing, whatever happened since', async () => {
  const law = fc.asyncProperty(
    fc.nat(),
    fc.constantFrom(drawGrid, drawWithPerson, drawTable),
    async (seed, draw) => {
      const { board, before } = await openInUse(draw);
      if (draw !== drawTable) liveOnBoard(board, makeChoices(seed), 8);
      const [map] = (await board.ask('read', {})).journeys;
      if (!map) throw new Error('the map is gone');
      const records = toRecords(before);
      const file = {
        format: 'json',
        exported: null,
        base: { kind: 'full' as const, records },
        records,
        carriesOrder: true,
      };
      const { rootId } = map;
      const { seen, changes, conflicts } = await board.ask('previewSync', { rootId, file });
      expect([changes.filter(({ from }) => from === 'file'), conflicts]).toEqual([[], []]);
      const done = await board.ask('applySync', {
        rootId,
        file,
        seen,
        untick: [],
        resolutions: {},
        remove: [],
      });
      expect(done).toMatchObject({ outcome: 'done', writes: 0 });
    },
  );
  await fc.assert(law, cases('unedited exports of boards in use', 8, 300));
}, 1_800_000);
