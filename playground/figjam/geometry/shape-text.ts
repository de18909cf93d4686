import type { NodeRecord, TextValue } from '../document/records.ts';
import type { MetricsModel } from '../text/font-metrics.ts';
import { type MeasuredText, measureText } from '../text/measure.ts';
import { sliceRuns } from '../text/runs.ts';
import { styleText } from '../text/styled-text.ts';
import { grownHeight, shapeRoom } from './shape-room.ts';

/** The text of a shape as it is shown, and where: px from the shape's top left. */
export interface ShapeText {
  text: MeasuredText;
  x: number;
  y: number;
  /** Some of it has no room and is not shown; what is shown ends in "…". */
  isCut: boolean;
}

/** Lays out a shape's text in the middle of its room. A shape that somebody resized cuts it (oracle, P8–P10). */
export function layShapeText(record: NodeRecord, model: MetricsModel): ShapeText {
  const { text, height = 208, truncates } = record.props;
  const room = shapeRoom(record);
  if (text === undefined) return { text: { width: 0, height: 0, lines: [] }, x: room.x, y: 0, isCut: false };
  const whole = measureInShape(text, room.width, model);
  const free = Math.max(0, height - 2 * room.inset);
  const isCut = truncates !== false && whole.height > free && whole.lines.length > 1;
  const shown = isCut ? cutText(text, whole, free, room.width, model) : whole;
  const isWhole = shown.lines.length === whole.lines.length;
  const y = Math.round((height - shown.height) / 2) + room.drop;
  return { text: shown, x: room.x, y, isCut: isCut && !isWhole };
}

/** Height of a shape by its text; undefined when somebody gave it one, or nobody knows. */
export function shapeHeight(record: NodeRecord, model: MetricsModel): number | undefined {
  const { text, truncates } = record.props;
  if (text === undefined || truncates !== false) return undefined;
  return grownHeight(record, measureInShape(text, shapeRoom(record).width, model).height);
}

function measureInShape(text: TextValue, room: number, model: MetricsModel): MeasuredText {
  return measureText(text, Math.max(1, room), model, text.align?.horizontal ?? 'CENTER');
}

/** As many lines as have room, at least one; the last one is filled up to "…", wherever its words end (oracle, T15). */
function cutText(
  value: TextValue,
  whole: MeasuredText,
  free: number,
  room: number,
  model: MetricsModel,
): MeasuredText {
  let count = whole.lines.length;
  let height = whole.height;
  while (count > 1 && height > free) {
    count--;
    height -= whole.lines[count]?.height ?? 0;
  }
  const last = whole.lines[count - 1];
  if (last === undefined || count === whole.lines.length) return whole;
  const { beginsGlyph, length } = styleText(value, model);
  for (let end = Math.min(length, last.end + 8); end > last.start; end--) {
    if (end < length && !beginsGlyph(end)) continue;
    const shown = measureInShape(endWith(value, end), room, model);
    if (shown.lines.length === count) return shown;
  }
  return measureInShape(endWith(value, last.start), room, model);
}

/** The text up to an index, with "…" after it. */
function endWith(value: TextValue, end: number): TextValue {
  const characters = `${value.characters.slice(0, end).trimEnd()}…`;
  const length = characters.length;
  const runs = sliceRuns(value.runs, 0, length - 1);
  const last = runs[runs.length - 1];
  if (last === undefined) return { ...value, characters, runs: [{ length, style: value.base }] };
  const longer = { ...last, length: last.length + 1 };
  return { ...value, characters, runs: [...runs.slice(0, -1), longer] };
}
