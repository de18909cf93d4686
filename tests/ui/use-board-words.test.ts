import { expect, test } from 'vitest';
import { strings } from '../../ui/words/strings.ts';

const counts = { maps: 1, stages: 3, lanes: 2, cards: 6 };

test('“No questions” is only said where there is nothing to look at either', () => {
  const { found } = strings.useBoard;
  expect(found(counts, 0, 0)).toMatch(/No questions\.$/);
  expect(found(counts, 0, 2)).toMatch(/6 notes\. Nothing to answer, 2 things to look over\.$/);
  expect(found(counts, 1, 2)).toMatch(/1 question\.$/);
});
