import { beforeEach, describe, expect, test } from 'vitest';
import { indexScene } from '../../../src/plane/scene-index.ts';
import { checkAnswers, questionsOf } from '../../../src/strangers/adopt/answer-questions.ts';
import { buildMap } from '../../../src/strangers/adopt/build-map.ts';
import { withoutDenied } from '../../../src/strangers/adopt/take-answers.ts';
import { carefully } from '../../../src/strangers/find/ask-about-reading.ts';
import { drawMaps } from '../../support/drawing-manners.ts';
import { interpretBoard } from '../../support/interpret-board.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { drawGrid } from '../../support/strange-boards.ts';

/** What is asked before somebody's board is taken into use: only what is doubtful, worst first, each with choices. */
let board: LiveBoard;
let ids: Map<string, string>;
beforeEach(() => {
  board = openBoard();
  ids = drawGrid(board);
});

const node = (words: string) => ids.get(words) ?? '';

async function readMap() {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map');
  return map;
}

const idOf = async (text: string) =>
  (await readMap()).journey.cards.find((card) => card.text === text)?.id ?? '';

const ask = async (answers = {}) =>
  board.ask('adopt', { rootId: (await readMap()).rootId, answers, ask: true });
const adopt = async (answers: { [id: string]: string } = {}) => {
  const { rootId } = await readMap();
  await board.ask('adopt', { rootId, answers });
  const map = await readMap();
  expect(map.foreign).toBeUndefined();
  return map.journey;
};

test('a clear board has no question', async () => {
  expect(await ask()).toMatchObject({ questions: [], optional: [], writes: 0 });
});

describe('a note between two columns or rows', () => {
  test('is asked about with both, read as the first, and taken into use where people say', async () => {
    board.act({ do: 'drag', node: node('Which one lasts?'), x: 640, y: 360 });
    const map = await readMap();
    const id = await idOf('Which one lasts?');
    const { questions } = await ask();
    expect(questions).toMatchObject([
      { recordId: id, choices: expect.arrayContaining(['Discover', 'Compare']) },
    ]);
    const read = map.journey.cards.find((card) => card.id === id)?.stageId;
    const other = map.journey.stages.find(
      ({ id: stage, name }) => stage !== read && (name === 'Discover' || name === 'Compare'),
    );
    expect((await ask({ [id]: other?.name ?? '' })).questions).toEqual([]);
    const journey = await adopt({ [id]: other?.name ?? '' });
    expect(journey.cards.find((card) => card.id === id)?.stageId).toBe(other?.id);
  });

  test('is not asked about where others of its column lie as it does', async () => {
    for (const words of ['Reads three tests', 'Which one lasts?', 'Too many kinds']) {
      const box = {
        x: 640,
        y: ['Reads three tests', 'Which one lasts?', 'Too many kinds'].indexOf(words) * 360,
      };
      board.act({ do: 'drag', node: node(words), ...box });
    }
    expect((await ask()).questions).toEqual([]);
  });
});

test('words about the board itself are asked about, and are no note when people say so', async () => {
  board.act({ do: 'type', node: node('Looks handy'), text: 'How to use this board: one idea a note' });
  const id = await idOf('How to use this board: one idea a note');
  expect((await ask()).questions).toMatchObject([{ recordId: id, choices: ['a note', 'not a note'] }]);
  const journey = await adopt({ [id]: 'not a note' });
  expect(journey.cards).toHaveLength(11);
  expect((await board.ask('read', {})).unplaced.map(({ text }) => text)).toContain(
    'How to use this board: one idea a note',
  );
});

test('a map that is a guess is asked about; said to be none, there is nothing to take into use', () => {
  const scene = drawMaps('no labels', 1).board.scene();
  const [map] = interpretBoard(scene).journeys;
  if (!map?.found) throw new Error('no map');
  const found = { ...map.found, confidence: 0.5 };
  const guess = buildMap(found, indexScene(scene), [], new Set(), carefully);
  const { questions } = questionsOf(guess);
  expect(questions[0]).toMatchObject({
    recordId: guess.journey.id,
    choices: ['a journey map', 'no journey map'],
  });
  const answers = { [guess.journey.id]: 'no journey map' };
  expect(() => checkAnswers(guess, answers)).not.toThrow();
  expect(() => withoutDenied(scene, guess, answers, new Set())).toThrow(/Nothing was changed/);
});

test('a row whose name tells no kind is good to know, and never in the way', async () => {
  board.act({ do: 'type', node: node('Thoughts'), text: 'Vodrim' });
  const lane = (await readMap()).journey.lanes.find(({ name }) => name === 'Vodrim');
  const { questions, optional } = await ask();
  expect(questions).toEqual([]);
  expect(optional).toMatchObject([{ recordId: lane?.id, optional: true }]);
  const journey = await adopt({ [lane?.id ?? '']: 'thoughts' });
  expect(journey.lanes.find(({ id }) => id === lane?.id)?.kind).toBe('thoughts');
});

test('never more than a handful, the least certain first; an answer that was no choice is refused', async () => {
  for (const [at, words] of [
    'Looks handy',
    'Which one lasts?',
    'Is it safe?',
    'Faster than the bus',
  ].entries())
    board.act({ do: 'type', node: node(words), text: `How to use this board, part ${at}` });
  for (const [at, words] of ['Sees a poster', 'Reads three tests', 'Pays by card', 'Rides to work'].entries())
    board.act({ do: 'type', node: node(words), text: `Instructions, part ${at}` });
  const { questions } = await ask();
  expect(questions).toHaveLength(7);
  const { confidence } = await readMap();
  const sure = questions.map(({ recordId }) => confidence[recordId] ?? 1);
  expect(sure).toEqual([...sure].sort((a, b) => a - b));
  await expect(adopt({ [questions[0]?.recordId ?? '']: 'perhaps' })).rejects.toThrow(
    /“a note”, “not a note” are. Nothing was changed/,
  );
});
