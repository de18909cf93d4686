import { guessPlaces, type PlaceGuess } from '../../src/insights/place/guess-places.ts';
import { type Cluster, clustersOf, type LooseNote } from '../../src/journey/loose-notes.ts';
import { own } from '../../src/journey/own.ts';
import type { NotePlace } from './placing.ts';
import type { FoundMap, State } from './state.ts';

/** Maps that loose notes can go into: those in use. */
export function mapsToFill({ board }: Pick<State, 'board'>): FoundMap[] {
  return board.maps.filter(({ foreign }) => foreign !== true);
}

/** The map that notes are put into now. */
export function filledMap(state: State): FoundMap | undefined {
  const maps = mapsToFill(state);
  return maps.find(({ rootId }) => rootId === state.placing.rootId) ?? maps[0];
}

/** Only notes, shapes and texts can move into a map; rows of tables, links and what nobody sees stay. */
export function movableNotes({ notes }: Cluster): LooseNote[] {
  return notes.filter(
    ({ type, hidden, row }) =>
      ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT'].includes(type) && !hidden && row === undefined,
  );
}

export interface ShownPlaces {
  places: { [nodeId: string]: NotePlace };
  guesses: Map<string, PlaceGuess>;
}

/** Where each note goes as it is shown: where the person said, else where it is guessed to belong. */
export function placesShown(state: State, map: FoundMap): ShownPlaces {
  const clusters = clustersOf(state.board.loose);
  const guesses = guessPlaces(map, clusters);
  const places: { [nodeId: string]: NotePlace } = {};
  for (const cluster of clusters)
    for (const { nodeId } of movableNotes(cluster)) {
      const said = own(state.placing.places, nodeId) ?? guesses.get(nodeId);
      places[nodeId] = { stageId: said?.stageId ?? null, laneId: said?.laneId ?? null };
    }
  return { places, guesses };
}

/** The notes that have both a stage and a row. */
export function notesToPlace({ places }: Pick<ShownPlaces, 'places'>): {
  nodeId: string;
  stageId: string;
  laneId: string;
}[] {
  const ready: { nodeId: string; stageId: string; laneId: string }[] = [];
  for (const [nodeId, { stageId, laneId }] of Object.entries(places))
    if (stageId !== null && laneId !== null) ready.push({ nodeId, stageId, laneId });
  return ready;
}
