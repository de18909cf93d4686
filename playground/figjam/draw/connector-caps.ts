import type { Point } from '../geometry/transform.ts';
import { fillOf, type Paint, strokeOf } from './paint.ts';
import { oval } from './path-data.ts';
import { polyline, tag } from './svg.ts';

/**
 * The cap at a connector's tip, pointing outwards along a unit vector. Knows the Plugin API's caps and REST's
 * LINE_ARROW and TRIANGLE_ARROW (figjam-facts §6.3); NONE, ROUND and unknown ones draw nothing.
 */
export function drawCap(
  cap: string | undefined,
  tip: Point,
  direction: Point,
  weight: number,
  paint: Paint,
): string {
  const draw = cap === undefined ? undefined : caps[cap];
  if (draw === undefined) return '';
  const size = 6 + 3 * weight;
  const at: Place = (back, aside) => ({
    x: tip.x - direction.x * back * size - direction.y * aside * size,
    y: tip.y - direction.y * back * size + direction.x * aside * size,
  });
  const { d, filled } = draw(at, size);
  const pen = {
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    ...strokeOf(paint, weight, undefined),
  };
  const inside = filled === 'open' ? { fill: '#fff' } : filled ? fillOf(paint) : { fill: 'none' };
  return tag('path', { d, ...pen, ...inside });
}

/** A place so many cap sizes behind the tip and beside the line. */
type Place = (back: number, aside: number) => Point;
type Cap = (at: Place, size: number) => { d: string; filled: boolean | 'open' };

const lines: Cap = (at) => ({ d: polyline([at(1, -0.8), at(0, 0), at(1, 0.8)], false), filled: false });
const triangle: Cap = (at) => ({ d: polyline([at(1, -0.58), at(0, 0), at(1, 0.58)], true), filled: true });
const bar = (at: Place, back: number): string => polyline([at(back, -0.7), at(back, 0.7)], false);
const crow = (at: Place): string => polyline([at(0, -0.7), at(1, 0), at(0, 0.7)], false);
const ring = (at: Place, size: number, back: number): string => {
  const center = at(back, 0);
  return oval(center.x - size * 0.4, center.y - size * 0.4, size * 0.8, size * 0.8);
};

const caps: { [name: string]: Cap } = {
  ARROW_LINES: lines,
  LINE_ARROW: lines,
  ARROW_EQUILATERAL: triangle,
  TRIANGLE_ARROW: triangle,
  TRIANGLE_FILLED: triangle,
  DIAMOND_FILLED: (at) => ({
    d: polyline([at(0, 0), at(0.6, -0.5), at(1.2, 0), at(0.6, 0.5)], true),
    filled: true,
  }),
  CIRCLE_FILLED: (at, size) => ({ d: ring(at, size, 0.4), filled: true }),
  ERD_ONE: (at) => ({ d: bar(at, 0.6), filled: false }),
  ERD_EXACTLY_ONE: (at) => ({ d: bar(at, 0.5) + bar(at, 0.9), filled: false }),
  ERD_MANY: (at) => ({ d: crow(at), filled: false }),
  ERD_ONE_OR_MORE: (at) => ({ d: crow(at) + bar(at, 1.2), filled: false }),
  ERD_ZERO_OR_ONE: (at, size) => ({ d: ring(at, size, 1.1) + bar(at, 0.4), filled: 'open' }),
  ERD_ZERO_OR_MORE: (at, size) => ({ d: ring(at, size, 1.4) + crow(at), filled: 'open' }),
};
