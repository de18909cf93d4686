import { emotionStep } from '../../journey/emotion.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Point } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { estimateHeight, estimateLines, lineHeight } from '../../plane/estimate-text.ts';
import { largestOf } from '../../plane/extremes.ts';
import { lookOf } from '../../plane/lane-look.ts';
import { feelingsLabelWidth, labelPadding, labelWidth } from '../../plane/measures.ts';
import type { MeasuredSizes, Placement } from '../../plane/plan.ts';
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
export function planLabels(journey: Journey, grid: GridPlan, at: Point, sizes: MeasuredSizes): Placement[] {
  return grid.rows.flatMap((row): Placement[] => {
    const { lane, laneId, kind, height } = row;
    const top = at.y + row.top;
    const of = { laneId: laneId || undefined };
    const text = guidanceText(lane?.guidance, kind);
    const words = {
      key: `guidance:${laneId || 'feelings'}`,
      text,
      width: innerOf(row),
      fontSize: guidanceSize,
    };
    const placements: Placement[] = [
      {
        type: 'SHAPE',
        key: `lane:${laneId || 'feelings'}`,
        x: at.x,
        y: top,
        width: widthOf(row),
        height,
        shape: 'SQUARE',
        text: row.name,
        fontSize: labelFontSize(row, text !== ''),
        fill: lookOf(kind).label,
        stroke: null,
        stamp: lane ? stampOfLane(lane, top, top + height) : decor(journey.id, 'feelings'),
      },
    ];
    if (text !== '')
      placements.push({
        type: 'TEXT',
        ...words,
        x: at.x + labelPadding,
        y: top + belowName(row, textHeight(words, sizes)),
        align: 'CENTER',
        locked: true,
        stamp: decor(journey.id, 'guidance', of),
      });
    // Between label and grid, each at its value's height: the feelings' axis.
    for (const value of row.feelings ? [2, 0, -2] : [])
      placements.push({
        type: 'TEXT',
        key: `scale:${value}`,
        x: at.x + labelWidth - scale.width,
        y: top + heightOf(value) - scale.height / 2,
        text: emotionStep(value).word,
        width: scale.width,
        fontSize: scale.size,
        align: 'RIGHT',
        locked: true,
        stamp: decor(journey.id, 'scale', of),
      });
    return placements;
  });
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

/** Where guidance of this height begins in its label: right below the name, which stands in the middle. */
function belowName(row: GridRow, height: number): number {
  const width = innerOf(row);
  // A name that takes more lines than expected still leaves its guidance inside the label.
  const lowest = row.height - height - 8;
  if (estimateHeight(row.name, width, leastName) >= long) return lowest;
  const nameHeight = estimateHeight(row.name, width, labelFontSize(row, true));
  return Math.min((row.height + nameHeight) / 2 + guidanceGap, lowest);
}
