import { openCase } from './shared-cases.ts';

/** What `read` prints of a case's board. */
export interface ReadCase {
  journeys: [{ journey: Journey }, ...{ journey: Journey }[]];
  unplaced: { text: string; reason: string }[];
}

interface Journey {
  title: string;
  stages: { id: string; name: string }[];
  lanes: { id: string; name: string }[];
  cards: { stageId: string; laneId: string; text: string }[];
  emotions: { value: number }[];
}

/** Reads a board of this case on the command line. */
export async function readCase(name: string, file: string): Promise<ReadCase> {
  const room = openCase(name);
  const read = await room.run('read', '--board', file);
  room.clear();
  return read.json() as ReadCase;
}

/** `Stage / Row`, by a note's text. */
export function placesOf({ stages, lanes, cards }: Journey): Map<string, string> {
  const nameOf = (list: Journey['stages'], id: string) => list.find((one) => one.id === id)?.name;
  return new Map(
    cards.map(({ text, stageId, laneId }) => [text, `${nameOf(stages, stageId)} / ${nameOf(lanes, laneId)}`]),
  );
}
