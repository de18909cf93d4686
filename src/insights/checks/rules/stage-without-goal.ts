import { hasWords } from '../../facts/has-words.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A stage has a goal, in its field or in a row of goals, on a map that says goals at all. */
export const stageWithoutGoal: Rule = {
  id: 'stage-without-goal',
  name: 'Stage without a goal',
  why: 'What people want to get done here is the measure of everything else in the stage.',
  draft: true,
  find: ({ stages, hasRow, notesIn }) =>
    stages
      .filter(({ id, goal }) => !hasWords(goal) && notesIn(id, 'goals').length === 0)
      .filter(() => hasRow('goals') || stages.some(({ goal }) => hasWords(goal)))
      .map(({ id, name }) => ({ recordId: id, text: `${quote(name)} has no goal.` })),
};
