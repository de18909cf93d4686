import type { Stamp } from '../journey/stamp.ts';

/**
 * What shall be drawn: a tree of placements, pure data. `x` and `y` are in the space of the placement's parent
 * section (page space for the root, which starts at 0,0 and is moved as a whole). Colours are `RRGGBB`.
 */
export type StampDraft = Stamp extends infer S
  ? S extends Stamp
    ? Omit<S, 'nodeId' | 'v' | 'journeyId'>
    : never
  : never;

interface Placed {
  /** Unique in the plan; connectors name their ends by it. */
  key: string;
  x: number;
  y: number;
  locked?: boolean;
  name?: string;
  stamp: StampDraft;
}

export interface SectionPlan extends Placed {
  type: 'SECTION';
  width: number;
  height: number;
  name: string;
  /** `null`: nothing hides what lies below, as the curve that runs below the stages. */
  fill: string | null;
  children: Placement[];
}
export interface StickyPlan extends Placed {
  type: 'STICKY';
  text: string;
  wide: boolean;
  fontSize: number;
  fill: string;
}
export interface ShapePlan extends Placed {
  type: 'SHAPE';
  shape: 'SQUARE' | 'ROUNDED_RECTANGLE' | 'ELLIPSE';
  width: number;
  height: number;
  text: string;
  fontSize: number;
  fill: string;
  stroke: string | null;
  strokeWeight?: number;
}
export interface RectanglePlan extends Placed {
  type: 'RECTANGLE';
  width: number;
  height: number;
  fill: string | null;
  /** Of its fill, 0 to 1; absent: 1. */
  opacity?: number;
  stroke?: string;
  cornerRadius?: number;
}
/** A horizontal line; `y` is its middle. */
export interface LinePlan extends Placed {
  type: 'LINE';
  width: number;
  stroke: string;
  weight: number;
  dash?: number[];
}
export interface TextPlan extends Placed {
  type: 'TEXT';
  text: string;
  /** Wraps at this width; absent: as wide as its text. */
  width?: number;
  fontSize: number;
  bold?: boolean;
  align?: 'LEFT' | 'CENTER' | 'RIGHT';
}
export interface TablePlan extends Placed {
  type: 'TABLE';
  columnWidths: number[];
  cells: string[][];
  fontSize: number;
}
export interface ConnectorPlan extends Omit<Placed, 'x' | 'y'> {
  type: 'CONNECTOR';
  line: 'STRAIGHT' | 'ELBOWED' | 'CURVED';
  from: ConnectorPlanEnd;
  to: ConnectorPlanEnd;
  endCap: 'NONE' | 'ARROW_LINES';
  stroke: string;
  weight: number;
  dash?: number[];
  label?: string;
  /** Drawn beneath everything else of its section. */
  below: boolean;
}
/** An end on a placement, or free at a point of the connector's parent section. */
export type ConnectorPlanEnd =
  | { key: string; magnet: 'AUTO' | 'CENTER' | 'TOP' | 'BOTTOM' | 'LEFT' | 'RIGHT' }
  | { x: number; y: number };

export type Placement =
  | SectionPlan
  | StickyPlan
  | ShapePlan
  | RectanglePlan
  | LinePlan
  | TextPlan
  | TablePlan
  | ConnectorPlan;

export interface Plan {
  root: SectionPlan;
}

/** Measured sizes of what grows with its text, by placement key; absent: the plan's own estimate. */
export type MeasuredSizes = { [key: string]: { width: number; height: number } };
