import type { NodeRecord } from '../document/records.ts';
import type { MetricsModel } from '../text/font-metrics.ts';
import { type MeasuredText, measureText } from '../text/measure.ts';

/**
 * Size of a TEXT node by its `textAutoResize` (figjam-facts §6.5): WIDTH_AND_HEIGHT hugs the text, HEIGHT keeps the
 * width and grows, NONE and TRUNCATE keep both. Whole px, as in Figma.
 */
export function textNodeSize(record: NodeRecord, model: MetricsModel): { width: number; height: number } {
  const { text, width = 0, height = 0 } = record.props;
  const mode = text?.autoResize ?? 'WIDTH_AND_HEIGHT';
  if (text === undefined || mode === 'NONE' || mode === 'TRUNCATE') return { width, height };
  const measured = measureText(text, mode === 'HEIGHT' ? width : null, model);
  return {
    width: mode === 'HEIGHT' ? width : Math.ceil(measured.width),
    height: Math.ceil(measured.height),
  };
}

/** The lines of a TEXT node and how far down they start, by its vertical alignment. */
export function layTextNode(record: NodeRecord, model: MetricsModel): { text: MeasuredText; y: number } {
  const { text, width = 0, height = 0 } = record.props;
  if (text === undefined) return { text: { width: 0, height: 0, lines: [] }, y: 0 };
  const hugs = (text.autoResize ?? 'WIDTH_AND_HEIGHT') === 'WIDTH_AND_HEIGHT';
  const measured = measureText(text, hugs ? null : width, model);
  const free = hugs ? 0 : height - measured.height;
  const share = { TOP: 0, CENTER: 0.5, BOTTOM: 1 }[text.align?.vertical ?? 'TOP'] ?? 0;
  return { text: measured, y: free * share };
}
