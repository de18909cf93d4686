import type { Result } from '../../src/contract/contract.ts';

export type KeptSnapshot = Result<'snapshots'>['snapshots'][number];

/** The snapshots of one map: what there is, what is being typed, what was done last. */
export interface Snapshots {
  /** The map they are of. */
  rootId: string | null;
  /** All of the file; `null` until they were looked for. */
  list: KeptSnapshot[] | null;
  /** What the next one shall be called. */
  name: string;
  renaming: { nodeId: string; name: string } | null;
  lately: { did: 'taken' | 'renamed' | 'deleted'; name: string; undone: boolean } | null;
}

export type SnapshotsAction =
  | { do: 'open'; rootId: string }
  | { do: 'listed'; list: KeptSnapshot[] }
  | { do: 'type'; name: string }
  | { do: 'rename'; nodeId: string; name: string }
  | { do: 'leaveName' }
  | { do: 'did'; did: 'taken' | 'renamed' | 'deleted'; name: string }
  | { do: 'undone' };

export const noSnapshots: Snapshots = { rootId: null, list: null, name: '', renaming: null, lately: null };

/** The next state. Pure. */
export function reduceSnapshots(state: Snapshots, action: SnapshotsAction): Snapshots {
  switch (action.do) {
    case 'open':
      return { ...noSnapshots, rootId: action.rootId, list: state.list };
    case 'listed':
      return { ...state, list: action.list };
    case 'type':
      return { ...state, name: action.name };
    case 'rename':
      return { ...state, renaming: { nodeId: action.nodeId, name: action.name } };
    case 'leaveName':
      return { ...state, renaming: null };
    case 'did': {
      const { did, name } = action;
      const typed = did === 'taken' ? '' : state.name;
      return { ...state, name: typed, renaming: null, lately: { did, name, undone: false } };
    }
    case 'undone':
      return state.lately === null ? state : { ...state, lately: { ...state.lately, undone: true } };
  }
}
