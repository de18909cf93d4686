import type { Draw } from './draw.ts';
import { topColor, visiblePaints } from './paint.ts';
import { tag } from './svg.ts';

const tapeWidth = 32;

/** Washi tape (a strip with stripes; its node is a line, 0 high) and highlighter strokes (broad and translucent). */
export const drawTape: Draw = (record) => {
  const { width = 0, height = 0, fills, strokes, strokeWeight } = record.props;
  const isTape = record.type === 'WASHI_TAPE';
  const thickness = Math.max(height, strokeWeight ?? 0, tapeWidth);
  const y = (height - thickness) / 2;
  const color =
    topColor(fills) ??
    topColor(visiblePaints(strokes).length > 0 ? strokes : undefined) ??
    (isTape ? '#3dadff' : '#ffc943');
  const band = tag('rect', {
    y,
    width,
    height: thickness,
    rx: isTape ? 0 : thickness / 2,
    fill: color,
    'fill-opacity': isTape ? 0.55 : 0.45,
  });
  if (!isTape) return band;
  const count = Math.min(400, Math.floor(width / 24));
  const stripes = Array.from(
    { length: count },
    (_, i) => `M${i * 24 + 12} ${y + thickness}l12 ${-thickness}`,
  ).join('');
  return (
    band +
    (stripes === ''
      ? ''
      : tag('path', {
          d: stripes,
          stroke: '#ffffff',
          'stroke-width': 5,
          'stroke-opacity': 0.5,
          fill: 'none',
        }))
  );
};
