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

/** What tidying does, for people: a note moves when it lies elsewhere in its cell, not when its row moves on. */
export interface TidyReport {
  /** Record ids of notes that are put elsewhere. */
  notes: string[];
  rows: { id: string; by: number }[];
  stages: { id: string; by: number }[];
  /** How many notes only move on with their row or stage. */
  carried: number;
  /** The map's section becomes smaller, as its content is. */
  fitted: boolean;
}

/** What has to be told of a tidied map. */
export interface TidyTold {
  left: LeftAlone[];
  beside: SetBeside[];
  /** Pieces of scaffold drawn again, and stale ones taken away. */
  restored: number;
  cleared: number;
  report: TidyReport;
}

/** Tidying under way. */
export interface Tidying {
  /** What has to be told of it so far. */
  told: Omit<TidyTold, 'report'>;
  /** Lays everything out, once the sizes of what was drawn are known. Call once. */
  settle(): void;
}
