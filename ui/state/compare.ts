import type { Comparison } from '../../src/insights/compare/comparison.ts';

/** What can be compared: a snapshot, or a map as it is on the board now. As one text: the value of an option. */
export type StateKey = `snapshot:${string}` | `map:${string}`;

export interface Comparing {
  from: StateKey | null;
  to: StateKey | null;
  found: FoundComparison | null;
  saved: string | null;
}

/** A comparison, and what its two sides are called. */
export interface FoundComparison {
  comparison: Comparison;
  names: { from: string; to: string };
  /** In how many records signs are lost. */
  lost: number;
}

export type CompareAction =
  | { do: 'choose'; from?: StateKey; to?: StateKey }
  | { do: 'swap' }
  | { do: 'found'; found: FoundComparison }
  | { do: 'saved'; name: string };

export const nothingCompared: Comparing = { from: null, to: null, found: null, saved: null };

/** The next state: what was found goes as soon as something else is to be compared. Pure. */
export function reduceCompare(state: Comparing, action: CompareAction): Comparing {
  switch (action.do) {
    case 'choose':
      return { from: action.from ?? state.from, to: action.to ?? state.to, found: null, saved: null };
    case 'swap':
      return { from: state.to, to: state.from, found: null, saved: null };
    case 'found':
      return { ...state, found: action.found };
    case 'saved':
      return { ...state, saved: action.name };
  }
}

export const snapshotKeyOf = (nodeId: string): StateKey => `snapshot:${nodeId}`;
export const mapKeyOf = (rootId: string): StateKey => `map:${rootId}`;

/** The node that a key names, if it is of this kind. */
export function nodeOfKey(key: StateKey | null, kind: 'snapshot' | 'map'): string | null {
  return key?.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : null;
}

/** A key from an option's value. */
export function parseKey(value: string): StateKey | null {
  if (value.startsWith('snapshot:')) return snapshotKeyOf(value.slice('snapshot:'.length));
  return value.startsWith('map:') ? mapKeyOf(value.slice('map:'.length)) : null;
}
