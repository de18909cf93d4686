import { stickyParts } from '../../../playground/figjam/geometry/sticky.ts';
import { compareLines, compareNumber, type KindMeasure } from './kind-measure.ts';
import { writeText } from './write-text.ts';

/** Only unscaled ones can be made through the Plugin API. */
export const measureStickies: KindMeasure = {
  type: 'STICKY',
  isFit: ({ size: [width] }) => width === 240 || width === 416,
  make(host, node, characters) {
    const sticky = host.createSticky();
    sticky.isWideWidth = node.size[0] === 416;
    sticky.authorVisible = node.author?.visible ?? false;
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
