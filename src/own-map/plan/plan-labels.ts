import { emotionStep } from '../../journey/emotion.ts';
import type { Journey } from '../../journey/journey.ts';
import { decor } from '../../plane/decor.ts';
import { estimateHeight, estimateLines, lineHeight } from '../../plane/estimate-text.ts';
import { largestOf } from '../../plane/extremes.ts';
import { lookOf } from '../../plane/lane-look.ts';
import { feelingsLabelWidth, labelPadding, labelWidth } from '../../plane/measures.ts';
import type { MeasuredSizes, Placement, ShapePlan, TextPlan } from '../../plane/plan.ts';
import { heightOf } from './arrange-markers.ts';
import { guidanceText } from './lane-guidance.ts';
import { leastName, long } from './long-names.ts';
import type { GridPlan, GridRow } from './plan-grid.ts';
import { stampOfLane } from './stamps-of.ts';
import { textHeight } from './text-height.ts';

const guidanceSize = 20;
const scale = { size: 24, width: 136, height: 32 };
/** Between a row's name and the guidance below it. */
const guidanceGap = 16;

/** The names of the rows, as high as their bands, each with what belongs in it below. `at`: the column's corner in the root. */
export function planLabels(
  journey: Journey,
  grid: GridPlan,
  at: { x: number; y: number },
  sizes: MeasuredSizes,
): Placement[] {
  const placements: Placement[] = [];
  for (const row of grid.rows) {
    const guidance = planGuidance(journey, row, at, sizes);
    placements.push(planLabel(journey, row, at, guidance !== null));
    if (guidance) placements.push(guidance);
    if (row.feelings) placements.push(...planScale(journey, row, at));
  }
  return placements;
}

function planLabel(
  journey: Journey,
  row: GridRow,
  at: { x: number; y: number },
  withGuidance: boolean,
): ShapePlan {
  const top = at.y + row.top;
  return {
    type: 'SHAPE',
    key: `lane:${row.laneId || 'feelings'}`,
    x: at.x,
    y: top,
    width: widthOf(row),
    height: row.height,
    shape: 'SQUARE',
    text: row.name,
    fontSize: labelFontSize(row, withGuidance),
    fill: lookOf(row.kind).label,
    stroke: null,
    stamp: row.lane === null ? decor(journey.id, 'feelings') : stampOfLane(row.lane, top, top + row.height),
  };
}

type LabelRow = Pick<GridRow, 'name' | 'height' | 'feelings'>;

const widthOf = (row: LabelRow): number => (row.feelings ? feelingsLabelWidth : labelWidth);
const innerOf = (row: LabelRow): number => widthOf(row) - 2 * labelPadding;

/** The largest size at which the centred name leaves room for the guidance below it. */
export function labelFontSize(row: LabelRow, withGuidance: boolean): number {
  const width = innerOf(row);
  const below = withGuidance ? (row.feelings ? 5 : 3) * lineHeight(guidanceSize) : 0;
  const room = row.height - 2 * (labelPadding + below);
  const longest = largestOf(row.name.split(/\s+/), (word) => word.length);
  const fits = (size: number) =>
    estimateLines(row.name, width, size) <= 3 &&
    estimateHeight(row.name, width, size) <= room &&
    longest * size * 0.6 <= width;
  // As many lines in a wider label too: else it may take one less than is thought, and its guidance would stand far below.
  const isSure = (size: number) =>
    estimateLines(row.name, width, size) === estimateLines(row.name, width * doubt, size);
  const sizes = [48, 40, 32, 24, 20].filter(fits);
  return sizes.find(isSure) || sizes[0] || 16;
}

/** By how much words are estimated wider than they are at most. */
const doubt = 1.25;

/** Right below the name, which stands in the middle of its label. */
function planGuidance(
  journey: Journey,
  row: GridRow,
  at: { x: number; y: number },
  sizes: MeasuredSizes,
): TextPlan | null {
  const text = guidanceText(row.lane?.guidance, row.kind);
  if (text === '') return null;
  const key = `guidance:${row.laneId || 'feelings'}`;
  const width = innerOf(row);
  const height = textHeight({ key, text, width, fontSize: guidanceSize }, sizes);
  const nameHeight = estimateHeight(row.name, width, labelFontSize(row, true));
  // A name that takes more lines than expected still leaves its guidance inside the label.
  const lowest = row.height - height - 8;
  const isLong = estimateHeight(row.name, width, leastName) >= long;
  const y = isLong ? lowest : Math.min((row.height + nameHeight) / 2 + guidanceGap, lowest);
  return {
    type: 'TEXT',
    key,
    x: at.x + labelPadding,
    y: at.y + row.top + y,
    text,
    width,
    fontSize: guidanceSize,
    align: 'CENTER',
    locked: true,
    stamp: decor(journey.id, 'guidance', { laneId: row.laneId || undefined }),
  };
}

const scaleValues = [2, 0, -2];

/** The words of the scale between label and grid, each at its value's height: the feelings' axis. */
function planScale(journey: Journey, row: GridRow, at: { x: number; y: number }): TextPlan[] {
  return scaleValues.map((value) => ({
    type: 'TEXT',
    key: `scale:${value}`,
    x: at.x + labelWidth - scale.width,
    y: at.y + row.top + heightOf(value) - scale.height / 2,
    text: emotionStep(value).word,
    width: scale.width,
    fontSize: scale.size,
    align: 'RIGHT',
    locked: true,
    stamp: decor(journey.id, 'scale', { laneId: row.laneId || undefined }),
  }));
}
