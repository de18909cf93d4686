import { markReviewed } from '../../review/mark-reviewed.ts';
import { reviewState } from '../../review/review-state.ts';
import type { Rule } from '../rule.ts';

/** A map is looked at again when its day has come, or something happened that it says makes it due. */
export const reviewDue: Rule = {
  id: 'review-due',
  name: 'Review is due',
  why: 'A map that is not looked at again describes last year’s customers to this year’s team.',
  draft: false,
  find({ journey }, today) {
    const { state, next, days, triggers } = reviewState(journey, today);
    if (state !== 'due') return [];
    const text =
      days !== null && days <= 0
        ? `The review was due on ${next}.`
        : `${triggers === 1 ? 'Something' : `${triggers} things`} happened since the last review that ${triggers === 1 ? 'makes' : 'make'} it due.`;
    return [
      {
        recordId: journey.id,
        text,
        fix: {
          label: 'Reviewed today',
          edits: [{ op: 'set', kind: 'journey', recordId: journey.id, fields: markReviewed(journey, today) }],
        },
      },
    ];
  },
};
