import { hasWords } from '../../facts/has-words.ts';
import type { Rule } from '../rule.ts';
import { list, quote } from '../say.ts';

/** A note stands in a stage and in a row. */
export const noteWithoutPlace: Rule = {
  id: 'note-without-place',
  name: 'Note without a place',
  why: 'What stands in no stage or row is left out of every count, curve and list.',
  draft: false,
  find: ({ journey }) =>
    journey.cards
      .filter(({ text, stageId, laneId }) => hasWords(text) && (stageId === null || laneId === null))
      .map(({ id, text, stageId, laneId }) => {
        const missing = [...(stageId === null ? ['stage'] : []), ...(laneId === null ? ['row'] : [])];
        return { recordId: id, text: `${quote(text)} is in no ${list(missing)}.` };
      }),
};
