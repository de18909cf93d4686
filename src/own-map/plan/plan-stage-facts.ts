import type { Stage } from '../../journey/journey.ts';
import { bottom } from '../../plane/boxes.ts';
import { estimateHeight } from '../../plane/estimate-text.ts';
import { bandsTop, bar, fewStages, stageFacts } from '../../plane/measures.ts';
import type { MeasuredSizes, TextPlan } from '../../plane/plan.ts';
import { stageFactRows, textOfFacts } from '../../plane/stage-facts.ts';
import { barHeight } from './long-names.ts';
import { slotsWidth } from './pack-notes.ts';

/**
 * The small print below a stage's name: what is known of it, a line a field. Its width follows from how many `stages` there
 * are, for how wide this one becomes is known only after its parts were measured.
 */
export function planStageFacts(stage: Stage, stages: readonly Stage[]): TextPlan[] {
  const rows = stageFactRows(stage);
  if (rows.length === 0) return [];
  const slots = stages.length <= fewStages.most ? fewStages.slots : fewStages.otherwise;
  return [
    {
      type: 'TEXT',
      key: keyOf(stage),
      x: stageFacts.x,
      y: bar.top + barHeight(stages) + stageFacts.gap,
      text: textOfFacts(rows),
      width: slotsWidth(slots),
      fontSize: stageFacts.size,
      stamp: { kind: 'stageFacts', recordId: stage.id, rows },
    },
  ];
}

/** Where the rows begin, from the top of a stage: below the longest of these texts. */
export function topOfBands(stages: readonly Stage[], sizes: MeasuredSizes): number {
  return stages.reduce(
    (top, stage) => {
      const [text] = planStageFacts(stage, stages);
      if (!text) return top;
      const height = sizes[text.key]?.height ?? estimateHeight(text.text, text.width || 0, stageFacts.size);
      return Math.max(top, Math.ceil(bottom({ ...text, width: 0, height })) + stageFacts.gap);
    },
    bandsTop + barHeight(stages) - bar.height,
  );
}

const keyOf = (stage: Stage): string => `stageFacts:${stage.id}`;
