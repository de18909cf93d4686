import type { TextStyle, TextValue } from '../document/records.ts';
import { breakLines } from './break-lines.ts';
import type { MetricsModel } from './font-metrics.ts';
import { listMarkers } from './list-markers.ts';
import { type MeasuredRun, type StyledText, styleText } from './styled-text.ts';

export interface MeasuredText {
  /** Of the widest line; never more than the wrap width unless one character is. */
  width: number;
  height: number;
  lines: MeasuredLine[];
}

export interface MeasuredLine {
  /** As shown: after `textCase`, without the line's end. */
  text: string;
  /** UTF-16 range in `characters`, without the line's end. */
  start: number;
  end: number;
  x: number;
  /** Top of the line. */
  y: number;
  baseline: number;
  /** Without trailing blanks in a text that wraps: they hang over the edge. */
  width: number;
  height: number;
  runs: MeasuredRun[];
  /** Bullet or number of a list's paragraph, left of its first line. */
  marker?: { text: string; x: number; style: TextStyle };
}

export type HorizontalAlign = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED';

/**
 * Lays out a text: where each line and run stands, in px from the top left of the text's box. With a wrap width,
 * lines break at blanks, after hyphens and between CJK characters; a word longer than the line is broken. `\n` ends a
 * paragraph, U+2028 and U+2029 only a line (figjam-facts §7). Kerning is left out on both sides: here and by the page.
 */
export function measureText(
  value: TextValue,
  wrapWidth: number | null,
  model: MetricsModel,
  align: string = value.align?.horizontal ?? 'LEFT',
): MeasuredText {
  const text = styleText(value, model);
  const markers = listMarkers(value);
  const lines: MeasuredLine[] = [];
  let y = 0;
  let start = 0;
  for (let paragraph = 0; start <= text.length; paragraph++) {
    const newline = value.characters.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const settings = value.paragraphs[paragraph] ?? { list: 'NONE', indentation: 0 };
    const style = text.styleAt(start);
    const step = style.fontSize * 1.5;
    const depth = settings.list === 'NONE' ? settings.indentation : Math.max(1, settings.indentation);
    const indent = depth * step;
    const firstIndent = settings.list === 'NONE' ? value.paragraphIndent : 0;
    const room = wrapWidth === null ? Number.POSITIVE_INFINITY : Math.max(0, wrapWidth - indent);
    if (paragraph > 0) y += settings.list === 'NONE' ? value.paragraphSpacing : value.listSpacing;
    for (const range of breakLines(text, start, end, room, firstIndent)) {
      const line = layLine(text, range.start, range.end, wrapWidth !== null);
      line.x = indent + (range.start === start ? firstIndent : 0);
      line.y = y;
      line.baseline += y;
      y += line.height;
      lines.push(line);
    }
    const first = lines.find((line) => line.start === start);
    const marker = markers[paragraph];
    if (first !== undefined && marker !== undefined) first.marker = { text: marker, x: indent - step, style };
    start = end + 1;
  }
  const width = lines.reduce((widest, line) => Math.max(widest, line.x + line.width), 0);
  if (align === 'CENTER' || align === 'RIGHT') alignLines(lines, wrapWidth ?? width, align);
  return { width, height: y, lines };
}

/** One line at x 0, y 0. An empty line is as high as the text that would stand there. */
function layLine(text: StyledText, start: number, end: number, hangs: boolean): MeasuredLine {
  let shownEnd = end;
  if (hangs) while (shownEnd > start && isBlank(text.codeAt(shownEnd - 1))) shownEnd--;
  const runs = text.runsBetween(start, shownEnd);
  const boxes =
    runs.length > 0 ? runs.map((run) => text.lineBox(run.style)) : [text.lineBox(text.styleAt(start))];
  const ascent = Math.max(...boxes.map((box) => box.ascent));
  const descent = Math.max(...boxes.map((box) => box.descent));
  const last = runs[runs.length - 1];
  return {
    text: text.shown(start, shownEnd),
    start,
    end: shownEnd,
    x: 0,
    y: 0,
    baseline: ascent,
    width: last === undefined ? 0 : last.x + last.width,
    height: ascent + descent,
    runs,
  };
}

function alignLines(lines: MeasuredLine[], width: number, align: 'CENTER' | 'RIGHT'): void {
  for (const line of lines) {
    const shift = (width - line.x - line.width) * (align === 'CENTER' ? 0.5 : 1);
    line.x += shift;
    if (line.marker !== undefined) line.marker.x += shift;
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
