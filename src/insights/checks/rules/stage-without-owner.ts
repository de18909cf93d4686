import { hasWords } from '../../facts/has-words.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A stage has somebody who is responsible, in its fields or in a row of owners, on a map that says owners at all. */
export const stageWithoutOwner: Rule = {
  id: 'stage-without-owner',
  name: 'Stage without an owner',
  why: 'What belongs to nobody is not changed by anybody.',
  draft: true,
  find: ({ stages, hasRow, notesIn }) => {
    const isOwned = ({ owner, department }: (typeof stages)[number]) =>
      hasWords(owner) || hasWords(department);
    return stages
      .filter((stage) => !isOwned(stage) && notesIn(stage.id, 'owners').length === 0)
      .filter(() => hasRow('owners') || stages.some(isOwned))
      .map(({ id, name }) => ({ recordId: id, text: `Nobody is responsible for ${quote(name)}.` }));
  },
};
