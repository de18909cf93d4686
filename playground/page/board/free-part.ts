import type { Rect } from '../../figjam/geometry/transform.ts';
import type { Seat } from '../seat/seat.ts';

/** What floats over the board's edges, px: top bar above, toolbar below. */
const top = 64;
const bottom = 88;
const gap = 16;

/** The part of the board that neither bars nor the plugin's window cover, in the element's pixels. */
export function freePart(svg: SVGSVGElement, seat: Seat): Rect {
  const { width, height } = svg.getBoundingClientRect();
  const panel = seat.session.plugin.value.window;
  const taken = panel?.visible === true && !seat.folded.value ? panel.width + 2 * gap : 0;
  // In a narrow place the window lies over the board: there is no use in squeezing it.
  const right = width - taken < 280 ? 0 : taken;
  return { x: 0, y: top, width: Math.max(width - right, 1), height: Math.max(height - top - bottom, 1) };
}
