/** Where a person says that a loose note goes; `null`: not said. Both `null`: it stays where it lies. */
export interface NotePlace {
  stageId: string | null;
  laneId: string | null;
}

/** What a person has said about loose notes that shall go into a map that exists. */
export interface Placing {
  /** `null`: the first map in use. */
  rootId: string | null;
  /** By node id; a note that is not here goes where it is guessed to belong. */
  places: { [nodeId: string]: NotePlace };
  done: { count: number; left: { nodeId: string; reason: string }[]; undone: boolean } | null;
}

export type PlacingAction =
  | { do: 'start'; rootId: string | null }
  | { do: 'place'; nodeIds: string[]; places: { [nodeId: string]: NotePlace }; change: Partial<NotePlace> }
  | { do: 'done'; count: number; left: { nodeId: string; reason: string }[] }
  | { do: 'undone' };

export const startPlacing: Placing = { rootId: null, places: {}, done: null };

/** Pure. Another map has other stages and rows: what was said begins anew. `place`: `places` are what is shown now. */
export function reducePlacing(state: Placing, action: PlacingAction): Placing {
  switch (action.do) {
    case 'start':
      return action.rootId === state.rootId && state.done === null
        ? state
        : { ...startPlacing, rootId: action.rootId };
    case 'place': {
      const places = { ...state.places };
      for (const id of action.nodeIds)
        places[id] = { stageId: null, laneId: null, ...action.places[id], ...action.change };
      return { ...state, places };
    }
    case 'done':
      return { ...state, places: {}, done: { count: action.count, left: action.left, undone: false } };
    case 'undone':
      return state.done === null ? state : { ...state, done: { ...state.done, undone: true } };
  }
}
