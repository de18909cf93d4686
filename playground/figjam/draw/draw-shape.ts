import { layShapeText } from '../geometry/shape-text.ts';
import type { Draw } from './draw.ts';
import { drawText } from './draw-text.ts';
import { fillOf, lightness, strokeOf, topColor, visiblePaints } from './paint.ts';
import { shapePaths } from './shape-paths.ts';
import { tag } from './svg.ts';

/** A shape with its text in the middle of the room that its outline leaves. */
export const drawShape: Draw = (record, _source, { metrics }) => {
  const {
    width = 208,
    height = 208,
    shapeType = 'SQUARE',
    fills,
    strokes,
    strokeWeight = 4,
    dashPattern,
    text,
  } = record.props;
  const { outline, details } = shapePaths(shapeType, width, height);
  const paints = visiblePaints(fills);
  const bodies = paints.map((paint) => tag('path', { d: outline, ...fillOf(paint) }));
  const lines = visiblePaints(strokes).map((paint) =>
    tag('path', {
      d: outline + details,
      fill: 'none',
      'stroke-linejoin': 'round',
      ...strokeOf(paint, strokeWeight, dashPattern),
    }),
  );
  if (text === undefined || text.characters === '') return [...bodies, ...lines].join('');
  const laid = layShapeText(record, metrics);
  const color = lightness(topColor(fills) ?? '#ffffff') > 0.35 ? '#1e1e1e' : '#ffffff';
  return [...bodies, ...lines, drawText(laid.text, laid.x, laid.y, color)].join('');
};
