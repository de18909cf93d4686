import type { TextStyle, TextValue } from '../document/records.ts';
import { breakLines } from './break-lines.ts';
import type { MetricsModel } from './font-metrics.ts';
import { listMarkers } from './list-markers.ts';
import { type MeasuredRun, type StyledText, styleText } from './styled-text.ts';

export interface MeasuredText {
  /** Of the widest line; in a text that wraps without blanks at its end, so never more than the wrap width. */
  width: number;
  height: number;
  lines: MeasuredLine[];
}

export interface MeasuredLine {
  /** As shown: after `textCase`, without the line's end. */
  text: string;
  /** UTF-16 range in `characters`: with blanks at its end, without the line's end. */
  start: number;
  end: number;
  x: number;
  /** Top of the line. */
  y: number;
  baseline: number;
  /** With blanks at its end (oracle, T2); in a text that wraps they may hang over the edge. */
  width: number;
  /** Without them: what is seen. */
  bareWidth: number;
  height: number;
  runs: MeasuredRun[];
  /** Bullet or number of a list's paragraph, left of its first line. */
  marker?: { text: string; x: number; style: TextStyle };
}

/**
 * Lays out a text: where each line and run stands, in px from the top left of the text's box. With a wrap width,
 * lines break by UAX #14. `\n` ends a paragraph, U+2028 and U+2029 only a line (figjam-facts §7). Two baselines are as
 * far apart as the lower line is high, so that lines of different heights may overlap (oracle, T7).
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
  let gap = 0;
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
    if (paragraph > 0) gap = settings.list === 'NONE' ? value.paragraphSpacing : value.listSpacing;
    for (const range of breakLines(text, start, end, room, firstIndent)) {
      const line = layLine(text, range.start, range.end);
      line.x = indent + (range.start === start ? firstIndent : 0);
      const above = lines[lines.length - 1];
      // Without the noise of many sums: a height that is rounded up would be one px too much.
      if (above !== undefined)
        line.y = Math.round((above.baseline + gap + line.height - line.baseline) * 1e6) / 1e6;
      line.baseline += line.y;
      gap = 0;
      lines.push(line);
    }
    const first = lines.find((line) => line.start === start);
    const marker = markers[paragraph];
    if (first !== undefined && marker !== undefined) first.marker = { text: marker, x: indent - step, style };
    start = end + 1;
  }
  const widthOf = (line: MeasuredLine): number => (wrapWidth === null ? line.width : line.bareWidth);
  const width = lines.reduce((widest, line) => Math.max(widest, line.x + widthOf(line)), 0);
  if (align === 'CENTER' || align === 'RIGHT') alignLines(lines, wrapWidth ?? width, align);
  const last = lines[lines.length - 1];
  return { width, height: last === undefined ? 0 : last.y + last.height, lines };
}

/** One line at x 0, y 0. An empty line is as high as the text that would stand there. */
function layLine(text: StyledText, start: number, end: number): MeasuredLine {
  let bareEnd = end;
  while (bareEnd > start && isBlank(text.shown.charCodeAt(bareEnd - 1))) bareEnd--;
  const runs = text.runsBetween(start, end);
  const boxes =
    runs.length > 0 ? runs.map((run) => text.lineBox(run.style)) : [text.lineBox(text.styleAt(start))];
  const highest = boxes.reduce((most, box) => (box.height > most.height ? box : most));
  return {
    text: text.shown.slice(start, end),
    start,
    end,
    x: 0,
    y: 0,
    baseline: highest.ascent,
    width: text.widthOf(start, end),
    bareWidth: text.widthOf(start, bareEnd),
    height: highest.height,
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
