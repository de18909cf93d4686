import { stickyParts } from '../geometry/sticky.ts';
import type { Draw } from './draw.ts';
import { drawLabel, drawText } from './draw-text.ts';
import { fillOf, visiblePaints } from './paint.ts';
import { shadow } from './shadow.ts';
import { tag } from './svg.ts';

/** A note: paper with a soft shadow, its text, and its author's name at the foot. */
export const drawSticky: Draw = (record, _source, { metrics }) => {
  const { width = 240, height = 240, fills, authorName = '' } = record.props;
  const { text, x, y, scale, author } = stickyParts(record, metrics);
  const paper = visiblePaints(fills).map((paint) => tag('rect', { width, height, ...fillOf(paint) }));
  const line =
    author === null
      ? ''
      : drawLabel(authorName, author.x, author.y + 12, {
          size: author.size,
          color: '#000000',
          opacity: 0.45,
        });
  return [shadow(width, height, scale), ...paper, drawText(text, x, y), line].join('');
};
