import { codeLineHeight, codePadding } from '../geometry/code-block.ts';
import type { Draw } from './draw.ts';
import { families } from './draw-text.ts';
import { escapeXml, tag } from './svg.ts';

/** A code block: light mono type on a dark card; lines beyond its lower edge are not shown. */
export const drawCodeBlock: Draw = (record) => {
  const { width = 0, height = 0, code = '' } = record.props;
  const shown = Math.max(0, Math.floor((height - 2 * codePadding + 1) / codeLineHeight));
  const lines = code.split(/\r\n|[\n\r\u2028\u2029]/).slice(0, shown);
  const spans = lines.map((line, i) =>
    line === ''
      ? ''
      : tag(
          'tspan',
          { x: codePadding, y: codePadding + codeLineHeight * (i + 0.72) },
          escapeXml(cut(line, width)),
        ),
  );
  const type = {
    'font-family': families('Source Code Pro mono'),
    'font-size': 16,
    fill: '#e6e6e6',
    'xml:space': 'preserve',
    style: 'white-space:pre',
  };
  return tag('rect', { width, height, rx: 8, fill: '#1e1e1e' }) + tag('text', type, ...spans);
};

function cut(line: string, width: number): string {
  return line.replaceAll('\t', '    ').slice(0, Math.max(0, Math.floor((width - codePadding - 8) / 9.6)));
}
