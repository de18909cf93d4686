import { readAmount } from '../../facts/read-amount.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** Feelings are from −2 to 2 in half points, scores of steps from 1 to 5. */
export const feelingOutOfScale: Rule = {
  id: 'feeling-out-of-scale',
  name: 'Feeling outside its scale',
  why: 'A value that the scale does not have cannot be drawn, and pulls every mean with it.',
  draft: false,
  find: ({ journey }) => [
    ...journey.emotions
      .filter(({ value }) => value !== undefined && (Math.abs(value) > 2 || !Number.isInteger(value * 2)))
      .map(({ id, stageId, value, label = 'A feeling' }) => ({
        recordId: id,
        text: `${quote(label)} is ${value}, and feelings go from −2 to 2 in half points.`,
        stageId,
      })),
    ...journey.cards
      .filter(({ score }) => {
        const said = readAmount(score);
        return said !== null && (said.number < 1 || said.number > 5);
      })
      .map(({ id, text, score }) => ({
        recordId: id,
        text: `${quote(text)} has the score ${score}, and steps are scored from 1 to 5.`,
      })),
  ],
};
