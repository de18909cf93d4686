import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { intersects } from '../../../src/plane/boxes.ts';
import { differences } from '../../support/differences.ts';
import { type DrawingManner, drawMaps } from '../../support/drawing-manners.ts';
import { editFile, journeyAfter, readFile, writeFile } from '../../support/edit-file.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { putOnBoard } from '../../support/put-on-board.ts';
import { bringIn } from '../../support/small-map.ts';

/** Boards drawn in many manners, taken into use where they stand; then files of every format come back to them. */
const manners: readonly DrawingManner[] = [
  'table',
  'transposed table',
  'columns of sections',
  'captions in sections',
  'rows of sections',
  'nested sections',
  'header stickies',
  'free grid',
  'transposed grid',
  'frames in sections',
  'texts on shapes',
  'merged labels',
  'coloured legend',
];
const formats = ['json', 'csv', 'xlsx', 'mermaid'];

async function openInUse(manner: DrawingManner, seed = 3) {
  const board = openBoard();
  await putOnBoard(board, drawMaps(manner, seed).board.nodes);
  const [found] = (await board.ask('read', {})).journeys;
  if (!found) throw new Error(`no map drawn as ${manner} was found`);
  return { board, found };
}

async function readMap(board: LiveBoard) {
  const { journeys } = await board.ask('read', {});
  const [map] = journeys;
  if (!map || journeys.length !== 1) throw new Error(`${journeys.length} maps`);
  return map;
}

const boxes = (board: LiveBoard) =>
  board.figma.currentPage
    .findAll(() => true)
    .map(({ id, absoluteBoundingBox: box }) => ({ id, ...(box ?? { x: 0, y: 0, width: 0, height: 0 }) }));

async function bring(board: LiveBoard, file: FileEdit) {
  const { rootId } = await readMap(board);
  const done = await bringIn(board, rootId, file);
  if (done.outcome !== 'done') throw new Error(done.outcome);
  return done;
}

/** Order within a cell is where notes lie: nobody moves them. */
const inAnyOrder = (journey: Journey): Journey => ({
  ...journey,
  cards: [...journey.cards].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe.each(manners)('a map drawn as %s', (manner) => {
  test('is taken into use without moving anything, takes files of every format, and goes back with one undo', async () => {
    const { board, found } = await openInUse(manner);
    const [places, records] = [boxes(board), JSON.stringify(board.client.control.records())];
    await board.ask('adopt', { rootId: found.rootId });
    expect(boxes(board)).toEqual(places);
    let { journey } = await readMap(board);
    expect(differences(found.journey, journey)).toEqual([]);
    board.act({ do: 'undo' });
    expect(JSON.stringify(board.client.control.records())).toBe(records);
    await board.ask('adopt', { rootId: found.rootId });
    for (const [turn, format] of formats.entries()) {
      const bytes = await writeFile(format, journey);
      expect([format, await bring(board, await readFile(format, bytes))]).toMatchObject([
        format,
        { writes: 0 },
      ]);
      // A diagram holds the steps of a journey only.
      const isIn = ({ text }: { text: string }) =>
        format !== 'mermaid' || (!text.includes('\n') && String(bytes).includes(`${text}:`));
      const card = journey.cards.filter(isIn)[turn % 3];
      const stage = journey.stages[turn % journey.stages.length];
      if (!card || !stage) throw new Error('an empty map');
      const change = {
        reword: { [card.id]: `Said in ${format}` },
        ...(format === 'csv' ? {} : { renameStage: { [stage.id]: `Stage ${format}` } }),
      };
      const edited = await editFile(format, bytes, journey, change);
      const done = await bring(board, await readFile(format, edited));
      expect([format, done.skipped]).toEqual([format, []]);
      const after = (await readMap(board)).journey;
      expect([format, differences(journeyAfter(journey, change), after)]).toEqual([format, []]);
      journey = after;
    }
    expect(await bring(board, await readFile('json', await writeFile('json', journey)))).toMatchObject({
      writes: 0,
    });
  });
});

/** Where rows are told one by one: what a file can add there and take away. */
const drawnOneByOne = manners.filter((manner) => !['merged labels', 'coloured legend'].includes(manner));

describe.each(drawnOneByOne)('a map drawn as %s, in use', (manner) => {
  test('gets a stage and a row after the last ones, with notes in them, as it is drawn itself', async () => {
    const { board, found } = await openInUse(manner);
    await board.ask('adopt', { rootId: found.rootId });
    const { journey } = await readMap(board);
    const places = boxes(board);
    const [stage, lane] = [journey.stages[0], journey.lanes[0]];
    if (!stage || !lane) throw new Error('no grid');
    const after: Journey = {
      ...journey,
      stages: [...journey.stages, { id: 'late', name: 'Much later' }],
      lanes: [...journey.lanes, { id: 'wishes', name: 'Wishes', kind: 'opportunities' }],
      cards: [
        ...journey.cards,
        { id: 'x1', stageId: 'late', laneId: lane.id, text: 'Sells it again' },
        { id: 'x2', stageId: stage.id, laneId: 'wishes', text: 'A lighter one' },
        { id: 'x3', stageId: 'late', laneId: 'wishes', text: 'A new home' },
      ],
    };
    const edited = JSON.stringify({ ...JSON.parse(String(await writeFile('json', journey))), ...after });
    const { skipped } = await bring(board, await readFile('json', edited));
    expect(skipped).toEqual([]);
    const now = (await readMap(board)).journey;
    expect(differences(inAnyOrder(after), inAnyOrder(now))).toEqual([]);
    expectClear(board, places);
    expect(await bring(board, await readFile('json', await writeFile('json', now)))).toMatchObject({
      writes: 0,
    });
    board.act({ do: 'undo' });
    expect(differences(journey, (await readMap(board)).journey)).toEqual([]);
  });

  test('loses a stage and a row with their notes', async () => {
    const { board, found } = await openInUse(manner);
    await board.ask('adopt', { rootId: found.rootId });
    const { journey, rootId } = await readMap(board);
    const [stage, lane] = [journey.stages[1], journey.lanes[1]];
    if (!stage || !lane) throw new Error('no grid');
    const isIn = (card: Journey['cards'][number]) => card.stageId === stage.id || card.laneId === lane.id;
    const gone = [stage.id, lane.id, ...journey.cards.filter(isIn).map(({ id }) => id)];
    const file = await readFile('json', await writeFile('json', withoutRecords(journey, gone)));
    const base = await readFile('json', await writeFile('json', journey));
    const full: FileEdit = { ...file, base: base.base };
    const { seen } = await board.ask('previewSync', { rootId, file: full });
    const done = await board.ask('applySync', {
      rootId,
      file: full,
      seen,
      untick: [],
      resolutions: {},
      remove: gone,
    });
    expect(done).toMatchObject({ outcome: 'done', skipped: [] });
    const now = (await readMap(board)).journey;
    expect(differences(inAnyOrder(withoutRecords(journey, gone)), inAnyOrder(now))).toEqual([]);
  });
});

function withoutRecords(journey: Journey, gone: readonly string[]): Journey {
  const stays = ({ id }: { id: string }) => !gone.includes(id);
  return {
    ...journey,
    stages: journey.stages.filter(stays),
    lanes: journey.lanes.filter(stays),
    cards: journey.cards.filter(stays),
    emotions: journey.emotions.filter((emotion) => stays({ id: emotion.stageId })),
    links: journey.links.filter(({ from, to }) => stays({ id: from }) && stays({ id: to })),
  };
}

/** No new note lies on another one. */
function expectClear(board: LiveBoard, before: readonly { id: string }[]): void {
  const notes = board.figma.currentPage.findAllWithCriteria({ types: ['STICKY'] }).map((note) => ({
    id: note.id,
    ...(note.absoluteBoundingBox ?? { x: 0, y: 0, width: 0, height: 0 }),
  }));
  for (const a of notes.filter(({ id }) => !before.some((known) => known.id === id)))
    for (const b of notes) expect([a.id, b.id, a !== b && intersects(a, b)]).toEqual([a.id, b.id, false]);
}

describe('what cannot be drawn', () => {
  test.each([
    ['merged labels', /one text/],
    ['coloured legend', /legend/],
  ] as const)('rows of %s: says what to do on the board, and writes the rest', async (manner, reason) => {
    const { board, found } = await openInUse(manner, 6);
    await board.ask('adopt', { rootId: found.rootId });
    const { journey } = await readMap(board);
    const [card] = journey.cards;
    const after: Journey = {
      ...journey,
      lanes: [...journey.lanes, { id: 'wishes', name: 'Wishes', kind: 'other' }],
      cards: journey.cards.map((each) => (each === card ? { ...each, text: 'New words' } : each)),
    };
    const edited = JSON.stringify({ ...JSON.parse(String(await writeFile('json', journey))), ...after });
    const { skipped } = await bring(board, await readFile('json', edited));
    expect(skipped).toMatchObject([{ recordId: 'wishes', reason: expect.stringMatching(reason) }]);
    expect((await readMap(board)).journey.cards.map(({ text }) => text)).toContain('New words');
  });

  test('another order of a drawn grid is told with what to do; a table takes it', async () => {
    for (const manner of ['free grid', 'table', 'transposed table'] as const) {
      const { board, found } = await openInUse(manner);
      await board.ask('adopt', { rootId: found.rootId });
      const { journey } = await readMap(board);
      const after = { ...journey, title: 'Another way', stages: [...journey.stages].reverse() };
      const edited = JSON.stringify({ ...JSON.parse(String(await writeFile('json', journey))), ...after });
      const { skipped } = await bring(board, await readFile('json', edited));
      const now = (await readMap(board)).journey;
      if (manner === 'free grid') {
        expect(skipped).toMatchObject([{ reason: expect.stringContaining('move them on the board') }]);
        expect(now.stages).toEqual(journey.stages);
      } else {
        expect(skipped).toEqual([]);
        expect(now.stages).toEqual(after.stages);
        expect(new Set(now.cards.map((each) => JSON.stringify(each)))).toEqual(
          new Set(journey.cards.map((each) => JSON.stringify(each))),
        );
      }
      expect(now.title).toBe('Another way');
    }
  });
});
