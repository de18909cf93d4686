import type { NodeRecord } from '../document/records.ts';

/** Where a shape's text may stand, px from the shape's top left. */
export interface ShapeRoom {
  x: number;
  width: number;
  /** Least distance of the text from the shape's upper and lower edge. */
  inset: number;
  /** How far the text's middle stands below the shape's. */
  drop: number;
}

/**
 * The room that a shape leaves its text (oracle, P1–P7). Types that no real board has are estimates: what the outline
 * takes away by share of the box (`shares`), and the inset of a square.
 */
export function shapeRoom({ props }: NodeRecord): ShapeRoom {
  const { width = 208, height = 208, shapeType = 'ELLIPSE' } = props;
  const known = rooms[shapeType];
  if (known !== undefined) return known(width, height);
  const [left, top, right, bottom] = shares[shapeType] ?? [0, 0, 0, 0];
  const inset = insetOf(Math.min(width, height));
  return {
    x: left * width + inset,
    width: (1 - left - right) * width - 2 * inset,
    inset: inset + Math.max(top, bottom) * height,
    drop: ((top - bottom) / 2) * height,
  };
}

/**
 * Height of a shape that nobody resized: never lower than it was made, and as high as its text wants (oracle, P9).
 * `textHeight` in px.
 */
export function grownHeight(record: NodeRecord, textHeight: number): number {
  const { userHeight = record.props.height ?? 0, shapeType } = record.props;
  const wanted =
    shapeType === 'DIAMOND'
      ? 2 * (textHeight + 8)
      : shapeType === 'ELLIPSE'
        ? textHeight / Math.SQRT1_2
        : textHeight + 2 * shapeRoom(record).inset;
  return Math.max(Number(userHeight), wanted);
}

/** Inset of a box by one side of it; where between the sizes seen it changes is not known. */
function insetOf(side: number): number {
  if (side <= 100) return 8;
  return side <= 305 ? 16 : 32;
}

const square = (width: number, height: number): ShapeRoom => {
  const inset = insetOf(Math.min(width, height));
  return { x: inset, width: width - 2 * inset, inset, drop: 0 };
};
/** Between two vertical lines. */
const between =
  (left: number, right: number, drop = 0) =>
  (width: number): ShapeRoom => {
    return { x: left, width: width - left - right, inset: 16, drop };
  };
const centred = (room: number, width: number, inset: number): ShapeRoom => {
  return { x: (width - room) / 2, width: room, inset, drop: 0 };
};

const rooms: { [type: string]: (width: number, height: number) => ShapeRoom } = {
  SQUARE: square,
  ROUNDED_RECTANGLE: (width) => {
    const inset = insetOf(width);
    return { x: inset, width: width - 2 * inset, inset, drop: 0 };
  },
  ELLIPSE: (width, height) =>
    centred(Math.round(width * Math.SQRT1_2), width, (height * (1 - Math.SQRT1_2)) / 2),
  DIAMOND: (width, height) => centred(width / 2 - 8, width, height / 4 + 4),
  PARALLELOGRAM_RIGHT: (width) => centred((18 / 31) * width - 12, width, 16),
  PARALLELOGRAM_LEFT: (width) => centred((18 / 31) * width - 12, width, 16),
  ENG_DATABASE: between(16, 16, 20),
  SHIELD: (width, height) => between(16, 16, (-10.8 / 176) * height)(width),
  DOCUMENT_SINGLE: (width, height) => between(16, 16, (-6 / 176) * height)(width),
  INTERNAL_STORAGE: between(24, 16, 4),
  OCTAGON: (width) => centred(width - 2 * 20.2, width, 20.2),
  ENG_FILE: between(16, 16),
  TRIANGLE_UP: (width, height) => ({ ...centred(width / 2, width, 16), drop: height / 5 }),
  TRIANGLE_DOWN: (width, height) => ({ ...centred(width / 2, width, 16), drop: -height / 5 }),
  TRAPEZOID: (width) => centred(width * (1 - 60 / 228), width, 16),
  ENG_QUEUE: between(24, 64),
};

/** Left, top, right, bottom. */
const shares: { [type: string]: readonly [number, number, number, number] } = {
  SUMMING_JUNCTION: [0.12, 0.12, 0.12, 0.12],
  OR: [0.12, 0.12, 0.12, 0.12],
  HEXAGON: [0.12, 0, 0.12, 0],
  CHEVRON: [0.25, 0, 0.2, 0],
  PENTAGON: [0.15, 0.25, 0.15, 0],
  STAR: [0.25, 0.35, 0.25, 0.25],
  PLUS: [0.05, 0.33, 0.05, 0.33],
  ARROW_LEFT: [0.18, 0.25, 0, 0.25],
  ARROW_RIGHT: [0, 0.25, 0.18, 0.25],
  MANUAL_INPUT: [0, 0.2, 0, 0],
  PREDEFINED_PROCESS: [0.1, 0, 0.1, 0],
  ENG_FOLDER: [0, 0.14, 0, 0],
  DOCUMENT_MULTIPLE: [0, 0.12, 0.12, 0.14],
  SPEECH_BUBBLE: [0, 0, 0, 0.16],
};
