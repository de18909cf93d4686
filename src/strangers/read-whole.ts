import type { LooseConnector } from '../journey/board-facts.ts';
import type { NoteSection } from '../journey/loose-notes.ts';
import type { Unplaced } from '../journey/reading.ts';
import type { SeenPage } from '../plane/held.ts';
import { type Interpretation, type ReadMap, toldOf } from '../plane/interpretation.ts';
import { findLeft } from './find-left.ts';
import { readStrangers } from './read-strangers.ts';

/** A map that people drew and nobody has taken into use, as it is told: why each record is read so is told too. */
export type ToldStranger = Pick<
  ReadMap,
  'rootId' | 'pageId' | 'journey' | 'nodes' | 'confidence' | 'doubts' | 'reasons'
> & {
  foreign: true;
  full: { stageId: string; laneId: string }[];
  /** Its places are theirs: nothing of it can be arranged. */
  held: 'people';
  onBoard: ReturnType<Interpretation['describe']>;
};

/** What is told of the maps of ours and in use, whatever more each says; of which board, and what of it was read. */
interface OwnMaps<M, S> {
  board: string;
  scope: S;
  beside: number;
  journeys: M[];
}

/** The board as a whole: every word of it exactly once. */
export interface Whole<M, S> {
  board: string;
  scope: S;
  beside: number;
  journeys: (M | ToldStranger)[];
  unplaced: Unplaced[];
  loose: NoteSection[];
  connectors: LooseConnector[];
}

/**
 * All that pages show: the maps of ours and in use, as they were told, and what strangers drew, read from what was handed over.
 * Page by page, ours before others. Pure.
 */
export function readWhole<M extends Pick<ReadMap, 'pageId' | 'journey' | 'nodes'>, S>(
  own: OwnMaps<M, S>,
  pages: readonly SeenPage[],
): Whole<M, S> {
  const { board, scope, beside } = own;
  const ofPage = ({ pageId }: SeenPage) => own.journeys.filter((map) => map.pageId === pageId);
  const unplaced = pages.flatMap((page) => findLeft(page, ofPage(page)));
  const whole: Whole<M, S> = { board, scope, beside, journeys: [], unplaced, loose: [], connectors: [] };
  for (const page of pages) {
    const read = readStrangers(page);
    const told = read.journeys.map((map) => tellStranger(map, read));
    whole.journeys.push(...ofPage(page), ...told);
    whole.unplaced.push(...read.unplaced);
    whole.loose.push(...read.loose);
    whole.connectors.push(...read.connectors);
  }
  return whole;
}

function tellStranger(map: ReadMap, { describe }: Interpretation): ToldStranger {
  const { reasons } = map;
  return {
    ...toldOf(map),
    ...(reasons ? { reasons } : {}),
    foreign: true,
    full: [],
    held: 'people',
    onBoard: describe(map),
  };
}
