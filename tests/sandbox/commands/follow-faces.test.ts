import { expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { followFaces } from '../../../src/sandbox/commands/follow-faces.ts';
import { relayEvents } from '../../../src/sandbox/commands/relay-events.ts';
import { followLastStep } from '../../../src/sandbox/step/last-step.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

/** While the panel is open, a face says at once what its height says. One step is 100 px a point: −100 is one point up. */
test('our emoji and word follow the drag, in a step of their own; undo takes back the word, then the drag, and stays so', async () => {
  const { board, face, textOf, undo } = await drawn();
  expect(textOf(face('said'))).toBe('😊 Happy');
  await drag(board, face('said'), 200);
  expect(textOf(face('said'))).toBe('🙁 Unhappy');
  expect(await valuesOf(board)).toEqual([-1, undefined]);
  await undo();
  expect(textOf(face('said'))).toBe('😊 Happy');
  await undo();
  expect(await valuesOf(board)).toEqual([1, undefined]);
  expect(textOf(face('said'))).toBe('😊 Happy');
  await drag(board, face('said'), 200);
  expect(textOf(face('said'))).toBe('🙁 Unhappy');
});

test('what a person typed stays', async () => {
  const { board, face, textOf } = await drawn();
  board.act({ do: 'type', node: face('said'), text: '😊 Relieved' });
  await drag(board, face('said'), 50);
  expect(textOf(face('said'))).toBe('😊 Relieved');
});

test('a face that nobody has moved says nothing; moved up it says so, turns white, and its curve runs through it', async () => {
  const { board, face, textOf } = await drawn();
  const ghost = () => board.figma.currentPage.findOne(({ id }) => id === face('ghost'));
  const fill = () =>
    JSON.stringify(ghost() && 'fills' in (ghost() ?? {}) ? Reflect.get(ghost() ?? {}, 'fills') : null);
  const curves = () =>
    board.figma.currentPage.findAll(
      (node) => node.type === 'CONNECTOR' && node.connectorLineType === 'STRAIGHT',
    ).length;
  expect([textOf(face('ghost')), curves()]).toEqual(['? Not said', 0]);
  const faint = fill();
  await drag(board, face('ghost'), -150);
  expect(await valuesOf(board)).toEqual([1, 1.5]);
  expect([textOf(face('ghost')), curves()]).toEqual(['😄 Very happy', 1]);
  expect(fill()).not.toBe(faint);
});

test('moved sideways only, it still says nothing; a face typed into it is what it says', async () => {
  const { board, face } = await drawn();
  await drag(board, face('ghost'), 0, 40);
  expect(await valuesOf(board)).toEqual([1, undefined]);
  board.act({ do: 'type', node: face('ghost'), text: '😡' });
  expect(await valuesOf(board)).toEqual([1, -2]);
});

async function drawn() {
  const board = openBoard();
  const journey = journeyFrom({
    id: 'j',
    title: 'T',
    stages: [
      { id: 's1', name: 'Early' },
      { id: 's2', name: 'Late' },
    ],
    lanes: [{ id: 'feel', name: 'Feelings', kind: 'emotions' }],
    emotions: [
      { id: 'said', stageId: 's1', value: 1 },
      { id: 'ghost', stageId: 's2' },
    ],
  });
  await board.ask('insert', { journey });
  const nodes = (await board.ask('read', {})).journeys[0]?.nodes ?? {};
  const step = followLastStep(board.figma);
  const follow = followFaces(board.figma, (work) => void work(), step);
  relayEvents(board.figma, () => undefined, step, follow);
  return {
    board,
    face: (id: string) => nodes[id]?.[0] ?? '',
    textOf(id: string) {
      const node = board.figma.currentPage.findOne((each) => each.id === id);
      return node && 'text' in node ? node.text.characters : null;
    },
    async undo() {
      board.act({ do: 'undo' });
      await settle(board);
    },
  };
}

async function drag(board: LiveBoard, node: string, dy: number, dx = 0): Promise<void> {
  const box = board.figma.currentPage.findOne(({ id }) => id === node)?.absoluteBoundingBox;
  board.act({ do: 'drag', node, x: (box?.x ?? 0) + dx, y: (box?.y ?? 0) + dy });
  await settle(board);
}

/** Lets the board report, the face rest, and the writing be done. */
async function settle(board: LiveBoard): Promise<void> {
  await board.wait(new Promise((resolve) => setTimeout(resolve, 700)));
}

async function valuesOf(board: LiveBoard): Promise<(number | undefined)[]> {
  const [map] = (await board.ask('read', {})).journeys;
  return map?.journey.emotions.map(({ value }) => value) ?? [];
}
