import { stickyParts } from '../../../playground/figjam/geometry/sticky.ts';
import { compareLines, compareNumber, type KindMeasure } from './kind-measure.ts';
import type { OracleNode } from './read-oracle.ts';
import { writeText } from './write-text.ts';

/** The author's letters tell how large a sticky was made: 12 px at scale 1 (oracle, S5). */
const scaleOf = (author: OracleNode['author']): number => (author?.size ?? 12) / 12;
const widthsAt = (scale: number): number[] => [240 * scale, 416 * scale];

export const measureStickies: KindMeasure = {
  type: 'STICKY',
  // One of a width that is neither a square's nor a wide one's at its scale: no rule is known (oracle, S6).
  isFit: ({ size: [width], author }) =>
    widthsAt(scaleOf(author)).some((known) => Math.abs(known - width) < 1),
  make(host, node, characters, { control }) {
    const sticky = host.createSticky();
    const [width, height] = node.size;
    const [square = 240] = widthsAt(scaleOf(node.author));
    sticky.isWideWidth = width - square > 1;
    sticky.authorVisible = node.author?.visible ?? false;
    // A plugin cannot scale a sticky, a person can.
    if (width !== sticky.width) control.act({ do: 'resize', node: sticky.id, width, height });
    if (node.text !== undefined) writeText(sticky.text, node.text, characters);
    return sticky;
  },
  compare(node, made, where) {
    return [
      compareNumber('stickies: height ±1', where, made.props.height ?? 0, node.size[1]),
      ...(node.text?.lines === undefined
        ? []
        : [compareLines('stickies: lines', where, stickyParts(made, 'inter').text, node.text)]),
    ];
  },
};
