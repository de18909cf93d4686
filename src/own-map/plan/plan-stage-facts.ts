import type { Stage } from '../../journey/journey.ts';
import { largestOf } from '../../plane/extremes.ts';
import { bandsTop, bar, stageFacts } from '../../plane/measures.ts';
import type { MeasuredSizes, TextPlan } from '../../plane/plan.ts';
import { stageFactRows, textOfFacts } from '../../plane/stage-facts.ts';
import { barHeight } from './long-names.ts';
import { slotsWidth, usualSlots } from './pack-notes.ts';
import { textHeight } from './text-height.ts';

/**
 * The small print below a stage's name: what is known of it, a line a field. Its width follows from how many `stages` there
 * are, for how wide this one becomes is known only after its parts were measured.
 */
export function planStageFacts(stage: Stage, stages: readonly Stage[]): TextPlan[] {
  const rows = stageFactRows(stage);
  if (rows.length === 0) return [];
  return [
    {
      type: 'TEXT',
      key: `stageFacts:${stage.id}`,
      x: stageFacts.x,
      y: bar.top + barHeight(stages) + stageFacts.gap,
      text: textOfFacts(rows),
      width: slotsWidth(usualSlots(stages)),
      fontSize: stageFacts.size,
      stamp: { kind: 'stageFacts', recordId: stage.id, rows },
    },
  ];
}

/** Where the rows begin, from the top of a stage: below the longest of these texts. */
export function topOfBands(stages: readonly Stage[], sizes: MeasuredSizes): number {
  const texts = stages.flatMap((stage) => planStageFacts(stage, stages));
  return largestOf(
    texts,
    (text) => Math.ceil(text.y + textHeight(text, sizes)) + stageFacts.gap,
    bandsTop + barHeight(stages) - bar.height,
  );
}
