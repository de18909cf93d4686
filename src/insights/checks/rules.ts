import type { Rule } from './rule.ts';
import { channelGap } from './rules/channel-gap.ts';
import { evidenceOld } from './rules/evidence-old.ts';
import { feelingOutOfScale } from './rules/feeling-out-of-scale.ts';
import { feelingWithoutEvidence } from './rules/feeling-without-evidence.ts';
import { lowFeelingWithoutPain } from './rules/low-feeling-without-pain.ts';
import { mapWithoutPersona } from './rules/map-without-persona.ts';
import { mapWithoutScope } from './rules/map-without-scope.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { noteWithoutPlace } from './rules/note-without-place.ts';
import { numberFewAnswers } from './rules/number-few-answers.ts';
import { numberIncomplete } from './rules/number-incomplete.ts';
import { numberOutOfScale } from './rules/number-out-of-scale.ts';
import { painWithoutSolution } from './rules/pain-without-solution.ts';
import { personalData } from './rules/personal-data.ts';
import { reviewDue } from './rules/review-due.ts';
import { solutionNotMeasured } from './rules/solution-not-measured.ts';
import { solutionWithoutPain } from './rules/solution-without-pain.ts';
import { solutionWordedAsPain } from './rules/solution-worded-as-pain.ts';
import { stageNamedAfterDepartment } from './rules/stage-named-after-department.ts';
import { stageWithoutAction } from './rules/stage-without-action.ts';
import { stageWithoutGoal } from './rules/stage-without-goal.ts';
import { stageWithoutOwner } from './rules/stage-without-owner.ts';
import { stageWithoutTouchpoint } from './rules/stage-without-touchpoint.ts';
import { touchpointWithoutChannel } from './rules/touchpoint-without-channel.ts';
import { twoIdeasInOneNote } from './rules/two-ideas-in-one-note.ts';

/** Every check, in the order in which findings of one stage are listed: the brief’s ten first. */
export const rules: readonly Rule[] = [
  lowFeelingWithoutPain,
  painWithoutSolution,
  solutionWithoutPain,
  stageWithoutAction,
  stageWithoutTouchpoint,
  touchpointWithoutChannel,
  stageWithoutGoal,
  stageWithoutOwner,
  numberIncomplete,
  channelGap,
  mapWithoutPersona,
  mapWithoutScope,
  feelingOutOfScale,
  feelingWithoutEvidence,
  numberOutOfScale,
  numberFewAnswers,
  solutionNotMeasured,
  stageNamedAfterDepartment,
  twoIdeasInOneNote,
  solutionWordedAsPain,
  personalData,
  reviewDue,
  evidenceOld,
  noteWithoutPlace,
  nearDuplicate,
];

/** A check by its name. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
