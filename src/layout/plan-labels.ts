import { emotionStep } from '../model/emotion.ts';
import type { Journey } from '../model/journey.ts';
import { heightOf } from './arrange-markers.ts';
import { decor } from './decor.ts';
import { cutText, estimateHeight, estimateLines } from './estimate-text.ts';
import { guidanceFor } from './lane-guidance.ts';
import { lookOf } from './lane-look.ts';
import { labelPadding, labelWidth } from './measures.ts';
import type { Placement, ShapePlan, TextPlan } from './plan.ts';
import type { GridPlan, GridRow } from './plan-grid.ts';
import { detailsOf } from './record-details.ts';

const inner = labelWidth - 2 * labelPadding;
const guidanceSize = 20;
const scaleSize = 24;
const scaleWidth = 140;

/** The names of the rows, as high as their bands, with what belongs in them below. `at`: the column's corner in the root. */
export function planLabels(
  journey: Journey,
  grid: GridPlan,
  at: { x: number; y: number },
  withGuidance: boolean,
): Placement[] {
  const placements: Placement[] = [];
  for (const row of grid.rows) {
    const guidance = withGuidance ? planGuidance(journey, row, at) : null;
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
  const look = lookOf(row.kind);
  const top = at.y + row.top;
  return {
    type: 'SHAPE',
    key: `lane:${row.lane?.id ?? 'feelings'}`,
    x: at.x,
    y: top,
    width: labelWidth,
    height: row.height,
    shape: 'SQUARE',
    text: row.name,
    fontSize: labelFontSize(row, withGuidance),
    fill: look.label,
    stroke: null,
    stamp:
      row.lane === null
        ? decor(journey.id, 'feelings')
        : {
            kind: 'lane',
            recordId: row.lane.id,
            name: row.lane.name,
            laneKind: row.lane.kind,
            top,
            bottom: top + row.height,
            details: detailsOf(row.lane, ['name', 'kind']),
          },
  };
}

/** The largest size at which the centred name stays clear of the guidance below it. */
function labelFontSize(row: GridRow, withGuidance: boolean): number {
  const room = row.height - 2 * (withGuidance ? labelPadding + 3 * guidanceSize * 1.25 : 24);
  const width = row.feelings ? inner - scaleWidth - 60 : inner;
  const longest = row.name.split(/\s+/).reduce((most, word) => Math.max(most, word.length), 0);
  const fits = (size: number) =>
    estimateLines(row.name, width, size) <= 3 &&
    estimateHeight(row.name, width, size) <= room &&
    longest * size * 0.6 <= width;
  return [48, 40, 32, 24, 20].find(fits) ?? 16;
}

function planGuidance(journey: Journey, row: GridRow, at: { x: number; y: number }): TextPlan | null {
  const width = row.feelings ? inner - scaleWidth - 16 : inner;
  const text = cutText(guidanceFor(row.lane?.guidance, row.kind), width, guidanceSize, row.feelings ? 5 : 3);
  if (text === '') return null;
  const height = estimateHeight(text, width, guidanceSize);
  return {
    type: 'TEXT',
    key: `guidance:${row.lane?.id ?? 'feelings'}`,
    x: at.x + labelPadding,
    y: at.y + row.top + row.height - labelPadding - height,
    text,
    width,
    fontSize: guidanceSize,
    align: 'CENTER',
    locked: true,
    stamp: decor(journey.id, 'guidance', { laneId: row.lane?.id }),
  };
}

/** The words of the scale at the label's right edge, each at its value's height. */
function planScale(journey: Journey, row: GridRow, at: { x: number; y: number }): TextPlan[] {
  return [2, 0, -2].map((value) => ({
    type: 'TEXT',
    key: `scale:${value}`,
    x: at.x + labelWidth - labelPadding - scaleWidth,
    y: at.y + row.top + heightOf(value) - 15,
    text: emotionStep(value).word,
    width: scaleWidth,
    fontSize: scaleSize,
    align: 'RIGHT',
    locked: true,
    stamp: decor(journey.id, 'scale', { laneId: row.lane?.id }),
  }));
}
