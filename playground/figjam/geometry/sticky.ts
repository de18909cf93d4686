import type { NodeRecord } from '../document/records.ts';
import type { MetricsModel } from '../text/font-metrics.ts';
import { type MeasuredText, measureText } from '../text/measure.ts';
import type { Rect } from './transform.ts';

/** Sides of a sticky at scale 1 (figjam-facts §6.1): a square, or wide; the height is the least one. */
export const stickySide = 240;
const wideWidth = 416;
/** Distance of the text from the edges, and size of the author's line, at scale 1 (oracle, S1, S5). */
const padding = 20;
const authorSize = 12;
/** The author's line is 16 high whatever the scale, and stands 16 below the text at scale 1 (oracle, S4). */
const authorLine = 16;
const authorGap = 16;

/**
 * Size of a sticky, px. The width is fixed by the format and the scale a person gave it; the height grows with the
 * text, is not rounded and never falls below the format's (oracle, S3, S4, S6). `format` changes one of them: a wide
 * toggle, a resize.
 */
export function stickySize(
  record: NodeRecord,
  model: MetricsModel,
  format: { wide?: boolean; scale?: number } = {},
): { width: number; height: number } {
  const wide = format.wide ?? record.props.isWideWidth === true;
  const scale = format.scale ?? stickyScale(record);
  const width = (wide ? wideWidth : stickySide) * scale;
  const text = measureStickyText(record, model, width, scale);
  const author = showsAuthor(record) ? authorLine + authorGap * scale : 0;
  return { width, height: Math.max(stickySide * scale, text.height + author + 2 * padding * scale) };
}

/** How much larger than usual a person made it; 1 for what the Plugin API creates. */
export function stickyScale(record: NodeRecord): number {
  const { width, isWideWidth } = record.props;
  if (width === undefined || width <= 0) return 1;
  return width / (isWideWidth === true ? wideWidth : stickySide);
}

/** Where the text stands within the sticky, and where the author's line does. */
export function stickyParts(
  record: NodeRecord,
  model: MetricsModel,
): { text: MeasuredText; x: number; y: number; scale: number; author: (Rect & { size: number }) | null } {
  const scale = stickyScale(record);
  const { width = stickySide, height = stickySide } = record.props;
  const inset = padding * scale;
  const author = { x: inset, y: height - 36 * scale, width: width - 2 * inset, height: authorLine };
  return {
    text: measureStickyText(record, model, width, scale),
    x: inset,
    y: inset,
    scale,
    author: showsAuthor(record) ? { ...author, size: authorSize * scale } : null,
  };
}

/** Its room is kept even when there is no name (oracle, S5). */
function showsAuthor(record: NodeRecord): boolean {
  return record.props.authorVisible === true;
}

function measureStickyText(
  record: NodeRecord,
  model: MetricsModel,
  width: number,
  scale: number,
): MeasuredText {
  const { text } = record.props;
  if (text === undefined) return { width: 0, height: 0, lines: [] };
  return measureText(text, Math.ceil(width - 2 * padding * scale), model, 'LEFT');
}
