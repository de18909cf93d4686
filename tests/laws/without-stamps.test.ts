import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapEmotion } from '../../src/journey/emotion.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { ReadMap } from '../../src/plane/interpretation.ts';
import type { Scene } from '../../src/plane/scene.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { sceneOfPlan } from '../support/scene-of-plan.ts';

/** Our own maps where all plugin data is gone: what the board shows is enough. */
const size = { stages: { min: 1, max: 6 }, lanes: { min: 1, max: 6 }, cards: { min: 4, max: 24 } };

test('a map of ours without plugin data shows the same names, texts, cells, order, links and feelings', () => {
  const law = fc.property(arbitraryJourney(size), (raw) => {
    const journey = journeyFrom(raw);
    const scene = sceneOfPlan(planBoard(journey), journey.id);
    const [drawn] = interpretBoard(scene).journeys;
    const bare = interpretBoard(withoutStamps(scene));
    expect(bare.journeys).toHaveLength(1);
    const [read] = bare.journeys;
    if (!read || !drawn) throw new Error('no map');
    expect(read.journey.title).toBe(oneLine(journey.title));
    expect(shown(read, drawn)).toEqual(shown(drawn, drawn));
  });
  fc.assert(law, { endOnFailure: !process.env.FUZZ, ...cases('maps without plugin data', 5, 200) });
}, 600_000);

/** What reading gives without stamps: bands, lines and boxes without words say nothing then, and are not read at all. */
function withoutStamps(scene: Scene): Scene {
  const nodes = scene.nodes
    .filter((node) => node.type !== 'RECTANGLE' && node.type !== 'LINE')
    .map(({ stamp: _stamp, badStamp: _bad, ...node }) => node);
  return { ...scene, nodes, liveNodeIds: [] };
}

/**
 * A map by what it shows: no ids. Without stamps two things stand for themselves that were drawn for others: the note of a
 * metric is a card, and feelings without a row of their own have one.
 */
function shown({ journey, nodes }: ReadMap, drawn: ReadMap) {
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.findIndex((one) => one.id === id);
  const known = new Set(drawn.journey.cards.map((card) => drawn.nodes[card.id]?.[0]));
  const cells = journey.stages.map((stage) =>
    journey.lanes.map((lane) =>
      journey.cards
        .filter(
          (card) => card.stageId === stage.id && card.laneId === lane.id && known.has(nodes[card.id]?.[0]),
        )
        .map((card) => card.text),
    ),
  );
  const nodeOf = (id: string) => nodes[id]?.[0];
  return {
    stages: journey.stages.map((stage) => stage.name),
    lanes: journey.lanes
      .map((lane) => lane.name)
      .filter((name) => drawn.journey.lanes.some((lane) => lane.name === name)),
    cells: cells.map((rows) => rows.filter((row) => row.length > 0)),
    links: journey.links
      .map((link) => `${nodeOf(link.from)} → ${nodeOf(link.to)} ${link.label ?? ''}`)
      .sort(),
    emotions: journey.emotions.map(
      (emotion) =>
        `${nameOf(journey.stages, emotion.stageId)} ${emotion.value === undefined ? 'not said' : snapEmotion(emotion.value)}`,
    ),
  };
}

const oneLine = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .join(' ')
    .trim();
