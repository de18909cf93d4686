import { codeLine, codeLines, codeNumbers, codePlace } from '../geometry/code-block.ts';
import type { Draw } from './draw.ts';
import { families } from './draw-text.ts';
import { type Attributes, escapeXml, tag } from './svg.ts';

/** A code block: light mono type and numbers of lines on a dark card. */
export const drawCodeBlock: Draw = (record) => {
  const { width = 0, height = 0 } = record.props;
  const lines = codeLines(record);
  const type = {
    'font-family': families('Source Code Pro mono'),
    'font-size': 16,
    'xml:space': 'preserve',
    style: 'white-space:pre',
  };
  const right = codeNumbers.x + codeNumbers.width;
  const numbers = lines.map((_, i) => line(i, String(i + 1), right));
  const code = lines.map((text, i) =>
    text === '' ? '' : line(i, text.replaceAll('\t', '    '), codePlace.x),
  );
  return [
    tag('rect', { width, height, rx: 8, fill: '#1e1e1e' }),
    tag('text', { ...type, fill: '#8c8c8c', 'text-anchor': 'end' }, ...numbers),
    tag('text', { ...type, fill: '#e6e6e6' }, ...code),
  ].join('');
};

/** Baselines are 17.688 below a line's top (oracle, O2). */
function line(index: number, text: string, x: number): string {
  const at: Attributes = { x, y: codePlace.y + codeLine * index + 17.688 };
  return tag('tspan', at, escapeXml(text));
}
