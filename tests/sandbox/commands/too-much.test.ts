import { expect, test } from 'vitest';
import { applySync } from '../../../src/client/sync/apply-sync.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { askAlone, openBoard } from '../../support/live-board.ts';
import { editedFile, readOnly, smallMap } from '../../support/small-map.ts';

/** What nobody could look at is refused before anything is laid out; below that, the work is in proportion. */
const notes = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    stageId: 'boil',
    laneId: 'do',
    text: `Note ${at}`,
  }));

test('a file with more than 5,000 new notes is refused, with what, where and the limit', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const file = editedFile(smallMap, { ...smallMap, cards: [...smallMap.cards, ...notes(5001)] });
  board.use();
  await expect(board.ask('previewSync', { rootId, file })).rejects.toThrow(
    /The file holds 5,001 notes, rows and other things; a map holds at most 5,000, so no more can be brought in at once\. Nothing was changed\./,
  );
  expect(board.use().writes).toBe(0);
});

test('a journey that is no map any more is not drawn', async () => {
  const stages = Array.from({ length: 100 }, (_, at) => ({ id: `s${at}`, name: `Stage ${at}` }));
  const lanes = Array.from({ length: 100 }, (_, at) => ({
    id: `l${at}`,
    name: `Row ${at}`,
    kind: 'actions',
  }));
  const board = openBoard();
  const journey = journeyFrom({ id: 'x', title: 'All of it', stages, lanes });
  await expect(board.ask('insert', { journey })).rejects.toThrow(
    /“All of it” has 200 .* 10,000 cells; .* at most 5,000/,
  );
  expect(board.figma.currentPage.children).toEqual([]);
});

test('between two stretches only what was written is read again: twice the notes cost no more than three times', async () => {
  const [few, many] = [await readsFor(150), await readsFor(300)];
  expect(many / few).toBeLessThan(3);
  // Reading all of them before each of the eight stretches alone takes some 90 reads a note more.
  expect(many / 300).toBeLessThan(160);
}, 600_000);

/** Reads of the Plugin API for so many new notes, in stretches of 40 of them. */
async function readsFor(count: number): Promise<number> {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const file = editedFile(smallMap, { ...smallMap, cards: [...smallMap.cards, ...notes(count)] });
  const { seen } = await board.ask('previewSync', { rootId, file });
  const task = { report: () => undefined, isCancelled: () => false };
  board.use();
  const params = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
  const applied = applySync(askAlone(board.figma, task), params, 40);
  expect(await board.wait(applied)).toMatchObject({ outcome: 'done', applied: count });
  const { reads } = board.use();
  expect((await readOnly(board)).journey.cards).toHaveLength(smallMap.cards.length + count);
  console.info(`${count} new notes in stretches of 40: ${reads} reads`);
  return reads;
}
