/** Where a shape's text stands: left, top, right and bottom insets as shares of the box. */
export function textInsets(shapeType: string): readonly [number, number, number, number] {
  return insets[shapeType] ?? [0, 0, 0, 0];
}

const insets: { [type: string]: readonly [number, number, number, number] } = {
  ELLIPSE: [0.12, 0.12, 0.12, 0.12],
  SUMMING_JUNCTION: [0.12, 0.12, 0.12, 0.12],
  OR: [0.12, 0.12, 0.12, 0.12],
  DIAMOND: [0.2, 0.2, 0.2, 0.2],
  TRIANGLE_UP: [0.22, 0.42, 0.22, 0],
  TRIANGLE_DOWN: [0.22, 0, 0.22, 0.42],
  PARALLELOGRAM_RIGHT: [0.14, 0, 0.14, 0],
  PARALLELOGRAM_LEFT: [0.14, 0, 0.14, 0],
  TRAPEZOID: [0.14, 0, 0.14, 0],
  HEXAGON: [0.12, 0, 0.12, 0],
  CHEVRON: [0.25, 0, 0.2, 0],
  PENTAGON: [0.15, 0.25, 0.15, 0],
  OCTAGON: [0.08, 0.08, 0.08, 0.08],
  STAR: [0.25, 0.35, 0.25, 0.25],
  PLUS: [0.05, 0.33, 0.05, 0.33],
  ARROW_LEFT: [0.18, 0.25, 0, 0.25],
  ARROW_RIGHT: [0, 0.25, 0.18, 0.25],
  MANUAL_INPUT: [0, 0.2, 0, 0],
  PREDEFINED_PROCESS: [0.1, 0, 0.1, 0],
  INTERNAL_STORAGE: [0.1, 0.1, 0, 0],
  ENG_DATABASE: [0, 0.22, 0, 0.06],
  ENG_QUEUE: [0.06, 0, 0.2, 0],
  ENG_FILE: [0, 0.1, 0, 0],
  ENG_FOLDER: [0, 0.14, 0, 0],
  SHIELD: [0.06, 0, 0.06, 0.2],
  DOCUMENT_SINGLE: [0, 0, 0, 0.14],
  DOCUMENT_MULTIPLE: [0, 0.12, 0.12, 0.14],
  SPEECH_BUBBLE: [0, 0, 0, 0.16],
};
