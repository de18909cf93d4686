import type { Journey } from '../../journey/journey.ts';
import { decor } from '../../plane/decor.ts';
import { cutText } from '../../plane/estimate-text.ts';
import { dark, grey } from '../../plane/lane-look.ts';
import { bandGap, divider, emotionLane, labelWidth } from '../../plane/measures.ts';
import type { LinePlan, MeasuredSizes, Placement } from '../../plane/plan.ts';
import type { GridPlan } from './plan-grid.ts';
import { textHeight } from './text-height.ts';

/**
 * The lines between rows, as in a service blueprint: one across all stages, its name at the left among the labels.
 * They lie in the root, beneath the unfilled stages. `at`: corner of the labels; `stagesLeft`: where the line begins.
 */
export function planDividers(
  journey: Journey,
  grid: GridPlan,
  at: { x: number; y: number },
  stagesLeft: number,
  sizes: MeasuredSizes,
): Placement[] {
  const placements: Placement[] = [];
  for (const { laneId, line, top, height } of grid.rows) {
    if (laneId === null || line === null) continue;
    const middle = at.y + top + height + bandGap + divider.height / 2;
    const width = labelWidth;
    const fontSize = divider.labelSize;
    const words = { key: `dividerLabel:${laneId}`, text: cutText(line, width, fontSize), width, fontSize };
    placements.push(
      {
        type: 'LINE',
        key: `divider:${laneId}`,
        x: stagesLeft,
        y: middle,
        // Without stages it is a dot that grows when they come.
        width: Math.max(grid.width, 1),
        stroke: dark,
        weight: divider.weight,
        locked: true,
        stamp: decor(journey.id, 'divider', { laneId }),
      },
      {
        type: 'TEXT',
        ...words,
        x: at.x,
        y: middle - textHeight(words, sizes) / 2,
        bold: true,
        // Not locked: its words are the line's name, for people to change.
        stamp: decor(journey.id, 'dividerLabel', { laneId, text: words.text }),
      },
    );
  }
  return placements;
}

/** The dashed line of neither good nor bad across all stages; drawn before the curves, it lies beneath them. */
export function planZeroLine(journey: Journey, grid: GridPlan, top: number, stagesLeft: number): LinePlan[] {
  return grid.rows
    .filter((row) => row.feelings)
    .map((row) => ({
      type: 'LINE',
      key: 'zero',
      x: stagesLeft,
      y: top + row.top + emotionLane.zero,
      width: Math.max(grid.width, 1),
      stroke: grey.line,
      weight: 2,
      dash: [8, 8],
      locked: true,
      stamp: decor(journey.id, 'zero', { laneId: row.laneId || undefined }),
    }));
}
