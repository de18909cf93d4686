import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A stage has an action, where the map has a row for them. */
export const stageWithoutAction: Rule = {
  id: 'stage-without-action',
  name: 'Stage without an action',
  why: 'A stage in which nobody does anything is a heading, or a gap in what is known.',
  draft: true,
  find: ({ stages, hasRow, notesIn }) =>
    stages
      .filter(({ id }) => hasRow('actions') && notesIn(id, 'actions').length === 0)
      .map(({ id, name }) => ({ recordId: id, text: `${quote(name)} has no action.` })),
};
