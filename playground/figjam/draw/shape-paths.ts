import { oval, path, points, rounded, starPoints } from './path-data.ts';

/** The outline of a shape and the lines drawn inside it, as path data in a box of the given size. */
export interface ShapePaths {
  outline: string;
  details: string;
}

type Draw = (w: number, h: number) => ShapePaths;

/** The drawing of one of FigJam's 30 shapes (figjam-facts §6.2); an unknown type is a plain box. */
export function shapePaths(shapeType: string, w: number, h: number): ShapePaths {
  return (shapes[shapeType] ?? box)(w, h);
}

const box: Draw = (w, h) => outline(path`M 0 0 H ${w} V ${h} H 0 Z`);
const ellipse: Draw = (w, h) => outline(oval(0, 0, w, h));
const polygon = (...shares: [number, number][]): Draw => {
  return (w, h) => outline(points(shares.map(([x, y]) => [x * w, y * h])));
};

const shapes: { [type: string]: Draw } = {
  SQUARE: box,
  ROUNDED_RECTANGLE: (w, h) => outline(rounded(w, h, Math.min(80, Math.min(w, h) * 0.4))),
  ELLIPSE: ellipse,
  DIAMOND: polygon([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
  TRIANGLE_UP: polygon([0.5, 0], [1, 1], [0, 1]),
  TRIANGLE_DOWN: polygon([0, 0], [1, 0], [0.5, 1]),
  PARALLELOGRAM_RIGHT: polygon([0.21, 0], [1, 0], [0.79, 1], [0, 1]),
  PARALLELOGRAM_LEFT: polygon([0, 0], [0.79, 0], [1, 1], [0.21, 1]),
  TRAPEZOID: polygon([0.2, 0], [0.8, 0], [1, 1], [0, 1]),
  HEXAGON: polygon([0.25, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0.25, 1], [0, 0.5]),
  CHEVRON: polygon([0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1], [0.25, 0.5]),
  PENTAGON: polygon([0.5, 0], [1, 0.39], [0.81, 1], [0.19, 1], [0, 0.39]),
  OCTAGON: polygon([0.29, 0], [0.71, 0], [1, 0.29], [1, 0.71], [0.71, 1], [0.29, 1], [0, 0.71], [0, 0.29]),
  STAR: (w, h) => outline(points(starPoints(5, 0.42, w, h))),
  PLUS: polygon(
    [1 / 3, 0],
    [2 / 3, 0],
    [2 / 3, 1 / 3],
    [1, 1 / 3],
    [1, 2 / 3],
    [2 / 3, 2 / 3],
    [2 / 3, 1],
    [1 / 3, 1],
    [1 / 3, 2 / 3],
    [0, 2 / 3],
    [0, 1 / 3],
    [1 / 3, 1 / 3],
  ),
  ARROW_LEFT: polygon([0.4, 0], [0.4, 0.25], [1, 0.25], [1, 0.75], [0.4, 0.75], [0.4, 1], [0, 0.5]),
  ARROW_RIGHT: polygon([0.6, 0], [0.6, 0.25], [0, 0.25], [0, 0.75], [0.6, 0.75], [0.6, 1], [1, 0.5]),
  MANUAL_INPUT: polygon([0, 0.25], [1, 0], [1, 1], [0, 1]),
  PREDEFINED_PROCESS: (w, h) => ({
    outline: box(w, h).outline,
    details: path`M ${0.1 * w} 0 V ${h} M ${0.9 * w} 0 V ${h}`,
  }),
  INTERNAL_STORAGE: (w, h) => ({
    outline: box(w, h).outline,
    details: path`M ${0.1 * w} 0 V ${h} M 0 ${0.1 * h} H ${w}`,
  }),
  SUMMING_JUNCTION: (w, h) => ({
    outline: oval(0, 0, w, h),
    details: path`M ${0.146 * w} ${0.146 * h} L ${0.854 * w} ${0.854 * h} M ${0.854 * w} ${0.146 * h} L ${0.146 * w} ${0.854 * h}`,
  }),
  OR: (w, h) => ({ outline: oval(0, 0, w, h), details: path`M ${w / 2} 0 V ${h} M 0 ${h / 2} H ${w}` }),
  ENG_DATABASE: (w, h) => {
    const [rx, ry] = [w / 2, Math.min(h * 0.12, w * 0.2)];
    const side = path`M 0 ${ry} A ${rx} ${ry} 0 0 1 ${w} ${ry} V ${h - ry} A ${rx} ${ry} 0 0 1 0 ${h - ry} Z`;
    return { outline: side, details: path`M 0 ${ry} A ${rx} ${ry} 0 0 0 ${w} ${ry}` };
  },
  ENG_QUEUE: (w, h) => {
    const [rx, ry] = [Math.min(w * 0.12, h * 0.2), h / 2];
    const side = path`M ${rx} 0 H ${w - rx} A ${rx} ${ry} 0 0 1 ${w - rx} ${h} H ${rx} A ${rx} ${ry} 0 0 1 ${rx} 0 Z`;
    return { outline: side, details: path`M ${w - rx} 0 A ${rx} ${ry} 0 0 0 ${w - rx} ${h}` };
  },
  ENG_FILE: (w, h) => {
    const fold = Math.min(w, h) * 0.25;
    const sheet = points([
      [0, 0],
      [w - fold, 0],
      [w, fold],
      [w, h],
      [0, h],
    ]);
    return { outline: sheet, details: path`M ${w - fold} 0 V ${fold} H ${w}` };
  },
  ENG_FOLDER: (w, h) =>
    outline(
      points([
        [0, 0],
        [w * 0.35, 0],
        [w * 0.43, h * 0.14],
        [w, h * 0.14],
        [w, h],
        [0, h],
      ]),
    ),
  SHIELD: (w, h) =>
    outline(
      path`M 0 0 H ${w} V ${h * 0.5} C ${w} ${h * 0.8} ${w * 0.7} ${h * 0.93} ${w / 2} ${h} C ${w * 0.3} ${h * 0.93} 0 ${h * 0.8} 0 ${h * 0.5} Z`,
    ),
  DOCUMENT_SINGLE: (w, h) => outline(sheet(0, 0, w, h)),
  DOCUMENT_MULTIPLE: (w, h) => {
    const step = Math.min(w, h) * 0.06;
    const [sw, sh] = [w - 2 * step, h - 2 * step];
    const behind = [2, 1].map((i) => sheet(i * step, (2 - i) * step, sw, sh)).join('');
    return outline(behind + sheet(0, 2 * step, sw, sh));
  },
  SPEECH_BUBBLE: (w, h) => {
    const [r, foot] = [Math.min(w, h) * 0.12, h * 0.84];
    return outline(
      path`M ${r} 0 H ${w - r} Q ${w} 0 ${w} ${r} V ${foot - r} Q ${w} ${foot} ${w - r} ${foot} H ${w * 0.36} L ${w * 0.18} ${h} L ${w * 0.18} ${foot} H ${r} Q 0 ${foot} 0 ${foot - r} V ${r} Q 0 0 ${r} 0 Z`,
    );
  },
};

function sheet(x: number, y: number, w: number, h: number): string {
  const low = y + h * 0.88;
  return path`M ${x} ${y} H ${x + w} V ${low} C ${x + w * 0.75} ${low - h * 0.12} ${x + w * 0.6} ${y + h * 0.86} ${x + w / 2} ${low} S ${x + w * 0.25} ${low + h * 0.15} ${x} ${low} Z`;
}

function outline(data: string): ShapePaths {
  return { outline: data, details: '' };
}
