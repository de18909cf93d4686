import { layTextNode } from '../geometry/text-node.ts';
import type { Draw } from './draw.ts';
import { drawText } from './draw-text.ts';
import { topColor } from './paint.ts';

/** Text that stands free on the board. */
export const drawTextNode: Draw = (record, _source, { metrics }) => {
  const { text, y } = layTextNode(record, metrics);
  return drawText(text, 0, y, topColor(record.props.fills));
};
