import * as z from 'zod/mini';
import type { NodeRecord } from '../document/records.ts';
import type { Draw } from './draw.ts';
import { drawLabel } from './draw-text.ts';
import { fillOf, strokeOf, visiblePaints } from './paint.ts';
import { shadow } from './shadow.ts';
import { tag } from './svg.ts';

/** What the board cannot run or load (widgets, embeds, link previews, media, unknown types): a card that says what it is. */
export const drawBox: Draw = (record) => {
  const { width = 0, height = 0, fills, strokes, strokeWeight = 1, dashPattern, name } = record.props;
  const box = { width, height, rx: Math.min(12, width / 8, height / 8) };
  const own = visiblePaints(fills).filter((paint) => !paint.isImage);
  const ground = own.length > 0 ? own : [{ color: '#ffffff', opacity: 1, isImage: false }];
  const edge = visiblePaints(strokes).pop() ?? { color: '#d9d9d9', opacity: 1, isImage: false };
  const parts = ground.map((paint) => tag('rect', { ...box, ...fillOf(paint) }));
  const line = tag('rect', {
    ...box,
    fill: 'none',
    ...strokeOf(edge, Math.max(1, strokeWeight), dashPattern),
  });
  const size = Math.min(24, height / 5, width / 10);
  if (size < 1) return [...parts, line].join('');
  const middle = height / 2;
  const labels = [
    drawLabel(cut(titleOf(record) ?? name, width / size), width / 2, middle, {
      size,
      color: '#1e1e1e',
      anchor: 'middle',
    }),
    drawLabel(kindOf(record.type), width / 2, middle + size * 1.3, {
      size: size * 0.7,
      color: '#757575',
      anchor: 'middle',
    }),
  ];
  return [shadow(width, height, Math.min(1, height / 120)), ...parts, line, ...labels].join('');
};

const linkShape = z.object({
  title: z.optional(z.nullable(z.string())),
  provider: z.optional(z.nullable(z.string())),
  url: z.optional(z.string()),
});

function titleOf(record: NodeRecord): string | undefined {
  for (const property of ['linkUnfurlData', 'embedData']) {
    const read = linkShape.safeParse(record.props[property] ?? record.props.raw?.[property]);
    if (read.success) return read.data.title || read.data.url || read.data.provider || undefined;
  }
  return undefined;
}

/** `LINK_UNFURL` → `Link unfurl`. */
function kindOf(type: string): string {
  const words = type.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cut(text: string, em: number): string {
  const most = Math.max(1, Math.floor(em / 0.62));
  const line = text.replace(/\s+/g, ' ');
  return line.length <= most
    ? line
    : `${Array.from(line)
        .slice(0, most - 1)
        .join('')}…`;
}
