import type { Card } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A solution is joined with the pain point that it eases, directly or by way of an opportunity. */
export const solutionWithoutPain: Rule = {
  id: 'solution-without-pain',
  name: 'Solution without a pain point',
  why: 'A solution that eases no pain point is an idea in search of a problem: it is hard to defend and impossible to measure.',
  draft: true,
  find(overview) {
    if (!overview.hasRow('pains', 'barriers')) return [];
    return overview
      .notes('solutions')
      .filter((solution) => !eases(solution, overview))
      .map(({ id, text }) => ({ recordId: id, text: `${quote(text)} eases no pain point.` }));
  },
};

function eases({ id }: Card, { linked, card, kindOf }: Overview): boolean {
  const isOf = (other: string, kinds: readonly string[]) => {
    const note = card(other);
    return note !== undefined && kinds.includes(kindOf(note));
  };
  const near = [...linked(id)];
  if (near.some((other) => isOf(other, ['pains', 'barriers']))) return true;
  return near.some(
    (other) =>
      isOf(other, ['opportunities', 'solutions']) &&
      [...linked(other)].some((end) => isOf(end, ['pains', 'barriers'])),
  );
}
