import { layShapeText } from '../../../playground/figjam/geometry/shape-text.ts';
import { shapeTypes } from '../../../playground/figjam/nodes/types/enums.ts';
import { compareLines, compareNumber, type KindMeasure } from './kind-measure.ts';
import { writeText } from './write-text.ts';

/** Shapes that nobody resized grow from the height they were given; the API gives them that by their first size. */
export const measureShapes: KindMeasure = {
  type: 'SHAPE_WITH_TEXT',
  isFit: ({ shape, text }) =>
    shapeTypes.some((type) => type === shape) && text !== undefined && text.length > 0,
  make(host, node, characters) {
    const shape = host.createShapeWithText();
    const type = shapeTypes.find((known) => known === node.shape);
    if (type !== undefined) shape.shapeType = type;
    shape.resize(
      Math.max(0.01, node.size[0]),
      Math.max(0.01, node.truncates === false ? (node.userHeight ?? node.size[1]) : node.size[1]),
    );
    if (node.text !== undefined) writeText(shape.text, node.text, characters);
    return shape;
  },
  compare(node, made, where) {
    const { text, y } = layShapeText(made, 'inter');
    if (node.text?.lines === undefined || node.text.lines.length === 0) return [];
    return [
      compareNumber('shapes: height ±1', where, made.props.height ?? 0, node.size[1]),
      ...(node.text.truncatedAt === undefined
        ? [
            compareLines('shapes: lines', where, text, node.text),
            compareNumber('shapes: text stands ±1', where, y, node.text.box?.[1] ?? 0),
          ]
        : []),
    ];
  },
};
