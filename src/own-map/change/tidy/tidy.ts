import type { Draft } from '../draft.ts';

/** How much is tidied: one note, one cell, one stage, or the whole map. */
export type TidyScope =
  | { kind: 'note'; recordId: string }
  | { kind: 'cell'; stageId: string; laneId: string }
  | { kind: 'stage'; stageId: string }
  | { kind: 'map' };

/** Something that stays where it is, and why. */
export interface LeftAlone {
  nodeId: string;
  recordId?: string;
  reason: string;
}

/** Something of nobody's that was in the way of the grid and now lies beside the map. */
export interface SetBeside {
  nodeId: string;
  name: string;
}

/** A draft on its way to a tidy board, with what has to be told of it. */
export interface Tidy {
  draft: Draft;
  left: LeftAlone[];
  beside: SetBeside[];
  /** Pieces of scaffold drawn again, and stale ones taken away. */
  restored: number;
  cleared: number;
  /** Lays everything out, once the sizes of what was drawn are known. Call once. */
  settle(): void;
}
