import type { NodeRecord, Transform2 } from '../document/records.ts';
import { containerInverse, routeConnector } from '../geometry/connector.ts';
import { layLabel } from '../geometry/connector-label.ts';
import { apply, type Point, type Rect } from '../geometry/transform.ts';
import { drawCap } from './connector-caps.ts';
import type { Draw } from './draw.ts';
import { drawText } from './draw-text.ts';
import { fillOf, strokeOf, topColor, visiblePaints } from './paint.ts';
import { format, tag } from './svg.ts';

/** A connector with its caps and, on a ground of its own, its label. Drawn in the space of its container. */
export const drawConnector: Draw = (record, source) => {
  const {
    strokes,
    strokeWeight = 4,
    dashPattern,
    connectorStartStrokeCap,
    connectorEndStrokeCap,
  } = record.props;
  const route = routeConnector(source, record);
  const back = containerInverse(source, record);
  const points = route.points.map((point) => apply(back, point));
  const [start, end] = [points[0], points[points.length - 1]];
  const paint = visiblePaints(strokes).pop();
  if (start === undefined || end === undefined) return '';
  const direct = (direction: Point): Point => {
    const zero = apply(back, { x: 0, y: 0 });
    const tip = apply(back, direction);
    return { x: tip.x - zero.x, y: tip.y - zero.y };
  };
  const d = route.curved ? curveData(points) : roundedData(points, record.props.cornerRadius ?? 24);
  const line = {
    d,
    fill: 'none',
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    ...strokeOf(paint, strokeWeight, dashPattern),
  };
  const caps =
    paint === undefined
      ? []
      : [
          drawCap(connectorStartStrokeCap, start, direct(route.startDirection), strokeWeight, paint),
          drawCap(connectorEndStrokeCap, end, direct(route.endDirection), strokeWeight, paint),
        ];
  const grip = tag('path', {
    d,
    fill: 'none',
    stroke: 'transparent',
    'stroke-width': strokeWeight + 12,
    'data-grip': '',
  });
  return [grip, tag('path', line), ...caps, drawConnectorLabel(record, route.label, back)].join('');
};

function drawConnectorLabel(record: NodeRecord, box: Rect | null, back: Transform2): string {
  const words = layLabel(record);
  const { text, textBackgroundFills } = record.props;
  if (text === undefined || words === null || box === null) return '';
  const { width, height } = box;
  const center = apply(back, { x: box.x + width / 2, y: box.y + height / 2 });
  const [x, y] = [center.x - width / 2, center.y - height / 2];
  const grounds = visiblePaints(textBackgroundFills ?? defaultGround);
  const ground = grounds.map((paint) => tag('rect', { x, y, width, height, rx: 6, ...fillOf(paint) }));
  const left = Math.min(...words.lines.map((line) => line.x));
  const [aside, above] = [(width - words.width) / 2, (height - words.height) / 2];
  const shown = drawText(words, x + aside - left, y + above, topColor(text.base.fills));
  return tag('g', { 'data-part': 'label' }, ...ground, shown);
}

const defaultGround = [{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }];

function curveData(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => `${format(x)} ${format(y)}`);
  return `M${first}C${rest.join(' ')}`;
}

/** Straight lines with their corners rounded, as FigJam's elbows are. */
function roundedData(points: readonly Point[], radius: number): string {
  let data = '';
  points.forEach((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) {
      data += `${i === 0 ? 'M' : 'L'}${format(point.x)} ${format(point.y)}`;
      return;
    }
    const r = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const [from, to] = [towards(point, before, r), towards(point, after, r)];
    data += `L${format(from.x)} ${format(from.y)}Q${format(point.x)} ${format(point.y)} ${format(to.x)} ${format(to.y)}`;
  });
  return data;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
