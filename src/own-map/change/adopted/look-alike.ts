import type { Box } from '../../../plane/boxes.ts';
import type { Placement, StampDraft } from '../../../plane/plan.ts';
import type { WantedNode } from '../work.ts';

/** How something is drawn, whatever it says. */
export type Look = Pick<Box, 'width' | 'height'> &
  Pick<WantedNode, 'type' | 'fill' | 'wide' | 'shape' | 'stroke' | 'fontSize'>;

/** Something that says these words and looks like this. A text is as wide as its words, unless it `wraps`. */
export function planLike(look: Look, key: string, text: string, stamp: StampDraft, wraps = false): Placement {
  const { type, width, height, fill, wide = false, shape, stroke = null, fontSize = 24 } = look;
  const base = { key, x: 0, y: 0, stamp, text, fontSize };
  if (type === 'TEXT') return wraps ? { ...base, type, width } : { ...base, type };
  const drawn = { ...base, width, height };
  if (type === 'SECTION') return { ...drawn, type, name: text, fill: fill ?? null, children: [] };
  if (type === 'STICKY') return { ...base, type, wide, fill: fill ?? 'E6E6E6' };
  const isKnown = shape === 'ROUNDED_RECTANGLE' || shape === 'ELLIPSE';
  return { ...drawn, type: 'SHAPE', shape: isKnown ? shape : 'SQUARE', fill: fill ?? 'FFFFFF', stroke };
}
