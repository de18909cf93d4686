import type { Json, NodeRecord } from '../document/records.ts';

/** Ends that touch their node. */
const touching = new Set(['CIRCLE_FILLED', 'DIAMOND_FILLED']);
const arrows = new Set([
  'ARROW_LINES',
  'ARROW_EQUILATERAL',
  'TRIANGLE_FILLED',
  'LINE_ARROW',
  'TRIANGLE_ARROW',
]);

/**
 * How far a connector's tip keeps from the node that it holds on to, px. As FigJam's own files show it: 4, and half of the
 * line, and what of the node's stroke lies outside, and half a px at an arrow; nothing at a filled circle or diamond. Lines
 * of weight 3 are from before 2024 and keep the 4 of then.
 */
export function gapAt(connector: NodeRecord, which: 'start' | 'end', node: NodeRecord): number {
  const { strokeWeight = 4, connectorStartStrokeCap, connectorEndStrokeCap } = connector.props;
  const cap = (which === 'start' ? connectorStartStrokeCap : connectorEndStrokeCap) ?? 'NONE';
  if (touching.has(cap)) return 0;
  if (strokeWeight === 3) return 4;
  return 4 + strokeWeight / 2 + outerStroke(node) + (arrows.has(cap) ? 0.5 : 0);
}

/** What of a node's stroke lies outside its box. Shapes have theirs centred, 4 px, unless somebody set it. */
function outerStroke({ type, props }: NodeRecord): number {
  const isShape = type === 'SHAPE_WITH_TEXT';
  const { strokes = [], strokeWeight = isShape ? 4 : 1, strokeAlign = isShape ? 'CENTER' : 'INSIDE' } = props;
  if (!strokes.some(isVisible)) return 0;
  return strokeAlign === 'CENTER' ? strokeWeight / 2 : strokeAlign === 'OUTSIDE' ? strokeWeight : 0;
}

function isVisible(paint: Json): boolean {
  return typeof paint === 'object' && paint !== null && !('visible' in paint && paint.visible === false);
}
