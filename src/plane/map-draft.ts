import type { Memory } from '../journey/memory.ts';
import type { Box } from './boxes.ts';
import type { Identity } from './interpret-identity.ts';
import type { SeenNode } from './scene.ts';

/** A stage or a lane of a map that a stranger drew. */
export interface DraftName {
  /** What its record id is derived from. */
  key: string;
  name: string;
  nodes: SeenNode[];
  /** Absent: it was agreed. */
  confidence?: number | undefined;
  /** Why it is read so: nobody asks about a map in use. */
  reason?: string | undefined;
  from: number;
  to: number;
  /** Its line in a text that holds all names, or its row or column in the table. */
  line?: number | undefined;
  /** Colour of its cards, when a legend says so. */
  fill?: string | undefined;
  /** The kind of row, where more than its name tells it. */
  kind?: string | undefined;
  /** What else the board says of it, by field: the phase over a stage, the line below a row. */
  said?: { [field: string]: unknown } | undefined;
  agreed?: Agreed | undefined;
}

/** The columns and rows of a map, in order. */
export interface DraftNames {
  stages: DraftName[];
  lanes: DraftName[];
}

/** What was agreed with the people who drew it, when the map is in use. */
export interface Agreed {
  id: string;
  details: { [field: string]: unknown };
  laneKind?: string | undefined;
  /** Of a marker: the value, while its words are the agreed ones. */
  value?: number | undefined;
}

export interface DraftCard {
  key: string;
  nodes: SeenNode[];
  text: string;
  /** By their order; −1 outside of all. */
  stage: number;
  lane: number;
  confidence?: number | undefined;
  reason?: string | undefined;
  box: Box;
  /** The stages that it stretches over, when more than one. */
  across?: number[];
  /** Of a marker: what its height says, or that it says nothing yet; `null` for what is surely none, whatever its words. */
  value?: number | 'not said' | null | undefined;
  agreed?: Agreed | undefined;
}

/** Somebody whom a block beside a map describes. */
export interface DraftPerson {
  key: string;
  name: string;
  fields: { [field: string]: string | string[] };
  /** The node that says the name first, then the others of the block. */
  nodes: SeenNode[];
  confidence?: number | undefined;
  reason?: string | undefined;
  isDoubtful?: boolean;
  /** A section, shape or table holds just this person. */
  isApart: boolean;
  agreed?: Agreed | undefined;
}

/** A journey found on a board without our stamps, before it is one. */
export interface MapDraft {
  /** The node that stands for the map: the section around it, its table, or its first name. */
  root: SeenNode;
  title: string;
  titleNode: SeenNode | null;
  stages: DraftName[];
  lanes: DraftName[];
  cards: DraftCard[];
  people?: DraftPerson[];
  /** Nodes that only say names again. */
  scaffold: SeenNode[];
  box: Box;
  confidence?: number | undefined;
  reason?: string | undefined;
  /** Stages follow one another from top to bottom. */
  transposed: boolean;
  /** The map is in use: its identities, and what its node remembers. */
  agreed?:
    | (Agreed & { identity: Identity; stampedId: string; brought: readonly Memory[] | undefined })
    | undefined;
}

/** What a map was made of. */
export interface FoundMap extends MapDraft {
  /** Record ids of what was found. */
  ids: ReadonlyMap<DraftName | DraftPerson | DraftCard, string>;
}

/** What a map is called that nobody gave a title. */
export const untitled = 'Untitled';
