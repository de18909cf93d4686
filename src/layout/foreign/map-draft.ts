import type { Box } from '../boxes.ts';
import type { SeenNode } from '../snapshot.ts';

/** A stage or a lane of a map that a stranger drew. */
export interface DraftName {
  /** What its record id is derived from. */
  key: string;
  name: string;
  nodes: SeenNode[];
  confidence: number;
  reason: string;
  from: number;
  to: number;
}

export interface DraftCard {
  key: string;
  nodes: SeenNode[];
  text: string;
  stage: number;
  lane: number;
  confidence: number;
  reason: string;
  box: Box;
  /** The stages that it stretches over, when more than one. */
  across: number[];
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
  /** Nodes that only say names again. */
  scaffold: SeenNode[];
  box: Box;
  confidence: number;
  reason: string;
}
