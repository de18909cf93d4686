import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOfCards, recordsOfMap } from '../../src/plane/records-of-map.ts';
import { lookUp } from '../../src/plane/scene-index.ts';
import { toSeenPage } from '../../src/plane/seen-page.ts';
import { type ReadPage, readPages } from '../../src/sandbox/read/read-maps.ts';
import { openSeenBoard, type SeenBoard } from '../../src/sandbox/read/seen-board.ts';
import { findLeft } from '../../src/strangers/find-left.ts';
import { deeds } from '../support/any-deed.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { type Choices, liveOnBoard, makeChoices } from '../support/random-person.ts';
import { rearrangeBoard } from '../support/rearranging-person.ts';
import { putMarksOn } from '../support/with-marks.ts';
import { dragOnMatrix, putMatrixBeside, withIdeas } from '../support/with-matrix.ts';

const size = { cards: { min: 3, max: 14 }, stages: { min: 1, max: 4 }, lanes: { min: 1, max: 4 } };

test('a board that was followed is the board that a first look finds, whatever people do', async () => {
  let [updated, looks] = [0, 0];
  const law = fc.asyncProperty(arbitraryJourney(size), fc.nat(), async (journey, seed) => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: withIdeas(journey, seed) });
    await putMatrixBeside(board, rootId);
    await putMarksOn(board, rootId, journey, seed);
    const warm = openSeenBoard(board.figma);
    await lookAt(board, warm);
    const choices = makeChoices(seed);
    const done: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      done.push(await doSomething(board, choices));
      // Reports come a moment later.
      await board.client.settle();
      const followed = shownOf(await lookAt(board, warm));
      const fresh = shownOf(await lookAt(board, openSeenBoard(board.figma)));
      expect(followed, done.join(', ')).toEqual(fresh);
      looks += 1;
      if (warm.readings.get(board.figma.currentPage.id)?.anew === false) updated += 1;
    }
  });
  await fc.assert(law, cases('followed boards', 25, 400));
  console.info(`${looks} looks, ${updated} of them read in proportion to what changed`);
  expect(updated).toBeGreaterThan(looks / 5);
}, 14_400_000);

test('a number names its note again when that comes back', async () => {
  const board = openBoard();
  const at = { stageId: 's', laneId: 'l' };
  await board.ask('insert', {
    journey: {
      id: 'j',
      title: 'Returns',
      stages: [{ id: 's', name: 'Pay' }],
      lanes: [{ id: 'l', kind: 'actions', name: 'Actions' }],
      cards: [{ id: 'c', text: 'Pays', ...at }],
      personas: [],
      links: [],
      emotions: [],
      metrics: [{ id: 'm', kind: 'CES', value: 4, stageId: 's', cardId: 'c' }],
    },
  });
  const warm = openSeenBoard(board.figma);
  await lookAt(board, warm);
  const note = board.figma.currentPage.findOne(({ type, name }) => type === 'STICKY' && name === 'Pays');
  board.act({ do: 'delete', nodes: [note?.id ?? ''] });
  await board.client.settle();
  await lookAt(board, warm);
  board.act({ do: 'undo' });
  await board.client.settle();
  const followed = shownOf(await lookAt(board, warm));
  expect(followed).toEqual(shownOf(await lookAt(board, openSeenBoard(board.figma))));
  expect(followed.maps[0]?.journey.metrics[0]?.cardId).toBe('c');
});

/** Something small, mostly to notes; now and then to the map itself. */
async function doSomething(board: LiveBoard, choices: Choices): Promise<string> {
  const kind = choices.pick(11);
  if (kind === 10 && dragOnMatrix(board, choices.pick)) return 'drag on the matrix';
  if (kind < 6) return liveOnBoard(board, choices, 1)[0]?.act ?? 'nothing';
  if (kind === 6) return rearrangeBoard(board, choices, 1)[0]?.act ?? 'nothing';
  if (kind === 7 && board.client.control.history().undo > 0) {
    board.act({ do: 'undo' });
    return 'undo';
  }
  if (kind === 8) return dragSection(board, choices);
  const name = choices.of(Object.keys(deeds).filter((deed) => deed !== 'puts a link on a word')) ?? '';
  await deeds[name]?.(board, choices);
  return name;
}

/** All that lies in it goes along, and nobody reports that. */
function dragSection(board: LiveBoard, choices: Choices): string {
  const sections = board.figma.currentPage.findAllWithCriteria({ types: ['SECTION', 'GROUP'] });
  const section = choices.of(sections);
  const box = section?.absoluteBoundingBox;
  if (!section || !box) return 'nothing';
  const [x, y] = [box.x + choices.pick(400) - 200, box.y + choices.pick(300) - 150];
  board.act({ do: 'drag', node: section.id, x, y });
  return `drag ${section.type}`;
}

const lookAt = (board: LiveBoard, seen: SeenBoard): Promise<ReadPage[]> =>
  board.wait(readPages(seen, [board.figma.currentPage]));

/** All that anybody is told of a page. */
function shownOf([page]: ReadPage[]) {
  if (!page) throw new Error('no page was read');
  const { scene, maps, beside, held, describe } = page;
  const { lookup: _lookup, ...seen } = scene;
  return {
    seen: { ...seen, liveNodeIds: [...seen.liveNodeIds].sort() },
    marked: sorted(lookUp(scene).marked),
    maps: maps.map((map) => ({
      ...map,
      identity: { recordOf: new Map(sorted(map.identity.recordOf)), copies: [...map.identity.copies].sort() },
      memberIds: [...map.memberIds].sort(),
      cards: map.cards && { ...map.cards, notes: [...map.cards.notes], cells: [...map.cards.cells] },
      told: describe(map),
      records: recordsOfMap(map),
      cardAt: [...placesOfCards(map)],
    })),
    unplaced: findLeft(toSeenPage(scene, held, undefined, maps), maps),
    beside,
    held: { ...held, drawn: [...held.drawn].sort() },
  };
}

const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
