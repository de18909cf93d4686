import { cellPadding, tableCell, tableLayout } from '../geometry/table.ts';
import { measureText } from '../text/measure.ts';
import type { Draw } from './draw.ts';
import { drawText } from './draw-text.ts';
import { fillOf, lightness, topColor, visiblePaints } from './paint.ts';
import { format, tag } from './svg.ts';

/** A table: its ground and its cells with their text, held together by fine lines. */
export const drawTable: Draw = (record, _source, { metrics }) => {
  const layout = tableLayout(record, metrics);
  const parts = visiblePaints(record.props.fills).map((paint) =>
    tag('rect', { width: layout.width, height: layout.height, rx: 8, ...fillOf(paint) }),
  );
  const texts: string[] = [];
  for (const row of layout.rows) {
    for (const column of layout.columns) {
      const cell = tableCell(record, row.id, column.id);
      if (cell === undefined) continue;
      const box = { x: column.x, y: row.y, width: column.width, height: row.height };
      parts.push(...visiblePaints(cell.fills).map((paint) => tag('rect', { ...box, ...fillOf(paint) })));
      const text = measureText(cell.text, column.width - 2 * cellPadding.x, metrics);
      const ground = topColor(cell.fills) ?? '#ffffff';
      const y = row.y + cellPadding.y;
      texts.push(
        drawText(text, column.x + cellPadding.x, y, lightness(ground) > 0.35 ? '#1e1e1e' : '#ffffff'),
      );
    }
  }
  const lines = [
    ...layout.rows.slice(1).map(({ y }) => `M0 ${format(y)}H${format(layout.width)}`),
    ...layout.columns.slice(1).map(({ x }) => `M${format(x)} 0V${format(layout.height)}`),
  ].join('');
  const pen = { fill: 'none', stroke: '#c4c4c4', 'stroke-width': 1 };
  const frame = tag('rect', { width: layout.width, height: layout.height, rx: 8, ...pen, 'stroke-width': 2 });
  return [...parts, lines === '' ? '' : tag('path', { d: lines, ...pen }), frame, ...texts].join('');
};
