import { describe, expect, test } from 'vitest';
import { change, type Target } from '../../src/own-map/change/change.ts';
import { mapWithout } from '../../src/own-map/change/map-without.ts';
import type { Work } from '../../src/own-map/change/work.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { intersects } from '../../src/plane/boxes.ts';
import type { ReadMap } from '../../src/plane/interpretation.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { differences } from '../support/differences.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { exampleJourney } from '../support/sample-journeys.ts';
import { sceneOfPlan } from '../support/scene-of-plan.ts';

const journey = exampleJourney();
const nothing: Scene = { boardName: '', pageId: '0:1', pageName: '', nodes: [], liveNodeIds: [] };

function drawnMap(): { scene: Scene; map: ReadMap } {
  const scene = sceneOfPlan(planBoard(journey), journey.id);
  const [map] = interpretBoard(scene).journeys;
  if (!map) throw new Error('no map');
  return { scene, map };
}

/** Frozen, with all that is in it: whoever writes on it throws. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

const [first, second] = journey.cards;
const [stage, next] = journey.stages;
if (!first || !second || !stage || !next) throw new Error('the example is too small');
const reworded = { ...journey, cards: journey.cards.map((card) => ({ ...card, text: `${card.text} …` })) };
const longer = { ...first, text: 'Many more words than had room before. '.repeat(30) };
const targets: [string, (scene: Scene) => Target][] = [
  ['the journey that it shows', () => ({ journey })],
  ['other words', () => ({ journey: reworded })],
  ['stages in another order, one gone', () => ({ journey: { ...journey, stages: [next, stage] } })],
  ['tidy', () => ({ tidy: { kind: 'map' } })],
  [
    'tidy, and nothing can be written',
    ({ nodes }) => ({
      tidy: { kind: 'map' },
      unwritable: nodes.map(({ id }) => id),
    }),
  ],
  ['a tidy stage', () => ({ tidy: { kind: 'stage', stageId: stage.id } })],
  ['room', () => ({ room: { stageId: stage.id } })],
  ['marks', () => ({ marks: { [first.id]: 'known', [second.id]: 'assumed' } })],
  ['a matrix', () => ({ matrix: true })],
  ['its own map', () => ({ separate: true })],
];

/** What a work says, without what it was made from. */
const said = ({ seen: _, nodes: __, children: ___, ...rest }: Work) => rest;

describe('what is asked is left as it is, and asked twice it is answered alike', () => {
  test.each(targets)('%s', (_, targetFor) => {
    const { scene, map } = drawnMap();
    freeze(scene.nodes);
    freeze(map.journey);
    const target = freeze(targetFor(scene));
    for (const sizes of [undefined, new Map()]) {
      const works = [1, 2].map(() => said(change({ scene, around: [] }, map, target, sizes)));
      expect(works[0]).toEqual(works[1]);
    }
  });
});

test('words that cannot be written stay as they are', () => {
  const { scene, map } = drawnMap();
  const caption = scene.nodes.find(({ stamp }) => stamp?.kind === 'decor' && stamp.role === 'caption');
  if (!caption) throw new Error('no caption');
  const nodes = scene.nodes.map((node) => (node === caption ? { ...node, text: 'Said otherwise' } : node));
  const changedBy = (unwritable: string[]) =>
    change(
      { scene: { ...scene, nodes }, around: [] },
      map,
      { tidy: { kind: 'map' }, unwritable },
      new Map(),
    ).changed.flatMap(({ was, now }) => (was.text === now.text ? [] : [[was.id, now.text]]));
  expect(changedBy([])).toEqual([[caption.id, caption.text]]);
  expect(changedBy([caption.id])).toEqual([]);
});

test('the journey that a map shows is no work', () => {
  const { scene, map } = drawnMap();
  for (const sizes of [undefined, new Map()]) {
    const { isIdle, changed, added, removed, rerouted } = change(
      { scene },
      map,
      { journey: map.journey },
      sizes,
    );
    expect([isIdle, changed, added, removed, rerouted.size]).toEqual([true, [], [], [], 0]);
  }
});

describe('what lies around a map', () => {
  const grown = { journey: { ...journey, cards: [longer, ...journey.cards.slice(1)] } };
  const sizesFor = (map: ReadMap) =>
    new Map([[map.nodes[first.id]?.[0] ?? '', { width: 240, height: 4000 }]]);

  test('is asked for where the map comes to reach further, and only there', () => {
    const { scene, map } = drawnMap();
    const asks = (target: Target, sizes: ReadonlyMap<string, { width: number; height: number }>) =>
      change({ scene }, map, target, sizes).reaches;
    expect(asks({ journey: map.journey }, new Map())).toBe(false);
    expect(asks(grown, new Map())).toBe(false);
    expect(asks(grown, sizesFor(map))).toBe(true);
  });

  test('makes way; what is locked is in the way, unless it may be unlocked', () => {
    const { scene, map } = drawnMap();
    const root = scene.nodes.find(({ id }) => id === map.rootId);
    if (!root) throw new Error('no root');
    const { x, y, height } = root;
    const picture = { ...root, id: '9:9', type: 'RECTANGLE', name: 'a picture', x, y: y + height + 10 };
    const { stamp: _, ...loose } = { ...picture, width: 100, height: 100 };
    const work = (locked: boolean, mayUnlock: boolean) =>
      change({ scene, around: [{ ...loose, locked }], mayUnlock }, map, grown, sizesFor(map));
    expect([work(false, false).aside, work(false, false).blocked]).toEqual([['9:9'], null]);
    expect([work(true, false).aside, work(true, false).inTheWay]).toEqual([
      [],
      [{ nodeId: '9:9', name: 'a picture' }],
    ]);
    expect(work(true, false).blocked).toMatch(/^“a picture” is locked/);
    expect([work(true, true).aside, work(true, true).blocked]).toEqual([['9:9'], null]);
  });
});

test('a map where there was none is drawn in free space, and reads as its journey', () => {
  const obstacles = [{ x: -100, y: -100, width: 500, height: 500 }];
  const space = { near: { x: 0, y: 0 }, obstacles };
  const work = change({ scene: nothing }, mapWithout(journey.id), { drawn: journey, space }, new Map());
  const root = work.nodes.get(work.rootId);
  expect(root && intersects(root, obstacles[0] ?? root)).toBe(false);
  const nodes = work.added.map(({ plan: __, ...node }) => node);
  const [read] = interpretBoard({ ...nothing, nodes }).journeys;
  expect(read && differences(journey, read.journey)).toEqual([]);
});
