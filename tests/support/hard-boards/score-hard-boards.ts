import { interpretBoard } from '../interpret-board.ts';
import { boardsWithoutJourneys as someWithout } from './boards-without-journeys.ts';
import { journeysByHabit } from './journeys-by-habit.ts';
import { journeysDrawnWithCare } from './journeys-drawn-with-care.ts';
import { journeysFromTemplates } from './journeys-from-templates.ts';
import { journeysInTables } from './journeys-in-tables.ts';
import { journeysOfNotes } from './journeys-of-notes.ts';
import { journeysOfRealLife } from './journeys-of-real-life.ts';
import { journeysWithThingsAround } from './journeys-with-things-around.ts';
import { moreBoardsWithoutJourneys } from './more-boards-without-journeys.ts';
import { type HardBoard, type Meant, Sketch } from './sketch.ts';

export const hardJourneys: readonly HardBoard[] = [
  ...journeysInTables,
  ...journeysOfNotes,
  ...journeysDrawnWithCare,
  ...journeysWithThingsAround,
  ...journeysOfRealLife,
  ...journeysFromTemplates,
  ...journeysByHabit,
];
export const boardsWithoutJourneys: readonly HardBoard[] = [...someWithout, ...moreBoardsWithoutJourneys];

/** How one hard board was read. */
export interface HardScore {
  cards: number;
  found: number;
  stageRight: number;
  laneRight: number;
  falseCards: number;
  names: number;
  namesRight: number;
  namesRead: number;
  maps: number;
  mapsRead: number;
  said: string;
}

/** Draws the board with this seed, reads it, and counts against what is meant. */
export function scoreHardBoard(board: HardBoard, seed: number): HardScore {
  const sketch = new Sketch(seed);
  const meant = board.draw(sketch);
  const { journeys } = interpretBoard(sketch.board.scene());
  const score: HardScore = {
    cards: sketch.cards.size,
    found: 0,
    stageRight: 0,
    laneRight: 0,
    falseCards: 0,
    ...scoreNames(meant, journeys),
    maps: meant.length,
    mapsRead: journeys.length,
    said: journeys
      .map(({ journey }) => `“${journey.title}” ${namesOf(journey.stages)} × ${namesOf(journey.lanes)}`)
      .join('; '),
  };
  for (const { journey } of journeys) {
    const nameOf = (list: { id: string; name: string }[], id: string | null) =>
      list.find((one) => one.id === id)?.name ?? '';
    for (const card of journey.cards) {
      const mean = sketch.cards.get(card.text.trim());
      if (!mean) score.falseCards += 1;
      else {
        score.found += 1;
        if (isSame(nameOf(journey.stages, card.stageId), mean.stage)) score.stageRight += 1;
        if (mean.lane === '' || isSame(nameOf(journey.lanes, card.laneId), mean.lane)) score.laneRight += 1;
      }
    }
  }
  return score;
}

function scoreNames(meant: readonly Meant[], journeys: ReturnType<typeof interpretBoard>['journeys']) {
  const left = journeys.reduce<string[]>(
    (all, { journey }, at) =>
      all.concat(
        journey.stages.map(({ name }) => name),
        meant[at]?.lanes.length === 0 ? [] : journey.lanes.map(({ name }) => name),
      ),
    [],
  );
  const score = { names: 0, namesRight: 0, namesRead: left.length };
  for (const name of meant.flatMap(({ stages, lanes }) => [...stages, ...lanes])) {
    score.names += 1;
    const at = left.findIndex((one) => isSame(one, name));
    if (at < 0) continue;
    score.namesRight += 1;
    left.splice(at, 1);
  }
  return score;
}

const namesOf = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(' | ');

function isSame(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(a) === plain(b);
}

/** Is all read as it is meant? */
export function isAsMeant(score: HardScore): boolean {
  return (
    score.found === score.cards &&
    score.stageRight === score.cards &&
    score.laneRight === score.cards &&
    score.falseCards === 0 &&
    score.namesRight === score.names &&
    score.namesRead === score.names &&
    score.mapsRead === score.maps
  );
}
