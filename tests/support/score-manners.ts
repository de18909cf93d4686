import type { Interpretation } from '../../src/plane/interpretation.ts';
import { type DrawingManner, drawMaps } from './drawing-manners.ts';
import { interpretBoard } from './interpret-board.ts';

/** How boards drawn in one manner were read. */
export interface MannerScore {
  manner: DrawingManner;
  boards: number;
  cards: number;
  /** Cards read into the stage and lane that were meant. */
  right: number;
  read: number;
  names: number;
  namesFound: number;
  namesRead: number;
  maps: number;
  mapsRead: number;
  wrongSeeds: number[];
}

/** Draws so many boards in a manner, seed by seed, and reads each. */
export function scoreManner(manner: DrawingManner, firstSeed: number, boards: number): MannerScore {
  const score: MannerScore = {
    manner,
    boards,
    cards: 0,
    right: 0,
    read: 0,
    names: 0,
    namesFound: 0,
    namesRead: 0,
    maps: 0,
    mapsRead: 0,
    wrongSeeds: [],
  };
  for (let seed = firstSeed; seed < firstSeed + boards; seed += 1) {
    if (!addBoard(score, manner, seed)) score.wrongSeeds.push(seed);
  }
  return score;
}

/** One line a manner: recall and precision of cards in their cells, of names, and maps. */
export function tableOf(scores: readonly MannerScore[]): string {
  const share = (part: number, all: number) =>
    `${((100 * part) / Math.max(1, all)).toFixed(1)} %`.padStart(8);
  const lines = scores.map((score) =>
    [
      score.manner.padEnd(24),
      String(score.boards).padStart(6),
      share(score.right, score.cards),
      share(score.right, score.read),
      share(score.namesFound, score.names),
      share(score.namesFound, score.namesRead),
      `${score.mapsRead}/${score.maps}`.padStart(8),
      `  ${score.wrongSeeds.slice(0, 12).join(' ')}`,
    ].join(' '),
  );
  const head = `${'manner'.padEnd(24)} boards   recall precision  names r.  names p.    maps   seeds not read in full`;
  return [head, ...lines].join('\n');
}

function addBoard(score: MannerScore, manner: DrawingManner, seed: number): boolean {
  const drawn = drawMaps(manner, seed);
  const read = interpretBoard(drawn.board.scene());
  const before = { ...score };
  score.maps += drawn.maps.length;
  score.mapsRead += read.journeys.length;
  countNames(score, read, manner, drawn.maps);
  if (manner.endsWith('table')) countTable(score, read, drawn.maps);
  else countCards(score, read, drawn.board, manner);
  const grown = (key: 'cards' | 'right' | 'read' | 'names' | 'namesFound' | 'namesRead') =>
    score[key] - before[key];
  return (
    grown('right') === grown('cards') &&
    grown('read') === grown('cards') &&
    grown('namesFound') === grown('names') &&
    grown('namesRead') === grown('names') &&
    read.journeys.length === drawn.maps.length
  );
}

type Drawn = ReturnType<typeof drawMaps>;

function countNames(
  score: MannerScore,
  read: Interpretation,
  manner: DrawingManner,
  maps: Drawn['maps'],
): void {
  const unlabelled = manner === 'no labels';
  const left: string[] = [];
  for (const { journey } of read.journeys) {
    for (const { name } of [...journey.stages, ...(unlabelled ? [] : journey.lanes)]) left.push(name);
  }
  score.namesRead += left.length;
  for (const map of maps) {
    for (const name of [...map.stages, ...(unlabelled ? [] : map.lanes)]) {
      score.names += 1;
      const at = left.indexOf(name);
      if (at < 0) continue;
      score.namesFound += 1;
      left.splice(at, 1);
    }
  }
}

function countCards(
  score: MannerScore,
  read: Interpretation,
  { cards }: Drawn['board'],
  manner: DrawingManner,
): void {
  score.cards += cards.size;
  const nameOf = (list: { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name;
  for (const { journey, nodes } of read.journeys) {
    for (const card of journey.cards) {
      score.read += 1;
      const meant = (nodes[card.id] ?? []).map((id) => cards.get(id)).find((one) => one !== undefined);
      const laneRight = manner === 'no labels' || meant?.lane === nameOf(journey.lanes, card.laneId);
      if (meant && laneRight && meant.stage === nameOf(journey.stages, card.stageId)) score.right += 1;
    }
  }
}

function countTable(score: MannerScore, read: Interpretation, maps: Drawn['maps']): void {
  for (const [at, map] of maps.entries()) {
    const journey = read.journeys[at]?.journey;
    for (const [s, stage] of map.stages.entries()) {
      for (const [l, lane] of map.lanes.entries()) {
        const text = (map.cells[s]?.[l] ?? []).join('\n');
        if (text === '') continue;
        score.cards += 1;
        const stageId = journey?.stages.find((one) => one.name === stage)?.id;
        const laneId = journey?.lanes.find((one) => one.name === lane)?.id;
        const isRead = journey?.cards.some(
          (card) => card.text === text && card.stageId === stageId && card.laneId === laneId,
        );
        if (isRead) score.right += 1;
      }
    }
    score.read += journey?.cards.length ?? 0;
  }
}
