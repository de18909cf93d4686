import { expect, test } from 'vitest';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { type DrawingManner, drawMaps } from '../support/drawing-manners.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { exampleJourney } from '../support/sample-journeys.ts';
import { sceneOfPlan } from '../support/scene-of-plan.ts';

/** A map of ours and one that people drew, on one page: where ours stands, seen from theirs. */
const sides: [string, (box: { right: number; bottom: number }) => { x: number; y: number }][] = [
  ['right of', ({ right }) => ({ x: right + 600, y: -300 })],
  ['left of', () => ({ x: -12_000, y: -200 })],
  ['below', ({ bottom }) => ({ x: -900, y: bottom + 500 })],
  ['above', () => ({ x: -600, y: -9000 })],
];
const manners: DrawingManner[] = [
  'free grid',
  'columns of sections',
  'header stickies',
  'table',
  'rows of sections',
];
const all = manners.map((manner, at) => {
  const [side, place] = sides[at % sides.length] ?? sides[0] ?? ['', () => ({ x: 0, y: 0 })];
  return { side, place, manner };
});

test.each(all)('our map $side one drawn as $manner: each is read as it is alone', ({ place, manner }) => {
  const journey = exampleJourney();
  for (const stamped of [true, false]) {
    const drawn = drawMaps(manner, 5);
    const theirs = drawn.board.scene();
    const box = {
      right: Math.max(...theirs.nodes.map((node) => node.x + node.width)),
      bottom: Math.max(...theirs.nodes.map((node) => node.y + node.height)),
    };
    const ours = bare(sceneOfPlan(planBoard(journey), journey.id, place(box)), stamped);
    const alone = [ours, theirs].map((scene) => interpretBoard(scene).journeys.map(shape));
    const both = interpretBoard({ ...ours, nodes: [...ours.nodes, ...theirs.nodes] }).journeys.map(shape);
    expect(sorted(both)).toEqual(sorted(alone.flat()));
  }
});

/** Without stamps, what has no words is not read at all. */
function bare(scene: Scene, stamped: boolean): Scene {
  if (stamped) return scene;
  const nodes = scene.nodes
    .filter(({ type }) => type !== 'RECTANGLE' && type !== 'LINE')
    .map(({ stamp: _stamp, ...node }) => node);
  return { ...scene, nodes };
}

/** Names, and words by cell. */
function shape({ journey }: ReturnType<typeof interpretBoard>['journeys'][number]) {
  const nameOf = (list: { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? '';
  return {
    stages: journey.stages.map(({ name }) => name),
    lanes: journey.lanes.map(({ name }) => name),
    cards: journey.cards
      .map((card) =>
        [nameOf(journey.stages, card.stageId), nameOf(journey.lanes, card.laneId), card.text].join(' | '),
      )
      .sort(),
  };
}

const sorted = (shapes: ReturnType<typeof shape>[]) =>
  [...shapes].sort((a, b) => a.stages.join().localeCompare(b.stages.join()));
