import { fromScale, snapEmotion, toScale } from '../../journey/emotion.ts';

/** The score of a stage's tasks: how people feel there on Mermaid's scale of 1 to 5, the middle when nobody says. */
export function scoreOf(values: readonly number[]): number {
  if (values.length === 0) return 3;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return toScale(snapEmotion(mean), '1..5');
}

/** The feeling that scores stand for together; beyond the scale counts as its end. */
export function feelingOf(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return snapEmotion(fromScale(mean, '1..5'));
}
