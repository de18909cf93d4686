import type { LooseConnector, OnBoard } from '../journey/board-facts.ts';
import type { Card, Journey } from '../journey/journey.ts';
import type { NoteSection } from '../journey/loose-notes.ts';
import type { Memory } from '../journey/memory.ts';
import type { Doubt, Unplaced } from '../journey/reading.ts';
import type { Records } from '../journey/records.ts';
import type { Grid } from './interpret-grid.ts';
import type { Identity } from './interpret-identity.ts';
import type { FoundMap } from './map-draft.ts';
import type { SeenNode } from './scene.ts';

/** One map as read: the journey it shows, and how sure that is. */
export interface ReadMap {
  rootId: string;
  pageId: string;
  journey: Journey;
  /** Node ids by record id; the node that stands for the record comes first. */
  nodes: { [recordId: string]: string[] };
  /** 0…1 by record id. */
  confidence: { [recordId: string]: number };
  doubts: Doubt[];
  /** Why each record is read as it is: on maps that we did not draw. */
  reasons?: { [recordId: string]: string };
  /** Nobody has made it ours yet: none of its nodes carries a stamp. */
  foreign?: true;
  /** Its root section was deleted: it can be read, and nothing can be written to it. */
  rootless?: true;
  /** The map is a copy that nobody has decided about: the id and the name of the one it was copied from. */
  copyOf?: { journeyId: string; title: string };
  /** What was found on a board that people drew, adopted or not; absent on maps of ours. */
  found?: FoundMap;
  grid: Grid;
  identity: Identity;
  /** Ids of all nodes of the map: those in its root section, and what lies over its grid. */
  memberIds: ReadonlySet<string>;
  /** Ids of our scaffold on which people wrote words of their own, which are no field of anything. */
  ownWords?: ReadonlySet<string>;
  /** Words on nodes of the map of which only a part is a field. */
  left?: readonly Unplaced[];
  /** What files have brought to this map, by export; absent where there is nowhere to remember it. */
  brought?: readonly Memory[] | undefined;
  /** Its journey taken apart, once somebody asked (`recordsOfMap`). */
  records?: Records;
  /** `nodes`, for looking up; and the ids of records of which a node does not carry the stamp: once somebody asked. */
  nodesById?: ReadonlyMap<string, readonly string[]>;
  /** Where each card stands among the cards of the journey, once somebody asked (`placesOfCards`). */
  cardAt?: { of: readonly Card[]; places: ReadonlyMap<string, number> };
  unstamped?: ReadonlySet<string>;
  /** How its cards were read, so that a changed note need not be read with all others; absent on maps that people drew. */
  cards?: CardsRead;
}

/** The notes of a map that were read as its cards. */
export interface CardsRead {
  /** By node id, in the order in which they lie on the page. */
  notes: ReadonlyMap<string, ReadNote>;
  /** Record ids by cell (`cellKey`), in reading order. */
  cells: ReadonlyMap<string, string[]>;
  /** What is asked about the whole map before and after its cards. */
  doubts: { before: readonly Doubt[]; after: readonly Doubt[] };
}

/** A note as it was read by itself. */
export interface ReadNote {
  record: { [field: string]: unknown; id: string; stageId: string | null; laneId: string | null };
  box: SeenNode;
  /** Its place among those that lie in one spot. */
  index: number;
  /** It lies where it was agreed to belong. */
  settled: boolean;
  /** A person chose its colour: they made it, or gave it another one than it had when we last wrote it. */
  coloured: boolean;
  confidence: number;
  /** What is asked about its place. */
  doubts: readonly Doubt[];
}

export interface Interpretation {
  journeys: ReadMap[];
  unplaced: Unplaced[];
  /** What is in no map, by section and cluster. */
  loose: NoteSection[];
  /** Connectors that are no link of a map. */
  connectors: LooseConnector[];
  /** What the board shows of a map's records besides what the journey says; worked out when it is asked for. */
  describe(map: ReadMap, only?: ReadonlySet<string>): OnBoard;
}

/** Of a map, what whoever asks is told in any case. */
export function toldOf({ rootId, pageId, journey, nodes, confidence, doubts }: ReadMap) {
  return { rootId, pageId, journey, nodes, confidence, doubts };
}
