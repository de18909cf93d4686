import { layTextNode } from '../../../playground/figjam/geometry/text-node.ts';
import { compareLines, compareNumber, type KindMeasure } from './kind-measure.ts';
import { writeText } from './write-text.ts';

export const measureTexts: KindMeasure = {
  type: 'TEXT',
  isFit: ({ text }) => text?.truncatedAt === undefined && text?.alignH !== 'JUSTIFIED',
  make(host, node, characters) {
    const text = host.createText();
    if (node.text !== undefined) writeText(text, node.text, characters);
    const mode = node.autoResize === 'HEIGHT' || node.autoResize === 'NONE' ? node.autoResize : undefined;
    if (mode !== undefined) {
      text.textAutoResize = mode;
      text.resize(Math.max(0.01, node.size[0]), Math.max(0.01, node.size[1]));
    }
    return text;
  },
  compare({ size, text: wanted, autoResize }, made, where) {
    const { text } = layTextNode(made, 'inter');
    if (wanted?.lines === undefined) return [];
    const widths = wanted.lines.map(([, , width = 0], i) => Math.abs((text.lines[i]?.width ?? 0) - width));
    const fixed = autoResize === 'NONE';
    return [
      ...(fixed ? [] : [compareNumber('texts: height ±1', where, made.props.height ?? 0, size[1])]),
      compareLines('texts: lines', where, text, wanted),
      compareNumber('texts: widths of lines ±0.5', where, Math.max(0, ...widths), 0, 0.5),
    ];
  },
};
