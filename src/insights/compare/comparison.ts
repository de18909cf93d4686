import type { RecordKind } from '../../journey/records.ts';

/** What became of one thing between two states of a map. */
export type DifferenceOp = 'added' | 'removed' | 'moved' | 'reworded' | 'rescored' | 'changed';

/** One difference, in words that need nothing else to be read. */
export interface Difference {
  op: DifferenceOp;
  kind: RecordKind;
  /** Its record on either side; `null` where it is not there. */
  fromId: string | null;
  toId: string | null;
  /** Its own words, as in the later state where it is there. */
  name: string;
  /** Where it is now, or was: a stage's name; `null` for what belongs to the whole map. */
  stage: string | null;
  /** For sorting by stage: the map itself first, what lies outside the stages last. */
  place: number;
  row?: string;
  field?: string;
  before?: string;
  after?: string;
}

/** A pain point on either side, or on both. */
export interface ComparedPain {
  fromId: string | null;
  toId: string | null;
  text: string;
  stage: string | null;
}

/** A point of a curve: which column it is in, where in it (0…1), and how high (−2…2). */
export interface ComparedPoint {
  column: number;
  at: number;
  value: number;
}

export interface ComparedCurve {
  /** `null`: the feelings of nobody in particular. */
  persona: string | null;
  from: ComparedPoint[];
  to: ComparedPoint[];
}

export interface LowPoint {
  stage: string;
  /** Which of the columns it is. */
  column: number;
  /** The mean of all feelings in that stage. */
  value: number;
}

export interface ComparedMetric {
  fromId: string | null;
  toId: string | null;
  name: string;
  stage: string | null;
  before: number | string | null;
  after: number | string | null;
}

/** All that differs between two states of one map, or between two maps. */
export interface Comparison {
  /** How things were recognised: by their ids, or by their words where the maps share none. */
  matched: 'ids' | 'words';
  from: { title: string };
  to: { title: string };
  /** By stage, in the order of the later state. */
  differences: Difference[];
  pains: { gone: ComparedPain[]; new: ComparedPain[]; still: ComparedPain[] };
  feelings: {
    /** Stages of both states side by side, those that are gone among them. */
    columns: string[];
    curves: ComparedCurve[];
    low: { from: LowPoint | null; to: LowPoint | null; moved: boolean };
  };
  /** Metrics whose current value differs. */
  metrics: ComparedMetric[];
}
