import type { TextValue } from '../document/records.ts';
import type { MetricsModel } from '../text/font-metrics.ts';
import { type MeasuredText, measureText } from '../text/measure.ts';
import type { Draw } from './draw.ts';
import { drawText } from './draw-text.ts';
import { fillOf, lightness, strokeOf, topColor, visiblePaints } from './paint.ts';
import { shapePaths } from './shape-paths.ts';
import { tag } from './svg.ts';
import { textInsets } from './text-insets.ts';

/** A shape with its text in the middle of the room that its outline leaves. */
export const drawShape: Draw = (record, _source, { metrics }) => {
  const {
    width = 208,
    height = 208,
    shapeType = 'SQUARE',
    fills,
    strokes,
    strokeWeight = 4,
    dashPattern,
    text,
  } = record.props;
  const { outline, details } = shapePaths(shapeType, width, height);
  const paints = visiblePaints(fills);
  const bodies = paints.map((paint) => tag('path', { d: outline, ...fillOf(paint) }));
  const lines = visiblePaints(strokes).map((paint) =>
    tag('path', {
      d: outline + details,
      fill: 'none',
      'stroke-linejoin': 'round',
      ...strokeOf(paint, strokeWeight, dashPattern),
    }),
  );
  if (text === undefined || text.characters === '') return [...bodies, ...lines].join('');
  const [left, top, right, bottom] = textInsets(shapeType);
  const pad = Math.min(16, width / 12, height / 12);
  const [x, y] = [left * width + pad, top * height + pad];
  const room = { width: (1 - left - right) * width - 2 * pad, height: (1 - top - bottom) * height - 2 * pad };
  const measured = measureInShape(text, room.width, width - 8, metrics);
  const aside = x - (measured.room - room.width) / 2;
  const color = lightness(topColor(fills) ?? '#ffffff') > 0.35 ? '#1e1e1e' : '#ffffff';
  const down = Math.max(
    y + (room.height - measured.text.height) / 2,
    Math.min(y, (height - measured.text.height) / 2),
  );
  return [...bodies, ...lines, drawText(measured.text, aside, down, color)].join('');
};

/** A word that does not fit the room of its shape may reach further out, up to `most`, before it is broken. */
function measureInShape(
  value: TextValue,
  room: number,
  most: number,
  metrics: MetricsModel,
): { text: MeasuredText; room: number } {
  const rooms = [room, (room + most) / 2, most].map((width) => Math.max(1, width));
  const tries = rooms.map((width) => ({
    room: width,
    text: measureText(value, width, metrics, value.align?.horizontal ?? 'CENTER'),
  }));
  const whole = tries.find(({ text }) => !text.lines.some((line) => breaksWord(value.characters, line.end)));
  return whole ?? tries[0] ?? { text: { width: 0, height: 0, lines: [] }, room };
}

function breaksWord(characters: string, at: number): boolean {
  return (
    /[\p{L}\p{N}]/u.test(characters.charAt(at - 1)) &&
    /[\p{L}\p{N}]/u.test(characters.charAt(at)) &&
    characters.charCodeAt(at) < 0x1100
  );
}
