import type { TextStyle, TextValue } from '../document/records.ts';
import { type FontMetrics, fontMetrics, isCombining, isMeasured, type MetricsModel } from './font-metrics.ts';
import { applyAlternates, type Glyphs } from './inter-alternates.ts';
import { isEqual } from './runs.ts';

/** A stretch of one style; split where the width of what is drawn is only guessed (`measured: false`). */
export interface MeasuredRun {
  text: string;
  x: number;
  width: number;
  style: TextStyle;
  measured: boolean;
}

/** A text prepared for layout: shaped once, so that the width of any stretch is a difference. */
export interface StyledText {
  readonly length: number;
  /** The whole text as it is shown, after `textCase`. */
  readonly shown: string;
  /** Style of the character at an index, or of what would be typed at the end. */
  styleAt(index: number): TextStyle;
  /** Width in px of a line: kerning and tracking stand between its characters, none after the last (oracle, T2). */
  widthOf(start: number, end: number): number;
  /** Whether a glyph begins at an index: not inside a surrogate pair, a joined picture or an arrow of two hyphens. */
  beginsGlyph(index: number): boolean;
  runsBetween(start: number, end: number): MeasuredRun[];
  /** Height of a line of that style, and how far down its baseline is. */
  lineBox(style: TextStyle): { ascent: number; height: number };
}

interface Stretch {
  start: number;
  end: number;
  style: TextStyle;
  /** All of it has measured widths: it is drawn in one piece. */
  plain: boolean;
}

/** Prepares a text for layout. */
export function styleText(value: TextValue, model: MetricsModel): StyledText {
  const shown = showCase(value);
  const stretches = toStretches(value);
  const advances = new Float64Array(shown.length);
  const trailing = new Float64Array(shown.length);
  for (const part of sameType(stretches)) shapeStretch(shown, part, model, advances, trailing);
  const sums = new Float64Array(shown.length + 1);
  for (let i = 0; i < shown.length; i++) sums[i + 1] = (sums[i] ?? 0) + (advances[i] ?? 0);
  const widthOf = (start: number, end: number): number => {
    let last = end - 1;
    while (last > start && advances[last] === 0) last--;
    return end <= start ? 0 : (sums[end] ?? 0) - (sums[start] ?? 0) - (trailing[last] ?? 0);
  };
  const styleAt = (index: number): TextStyle =>
    stretches.find((stretch) => index < stretch.end)?.style ??
    stretches[stretches.length - 1]?.style ??
    value.base;
  return {
    length: shown.length,
    shown,
    styleAt,
    widthOf,
    beginsGlyph: (index) => (advances[index] ?? 0) > 0,
    runsBetween: (start, end) => cutRuns(shown, advances, stretches, start, end),
    lineBox: (style) => boxOf(style, fontMetrics(style.fontName, model)),
  };
}

/** Neighbours that differ in colour or link only are shaped together. */
function sameType(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined[joined.length - 1];
    const type = ({ style }: Stretch) => [style.fontName, style.fontSize, style.letterSpacing];
    if (last !== undefined && isEqual(type(last), type(stretch))) last.end = stretch.end;
    else joined.push({ ...stretch });
  }
  return joined;
}

/**
 * Widths of one type: of each glyph with what follows it (kerning, tracking), and in `trailing` that part alone. Also
 * says which stretches hold only guessed widths. The loops are plain on purpose: they run in QuickJS.
 */
function shapeStretch(
  shown: string,
  { start, end, style }: Stretch,
  model: MetricsModel,
  advances: Float64Array,
  trailing: Float64Array,
): void {
  const metrics = fontMetrics(style.fontName, model);
  const { unit, value } = style.letterSpacing;
  const spacing = unit === 'PIXELS' ? value : (value / 100) * style.fontSize;
  const glyphs = glyphsOf(shown, start, end);
  if (metrics.alternates) applyAlternates(glyphs);
  const { codes, starts } = glyphs;
  for (let i = 0; i < codes.length; i++) {
    const [code = 0, at = 0] = [codes[i], starts[i]];
    const width = metrics.advance(code);
    if (width === 0) continue;
    const next = codes[i + 1];
    const after = spacing + (next === undefined ? 0 : metrics.kern(code, next) * style.fontSize);
    trailing[at] = after;
    advances[at] = width * style.fontSize + after;
  }
}

/**
 * Code points and where each begins; what joins the character before it (marks, joined pictures, the second letter of a
 * flag) is no glyph. A sign with a variation selector behind it is a picture: a keycap is as wide as a face.
 */
function glyphsOf(shown: string, start: number, end: number): Glyphs {
  const glyphs: Glyphs = { codes: [], starts: [] };
  let joined = false;
  let half = false;
  for (let i = start; i < end; i++) {
    const code = shown.codePointAt(i) ?? 0;
    const isHalf = code >= 0x1f1e6 && code <= 0x1f1ff;
    const isFlag = half && isHalf;
    half = isHalf && !half;
    const isMark = joined || isFlag || isCombining(code) || code === 0x2028 || code === 0x2029;
    joined = code === 0x200d;
    if (!isMark) glyphs.starts.push(i);
    if (code > 0xffff) i++;
    if (!isMark) glyphs.codes.push(shown.charCodeAt(i + 1) === 0xfe0f ? picture : code);
    else if (isFlag) glyphs.codes[glyphs.codes.length - 1] = picture;
  }
  return glyphs;
}

/** Any picture: all are equally wide. */
const picture = 0x1f600;

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
  const code = shown.charCodeAt(index);
  return code < 0x7f || isMeasured(code) || isCombining(code);
}

/** Half the leading above, half below. AUTO and shares of the size are rounded to whole px (oracle, T5, T6). */
function boxOf(style: TextStyle, metrics: FontMetrics): { ascent: number; height: number } {
  const { fontSize, lineHeight } = style;
  const content = (metrics.ascent + metrics.descent) * fontSize;
  let height = Math.round(metrics.lineHeight * fontSize);
  if ('value' in lineHeight) {
    height =
      lineHeight.unit === 'PIXELS' ? lineHeight.value : Math.round((lineHeight.value / 100) * fontSize);
  }
  return { ascent: metrics.ascent * fontSize + (height - content) / 2, height };
}

function toStretches(value: TextValue): Stretch[] {
  let at = 0;
  return value.runs.map(({ length, style }) => {
    const [start, end] = [at, at + length];
    at = end;
    let plain = true;
    for (let i = start; plain && i < end; i++) plain = isKnown(value.characters, i);
    return { start, end, style, plain };
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
