import type { Rect } from '../../figjam/geometry/transform.ts';
import type { BoardSession } from '../session/board-session.ts';
import { createSignal, type Signal } from '../state/signal.ts';
import type { BoardView } from './board-view.ts';
import type { Camera } from './camera.ts';
import type { Tool } from './tool.ts';

/** One person's place at the board: whose session it is, where they look, and what they are about to do. */
export interface Seat {
  readonly session: BoardSession;
  /** The page that is shown. */
  readonly pageId: Signal<string>;
  /** Null until the board is on the screen. */
  readonly stage: Signal<Stage | null>;
  readonly tool: Signal<Tool>;
  readonly editing: Signal<Editing | null>;
  readonly marks: Signal<Marks>;
  /** Whether only the title bar of the plugin's window is open. */
  readonly folded: Signal<boolean>;
  /** What a screen reader is told. */
  readonly announcement: Signal<string>;
}

export interface Stage {
  svg: SVGSVGElement;
  camera: Camera;
  view: BoardView;
}

/** The text that is being typed in place: a node's, or a cell's of a table. */
export interface Editing {
  nodeId: string;
  cell?: { row: number; column: number };
}

/** What the pointer shows on the board for the moment. Rectangles are in board units. */
export interface Marks {
  hover: string | null;
  marquee: Rect | null;
  /** A box being drawn: a section or a shape to come. */
  box: Rect | null;
  link: { from: string; to: { x: number; y: number }; over: string | null } | null;
  dropTarget: string | null;
  /** How far what is selected has been dragged so far, board units. */
  travel: { x: number; y: number } | null;
}

export const noMarks: Marks = {
  hover: null,
  marquee: null,
  box: null,
  link: null,
  dropTarget: null,
  travel: null,
};

export function createSeat(session: BoardSession, pageId: string): Seat {
  return {
    session,
    pageId: createSignal(pageId),
    stage: createSignal<Stage | null>(null),
    tool: createSignal<Tool>({ name: 'select' }),
    editing: createSignal<Editing | null>(null),
    marks: createSignal<Marks>(noMarks),
    folded: createSignal(false),
    announcement: createSignal(''),
  };
}
