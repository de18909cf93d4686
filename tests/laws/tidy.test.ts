import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import type { TidyScope } from '../../src/own-map/change/tidy/tidy.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { findBoardOverlaps, pageBoxes } from '../support/board-overlaps.ts';
import { cases } from '../support/cases.ts';
import { differences } from '../support/differences.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { messUp } from '../support/messy-person.ts';
import { liveOnBoard, makeChoices, notesOf } from '../support/random-person.ts';
import { putMarksOn } from '../support/with-marks.ts';
import { dragOnMatrix, placesOnMatrix, putMatrixBeside, withIdeas } from '../support/with-matrix.ts';

const size = { cards: { min: 3, max: 16 }, stages: { min: 1, max: 5 }, lanes: { min: 1, max: 5 } };

test('a map that is just drawn is tidy: nothing to do', async () => {
  const law = fc.asyncProperty(arbitraryJourney(size), async (journey) => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey });
    const report = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
    expect(report).toMatchObject({
      tidy: true,
      notes: [],
      rows: [],
      stages: [],
      restored: 0,
      cleared: 0,
      left: [],
    });
  });
  await fc.assert(law, { ...cases('fresh maps', 6, 200), endOnFailure: true });
}, 1_800_000);

test('a messed-up map is tidied: no word lost, order kept, no overlap, twice is once, one undo', async () => {
  await fc.assert(staysTidy(), { ...cases('messed-up maps', 6, 300), endOnFailure: true });
}, 1_800_000);

/** Maps that were once found not to stay as they had been tidied. */
test.each([
  ['faces in pills, where all of today are round, without their row', 223233698, '251'],
  ['a note beside the map that its grid grows close to', 1002, '262'],
  ['a note in the parking lot that is wider than the side panel', 303, '209'],
])('found before: %s', async (_, seed, path) => {
  await fc.assert(staysTidy(), { seed, path, numRuns: 1, endOnFailure: true });
});

function staysTidy() {
  return fc.asyncProperty(arbitraryJourney(size), fc.nat(), async (journey, seed) => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: withIdeas(journey, seed) });
    const hasMatrix = await putMatrixBeside(board, rootId);
    await putMarksOn(board, rootId, journey, seed);
    const choices = makeChoices(seed);
    liveOnBoard(board, choices, 10);
    messUp(board, choices, 10);
    if (hasMatrix) dragOnMatrix(board, choices.pick);
    const matrix = placesOnMatrix(board);
    const before = await theMap(board, rootId);
    const words = wordsOf(board);
    const boxes = pageBoxes(board);
    const report = await tidy(board, rootId, { kind: 'map' });
    const after = await theMap(board, rootId);
    expect(differences(before, after)).toEqual([]);
    expect(wordsOf(board)).toEqual(words);
    expect(placesOnMatrix(board)).toBe(matrix);
    // A mark lies half on its note, by nature.
    const ofMarks = /^card .* × mark \S+ “.”$|^mark \S+ “.” × card /;
    expect(findBoardOverlaps(board, rootId, report).filter((each) => !ofMarks.test(each))).toEqual([]);
    board.use();
    expect(await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).toMatchObject({
      tidy: true,
      notes: [],
    });
    expect(board.use().writes).toBe(0);
    if (report.tidy) return;
    expect(await board.ask('undo', {})).toEqual({ undone: true });
    expect(pageBoxes(board)).toEqual(boxes);
  });
}

async function tidy(board: LiveBoard, rootId: string, scope: TidyScope) {
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  const done = await board.ask('applyTidy', { rootId, scope, fingerprint });
  expect(done.outcome).toBe('done');
  return done.report;
}

async function theMap(board: LiveBoard, rootId: string): Promise<Journey> {
  const { journeys } = await board.ask('read', {});
  const map = journeys.find((each) => each.rootId === rootId);
  if (!map) throw new Error('no map');
  return map.journey;
}

/** What all notes say, in no order. */
const wordsOf = (board: LiveBoard): string[] =>
  notesOf(board)
    .map((note) => note.props.text?.characters ?? '')
    .sort();
