import type { TextStyle } from '../document/records.ts';
import type { MeasuredLine, MeasuredText } from '../text/measure.ts';
import type { MeasuredRun } from '../text/styled-text.ts';
import { topColor } from './paint.ts';
import { type Attributes, escapeXml, tag } from './svg.ts';

/**
 * A measured text as one `<text>` whose `<tspan>`s stand exactly where the measuring put them, `x` and `y` px from the
 * node's top left. The page kerns and has
 * the same alternates as the measuring.
 */
export function drawText(text: MeasuredText, x: number, y: number, fallbackColor = '#1e1e1e'): string {
  const spans = text.lines.flatMap((line) => drawLine(line, x, y, fallbackColor));
  if (spans.length === 0) return '';
  return tag('text', { 'xml:space': 'preserve', style: textStyle }, ...spans);
}

/** One short line in Inter: titles, names, labels of boxes. */
export function drawLabel(
  text: string,
  x: number,
  y: number,
  options: {
    size: number;
    color: string;
    weight?: number;
    anchor?: 'start' | 'middle' | 'end';
    opacity?: number;
  },
): string {
  const attributes: Attributes = {
    x,
    y,
    'font-size': options.size,
    'font-weight': options.weight ?? 500,
    fill: options.color,
    'text-anchor': options.anchor,
    opacity: options.opacity,
    'xml:space': 'preserve',
    style: textStyle,
  };
  return tag('text', { ...attributes, 'font-family': families('Inter') }, escapeXml(text));
}

/** The font families of a name, with what stands in when it is missing. */
export function families(family: string): string {
  const generic = /mono|code|courier/i.test(family)
    ? 'monospace'
    : /merriweather|serif/i.test(family)
      ? 'serif'
      : 'sans-serif';
  const name = family.replace(/[^\p{L}\p{N} _-]/gu, '');
  if (name === '' || name === 'Inter') return 'Inter, sans-serif';
  return generic === 'sans-serif' ? `'${name}', Inter, sans-serif` : `'${name}', ${generic}`;
}

const textStyle = 'white-space:pre;font-kerning:normal;font-feature-settings:"kern","calt"';

function drawLine(line: MeasuredLine, x: number, y: number, fallbackColor: string): string[] {
  const spans = line.runs.map((run) => drawRun(run, x + line.x, y + line.baseline, fallbackColor));
  if (line.marker !== undefined) {
    const { text, style } = line.marker;
    const attributes = styleAttributes({ ...style, textDecoration: 'NONE', hyperlink: null }, fallbackColor);
    const indent = style.fontSize * (text === '•' ? 0.5 : 0.25);
    spans.unshift(
      tag('tspan', { x: x + line.marker.x + indent, y: y + line.baseline, ...attributes }, escapeXml(text)),
    );
  }
  return spans;
}

function drawRun(run: MeasuredRun, x: number, y: number, fallbackColor: string): string {
  const fits = run.measured || isPictures(run.text);
  const squeeze = fits ? {} : { textLength: run.width, lengthAdjust: 'spacingAndGlyphs' };
  return tag(
    'tspan',
    { x: x + run.x, y, ...styleAttributes(run.style, fallbackColor), ...squeeze },
    escapeXml(run.text),
  );
}

function styleAttributes(style: TextStyle, fallbackColor: string): Attributes {
  const { letterSpacing, fontSize } = style;
  const spacing =
    letterSpacing.unit === 'PIXELS' ? letterSpacing.value : (letterSpacing.value / 100) * fontSize;
  const isLink = style.hyperlink !== null;
  const line = { UNDERLINE: 'underline', STRIKETHROUGH: 'line-through' }[style.textDecoration];
  return {
    'font-family': families(style.fontName.family),
    'font-size': fontSize,
    'font-weight': weightOf(style.fontName.style),
    'font-style': /italic|oblique/i.test(style.fontName.style) ? 'italic' : undefined,
    fill: topColor(style.fills) ?? fallbackColor,
    'letter-spacing': spacing === 0 ? undefined : spacing,
    'text-decoration': isLink ? 'underline' : line,
    'data-href': style.hyperlink?.value,
  };
}

function weightOf(style: string): number {
  const name = style.toLowerCase().replace(/[\s-]/g, '');
  if (/semibold|demibold/.test(name)) return 600;
  if (/bold|black|heavy/.test(name)) return 700;
  return /regular|light|thin|^italic/.test(name) ? 400 : 500;
}

function isPictures(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text);
}
