import type { NodeRecord } from '../document/records.ts';
import { type MeasuredText, measureText } from '../text/measure.ts';
import type { Point, Rect } from './transform.ts';

/** The widest a label becomes before its words wrap, px: likely, not known. */
const widest = 240;
/** Above and below a label's words, px. */
const padding = 8;

/** A label's words, laid out. Inter only: nothing but the line's own box depends on them. */
export function layLabel(record: NodeRecord): MeasuredText | null {
  const { text } = record.props;
  return text === undefined || text.characters === '' ? null : measureText(text, widest, 'inter', 'CENTER');
}

/**
 * What a connector's label covers when its middle stands at a point; null without words. The line is cut there. As
 * FigJam's files show it: half the size of the type at the sides (8 px at 16, 12 at 24), 8 px above and below.
 */
export function labelBox(record: NodeRecord, center: Point): Rect | null {
  const words = layLabel(record);
  if (words === null) return null;
  const [width, height] = [
    words.width + (record.props.text?.base.fontSize ?? 16),
    words.height + 2 * padding,
  ];
  return { x: center.x - width / 2, y: center.y - height / 2, width, height };
}
