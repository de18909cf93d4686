import type { Box } from '../../plane/boxes.ts';
import type { Piece } from '../../plane/piece.ts';

/** One name along an axis of a grid: a column's header, or a row's label. Numbers are along that axis. */
export interface Cue {
  name: string;
  /** The pieces that say it: the one that names it first, then those that repeat it. */
  pieces: Piece[];
  /** Node ids of the sections that are this column or row. */
  sections: string[];
  from: number;
  to: number;
  /** The name is ours, for want of any on the board. */
  unnamed?: boolean;
  /** Colour of the cards that belong here, when a legend says so. */
  fill?: string;
}

export type Manner = 'sections' | 'texts' | 'table' | 'legend' | 'positions' | 'one text' | 'captions';

/** The columns or the rows of a grid, in order. */
export interface Axis {
  manner: Manner;
  cues: Cue[];
  /** All that names this axis. */
  box: Box;
}

/** A card with its column and row, by their order. */
export interface CardInGrid {
  piece: Piece;
  column: number;
  row: number;
  /** 0…1: how clearly it lies in that cell. */
  clear: number;
  /** Columns that it stretches over, when more than one. */
  across: number[];
}

/** A grid that was found: what names its columns and rows, and what lies in its cells. */
export interface FoundGrid {
  columns: Axis;
  rows: Axis;
  cards: CardInGrid[];
  /** Pieces of the grid that are no cards: names said again, names of the axes. */
  scaffold: Piece[];
  /** Pieces within its bounds that fit no cell. */
  strays: Piece[];
  /** What stands over the labels, beside the headers. */
  corner: Piece[];
  box: Box;
  score: number;
}
