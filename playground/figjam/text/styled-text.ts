import type { TextStyle, TextValue } from '../document/records.ts';
import { type FontMetrics, fontMetrics, isMeasured, type MetricsModel } from './font-metrics.ts';

/** A stretch of one style; split where the width of what is drawn is only guessed (`measured: false`). */
export interface MeasuredRun {
  text: string;
  x: number;
  width: number;
  style: TextStyle;
  measured: boolean;
}

/** A text prepared for layout: the advance of every UTF-16 unit, looked up once. */
export interface StyledText {
  readonly length: number;
  /** Advance in px of the character that starts at a unit; 0 at its other half and for combining marks. */
  readonly advances: Float64Array;
  codeAt(index: number): number;
  /** Style of the character at an index, or of what would be typed at the end. */
  styleAt(index: number): TextStyle;
  /** The shown text of a range, after `textCase`. */
  shown(start: number, end: number): string;
  runsBetween(start: number, end: number): MeasuredRun[];
  lineBox(style: TextStyle): { ascent: number; descent: number };
}

interface Stretch {
  start: number;
  end: number;
  style: TextStyle;
  /** All of it has measured widths: it is drawn in one piece. */
  plain: boolean;
}

/** Prepares a text for layout. The loops over characters are plain on purpose: they run in QuickJS. */
export function styleText(value: TextValue, model: MetricsModel): StyledText {
  const shown = showCase(value);
  const stretches = toStretches(value);
  const advances = new Float64Array(shown.length);
  for (const stretch of stretches) fillAdvances(advances, shown, stretch, model);
  const styleAt = (index: number): TextStyle =>
    stretches.find((stretch) => index < stretch.end)?.style ??
    stretches[stretches.length - 1]?.style ??
    value.base;
  return {
    length: shown.length,
    advances,
    codeAt: (index) => shown.charCodeAt(index),
    styleAt,
    shown: (start, end) => shown.slice(start, end),
    runsBetween: (start, end) => cutRuns(shown, advances, stretches, start, end),
    lineBox: (style) => boxOf(style, fontMetrics(style.fontName, model)),
  };
}

function fillAdvances(advances: Float64Array, shown: string, stretch: Stretch, model: MetricsModel): void {
  const { style } = stretch;
  const metrics = fontMetrics(style.fontName, model);
  const { unit, value } = style.letterSpacing;
  const spacing = unit === 'PIXELS' ? value : (value / 100) * style.fontSize;
  let joined = false;
  for (let i = stretch.start; i < stretch.end; i++) {
    const code = shown.codePointAt(i) ?? 0;
    const width = joined ? 0 : metrics.advance(code);
    joined = false;
    if (width > 0) advances[i] = width * style.fontSize + spacing;
    if (code < 0x300) continue;
    joined = code === 0x200d;
    if (stretch.plain && !isMeasured(code)) stretch.plain = false;
    if (code > 0xffff) i++;
  }
}

/** Runs as they are drawn, x from the start of the range. */
function cutRuns(
  shown: string,
  advances: Float64Array,
  stretches: Stretch[],
  start: number,
  end: number,
): MeasuredRun[] {
  const runs: MeasuredRun[] = [];
  let x = 0;
  for (const stretch of stretches) {
    if (stretch.end <= start) continue;
    if (stretch.start >= end) break;
    const to = Math.min(end, stretch.end);
    let i = Math.max(start, stretch.start);
    while (i < to) {
      const measured = stretch.plain || isKnown(shown, i);
      let next = i;
      let width = 0;
      while (next < to && (stretch.plain || isKnown(shown, next) === measured || advances[next] === 0))
        width += advances[next++] ?? 0;
      runs.push({ text: shown.slice(i, next), x, width, style: stretch.style, measured });
      x += width;
      i = next;
    }
  }
  return runs;
}

function isKnown(shown: string, index: number): boolean {
  return isMeasured(shown.charCodeAt(index));
}

/** Half the leading above, half below, as browsers and Figma do. AUTO is rounded to whole px as in Figma. */
function boxOf(style: TextStyle, metrics: FontMetrics): { ascent: number; descent: number } {
  const { fontSize, lineHeight } = style;
  const content = (metrics.ascent + metrics.descent) * fontSize;
  let height = Math.round(metrics.lineHeight * fontSize);
  if ('value' in lineHeight) {
    height = lineHeight.unit === 'PIXELS' ? lineHeight.value : (lineHeight.value / 100) * fontSize;
  }
  const ascent = metrics.ascent * fontSize + (height - content) / 2;
  return { ascent, descent: height - ascent };
}

function toStretches(value: TextValue): Stretch[] {
  let at = 0;
  return value.runs.map(({ length, style }) => {
    const stretch = { start: at, end: at + length, style, plain: true };
    at += length;
    return stretch;
  });
}

/** Upper, lower and title case, character by character so that indices stay; `ß` and its like keep their form. */
function showCase(value: TextValue): string {
  if (value.runs.every((run) => run.style.textCase === 'ORIGINAL')) return value.characters;
  let at = 0;
  return value.runs
    .map(({ length, style }) => {
      const text = value.characters.slice(at, at + length);
      at += length;
      return changeCase(text, style.textCase);
    })
    .join('');
}

function changeCase(text: string, textCase: string): string {
  if (textCase === 'UPPER') return keepLength(text, (part) => part.toUpperCase());
  if (textCase === 'LOWER') return keepLength(text, (part) => part.toLowerCase());
  if (textCase !== 'TITLE') return text;
  return text.replace(
    /(^|\s)(\S)/g,
    (_all, gap: string, first: string) => gap + keepLength(first, (part) => part.toUpperCase()),
  );
}

function keepLength(text: string, change: (part: string) => string): string {
  const changed = change(text);
  if (changed.length === text.length) return changed;
  return Array.from(text, (character) => {
    const other = change(character);
    return other.length === character.length ? other : character;
  }).join('');
}
