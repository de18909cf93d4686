import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A stage has a touchpoint, where the map has a row for them. */
export const stageWithoutTouchpoint: Rule = {
  id: 'stage-without-touchpoint',
  name: 'Stage without a touchpoint',
  why: 'Where people meet nothing of ours, we can neither help nor be seen; or a touchpoint is not known yet.',
  draft: true,
  find: ({ stages, hasRow, notesIn }) =>
    stages
      .filter(({ id }) => hasRow('touchpoints') && notesIn(id, 'touchpoints').length === 0)
      .map(({ id, name }) => ({ recordId: id, text: `${quote(name)} has no touchpoint.` })),
};
