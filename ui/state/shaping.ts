import type { Journey } from '../../src/journey/journey.ts';
import { type Fate, type Fates, type Held, heldBy } from '../../src/journey/shape-journey.ts';
import type { Line } from './lines.ts';

/** What "Shape this map" edits: lists of lines; an existing stage, row or persona has its id as key. */
export interface Shaping {
  step: 'edit' | 'done';
  rootId: string;
  /** The map as it was read last: what is done to it is what differs from it. */
  journey: Journey;
  stages: Line[];
  lanes: LaneLine[];
  personas: Line[];
  removed: Removed[];
  fates: { [id: string]: Fate };
  /** Ids of what was removed that nobody decided about, once somebody tried to go on. */
  asked: string[];
  nextKey: number;
  /** The map was changed by others since it was opened: to be looked at again. */
  lookAgain: boolean;
  left: { recordId: string; reason: string }[];
  undone: boolean;
}

export interface LaneLine extends Line {
  kind: string;
}

export type ListName = 'stages' | 'lanes' | 'personas';

export interface Removed {
  id: string;
  list: ListName;
}

export type ShapeAction =
  | { do: 'open'; rootId: string; journey: Journey }
  | { do: 'add'; list: ListName; names: string[]; after: string | null }
  | { do: 'rename'; list: ListName; key: string; name: string }
  | { do: 'kind'; key: string; kind: string }
  | { do: 'move'; list: ListName; key: string; by: -1 | 1 }
  | { do: 'remove'; list: ListName; key: string }
  | { do: 'putBack'; id: string }
  | { do: 'decide'; id: string; fate: Fate | null }
  | { do: 'ask'; ids: string[] }
  | { do: 'rebase'; journey: Journey }
  | { do: 'applied'; left: Shaping['left'] }
  | { do: 'undone' };

/** The lists as the map has them. */
export function openShaping(rootId: string, journey: Journey): Shaping {
  return {
    step: 'edit',
    rootId,
    journey,
    stages: journey.stages.map(lineOf),
    lanes: journey.lanes.map((lane) => ({ ...lineOf(lane), kind: lane.kind })),
    personas: journey.personas.map(lineOf),
    removed: [],
    fates: {},
    asked: [],
    nextKey: 0,
    lookAgain: false,
    left: [],
    undone: false,
  };
}

/** The key that the next added line gets: lists focus it. No record of the map has it. */
export function nextLineKey({ nextKey, journey }: Shaping): string {
  const taken = new Set([...journey.stages, ...journey.lanes, ...journey.personas].map(({ id }) => id));
  let key = `new${nextKey}`;
  while (taken.has(key)) key += '_';
  return key;
}

/** What was removed and holds something, with what it holds. */
export function openQuestions({ removed, journey }: Shaping): (Removed & { name: string; held: Held })[] {
  const questions: (Removed & { name: string; held: Held })[] = [];
  for (const { id, list } of removed) {
    const record = journey[list].find((each) => each.id === id);
    const held = heldBy(journey, id);
    if (record && held.cards.length + held.faces.length + held.metrics.length > 0)
      questions.push({ id, list, name: record.name, held });
  }
  return questions;
}

export function undecidedIn(shaping: Shaping): string[] {
  return openQuestions(shaping)
    .map(({ id }) => id)
    .filter((id) => shaping.fates[id] === undefined);
}

/** The fates of what is still gone. */
export function fatesOf({ removed, fates }: Shaping): Fates {
  const kept: { [id: string]: Fate } = {};
  for (const { id } of removed) {
    const fate = fates[id];
    if (fate !== undefined) kept[id] = fate;
  }
  return kept;
}

/** Whether the board shows what the person decided about: the same stages, rows, personas, and in what goes the same notes. */
export function isSameMap(shaping: Shaping, now: Journey): boolean {
  const look = (journey: Journey) => {
    const names = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => [id, name]);
    const held = shaping.removed.map(({ id }) => {
      const { cards, faces, metrics } = heldBy(journey, id);
      return [
        cards.map((card) => [card.id, card.text]),
        faces.map((face) => face.id),
        metrics.map(({ id }) => id),
      ];
    });
    const kinds = journey.lanes.map(({ kind }) => kind);
    return JSON.stringify([
      names(journey.stages),
      names(journey.lanes),
      kinds,
      names(journey.personas),
      held,
    ]);
  };
  return look(shaping.journey) === look(now);
}

export function lineOf({ id, name }: { id: string; name: string }): Line {
  return { key: id, name };
}
