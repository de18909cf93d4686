import { expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { boardCrossings } from '../../support/board-crossings.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

/** Arrows after drawing and after tidying, as the simulator routes them: none runs through the words of a note. */
const pairs: [string, string][] = [
  ['pain 1', 'idea 2'],
  ['pain 2', 'idea 1'],
  ['pain 2', 'idea 2'],
  ['pain 1', 'late idea'],
  ['pain 2', 'late pain'],
];

test.each(pairs)('from %s to %s: drawn so, and tidied so again, whatever was dragged', async (from, to) => {
  const { board, rootId, nodeOf } = await drawn([[from, to]]);
  expect(boardCrossings(board)).toEqual([]);
  for (const id of ['pain 2', 'idea 1', 'idea 2', 'middle']) {
    drag(board, nodeOf(id));
    await tidy(board, rootId);
    expect(boardCrossings(board), `after ${id} was dragged`).toEqual([]);
  }
});

test.each(pairs)(
  'an arrow that a person drew from %s to %s is led around, and stays the same arrow',
  async (from, to) => {
    const { board, rootId, nodeOf } = await drawn([]);
    const [arrow] = board.act({ do: 'connect', from: nodeOf(from), to: nodeOf(to), label: 'so' });
    await tidy(board, rootId);
    expect(boardCrossings(board)).toEqual([]);
    const { journey, nodes } = (await board.ask('read', {})).journeys[0] ?? {};
    expect(journey?.links).toMatchObject([{ from, to, label: 'so' }]);
    expect(Object.values(nodes ?? {}).flat()).toContain(arrow);
    expect((await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).tidy).toBe(true);
  },
);

async function drawn(links: [string, string][]) {
  const board = openBoard();
  const at = (id: string, stageId: string, laneId: string) => ({ id, stageId, laneId, text: id });
  const journey = journeyFrom({
    id: 'j',
    title: 'T',
    stages: [
      { id: 's1', name: 'Early' },
      { id: 's2', name: 'Late' },
    ],
    lanes: [
      { id: 'pains', name: 'Pains', kind: 'pains' },
      { id: 'between', name: 'Actions', kind: 'actions' },
      { id: 'ideas', name: 'Ideas', kind: 'opportunities' },
    ],
    cards: [
      at('pain 1', 's1', 'pains'),
      at('pain 2', 's1', 'pains'),
      at('middle', 's1', 'between'),
      at('idea 1', 's1', 'ideas'),
      at('idea 2', 's1', 'ideas'),
      at('late pain', 's2', 'pains'),
      at('late idea', 's2', 'ideas'),
    ],
    links: links.map(([from, to], index) => ({ id: `l${index}`, from, to })),
  });
  const { rootId } = await board.ask('insert', { journey });
  const nodes = (await board.ask('read', {})).journeys[0]?.nodes ?? {};
  return { board, rootId, nodeOf: (id: string) => nodes[id]?.[0] ?? '' };
}

function drag(board: LiveBoard, node: string): void {
  const box = board.figma.currentPage.findOne(({ id }) => id === node)?.absoluteBoundingBox;
  board.act({ do: 'drag', node, x: (box?.x ?? 0) + 37, y: (box?.y ?? 0) + 41 });
}

async function tidy(board: LiveBoard, rootId: string): Promise<void> {
  const scope = { kind: 'map' } as const;
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  expect(await board.ask('applyTidy', { rootId, scope, fingerprint })).toMatchObject({ outcome: 'done' });
}
