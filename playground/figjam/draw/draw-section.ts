import type { MetricsModel } from '../text/font-metrics.ts';
import { type MeasuredText, measureText } from '../text/measure.ts';
import { defaultTextStyle, newText } from '../text/text-value.ts';
import type { Draw } from './draw.ts';
import { drawText } from './draw-text.ts';
import { fillOf, lightness, mix, strokeOf, topColor, visiblePaints } from './paint.ts';
import { tag } from './svg.ts';

/** A section: a quiet round-cornered ground with a fine edge and its name in a pill at the top left. */
export const drawSection: Draw = (record, _source, { metrics }) => {
  const {
    width = 0,
    height = 0,
    fills,
    strokes,
    strokeWeight,
    dashPattern,
    name,
    sectionContentsHidden,
  } = record.props;
  const ground = topColor(fills) ?? '#ffffff';
  const own = visiblePaints(strokes).pop();
  const edge = own ?? { color: mix(ground, '#1e1e1e', 0.14), opacity: 1, isImage: false };
  const radius = record.props.cornerRadius ?? 12;
  const box = { width, height, rx: Math.min(radius, width / 2, height / 2) };
  const body = visiblePaints(fills).map((paint) => tag('rect', { ...box, ...fillOf(paint) }));
  const line = tag('rect', { ...box, fill: 'none', ...strokeOf(edge, strokeWeight ?? 2, dashPattern) });
  const hiddenVeil = sectionContentsHidden === true ? drawVeil(width, height, ground) : '';
  return [...body, line, hiddenVeil, drawTitle(name, width, ground, metrics)].join('');
};

function drawTitle(name: string, width: number, ground: string, metrics: MetricsModel): string {
  const scale = Math.min(1, width / 240);
  const size = 20 * scale;
  if (name === '' || size < 1) return '';
  const text = fitTo(name.replace(/\s+/g, ' '), width - 60 * scale, size, metrics);
  const [inset, height] = [16 * scale, 36 * scale];
  const pill = {
    x: inset,
    y: inset,
    width: text.width + 24 * scale,
    height,
    rx: 8 * scale,
    fill: mix(ground, '#1e1e1e', lightness(ground) > 0.5 ? 0.08 : 0),
  };
  const color = lightness(ground) > 0.5 ? '#1e1e1e' : '#ffffff';
  const label = drawText(text, inset + 12 * scale, inset + (height - text.height) / 2, color);
  return tag('g', { 'data-part': 'title' }, tag('rect', pill), label);
}

/** A name in one line, with "…" where it has no more room (px): by its widths, as a picture is twice as wide as a letter. */
function fitTo(name: string, room: number, size: number, metrics: MetricsModel): MeasuredText {
  const measure = (words: string, width: number | null) =>
    measureText(newText(defaultTextStyle(size), words), width, metrics);
  // No letter is narrower than a fifth of its height: what comes later is not shown anyway.
  const begin = name.slice(0, Math.ceil((5 * room) / size));
  const whole = measure(begin, null);
  if (whole.width <= room) return whole;
  const [first] = measure(begin, room - size).lines;
  return measure(`${first?.text.trimEnd() ?? ''}…`, null);
}

function drawVeil(width: number, height: number, ground: string): string {
  const [cx, cy, r] = [width / 2, height / 2, Math.min(48, width / 6, height / 6)];
  const color = mix(ground, '#1e1e1e', 0.4);
  const lid = `M${cx - r} ${cy}Q${cx} ${cy - r} ${cx + r} ${cy}Q${cx} ${cy + r} ${cx - r} ${cy}Z`;
  const slash = `M${cx - r} ${cy + r * 0.7}L${cx + r} ${cy - r * 0.7}`;
  return tag('path', {
    d: lid + slash,
    stroke: color,
    'stroke-width': r / 8,
    fill: 'none',
    'stroke-linecap': 'round',
  });
}
