import { stickyParts } from '../geometry/sticky.ts';
import type { Draw } from './draw.ts';
import { drawLabel, drawText } from './draw-text.ts';
import { fillOf, visiblePaints } from './paint.ts';
import { shadow } from './shadow.ts';
import { tag } from './svg.ts';

/** A note: paper with a soft shadow, its text, and its author's name at the foot. */
export const drawSticky: Draw = (record, _source, { metrics }) => {
  const { width = 240, height = 240, fills, authorName = '' } = record.props;
  const { text, x, y, scale, footer } = stickyParts(record, metrics);
  const paper = visiblePaints(fills).map((paint) =>
    tag('rect', { width, height, rx: 2 * scale, ...fillOf(paint) }),
  );
  const author =
    footer === null
      ? ''
      : drawLabel(authorName, footer.x, footer.y + 15 * scale, {
          size: 14 * scale,
          color: '#1e1e1e',
          opacity: 0.55,
        });
  return [shadow(width, height, scale), ...paper, drawText(text, x, y), author].join('');
};
