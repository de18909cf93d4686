import type { Card } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Fix, Rule } from '../rule.ts';
import { freeId, quote } from '../say.ts';

/** A pain point is joined with a solution or an opportunity, whichever way the arrow points. */
export const painWithoutSolution: Rule = {
  id: 'pain-without-solution',
  name: 'Pain point without a solution',
  why: 'A pain point that nobody answers stays one. Draw an arrow to what would ease it, or write that down.',
  draft: true,
  find(overview) {
    if (!overview.hasRow('solutions', 'opportunities')) return [];
    return overview
      .notes('pains')
      .filter((pain) => !isAnswered(pain, overview))
      .map((pain) => {
        const fix = joinFix(pain, overview);
        return {
          recordId: pain.id,
          text: `${quote(pain.text)} has no solution or opportunity.`,
          ...(fix ? { fix } : {}),
        };
      });
  },
};

function isAnswered({ id }: Card, { linked, card, kindOf }: Overview): boolean {
  return [...linked(id)].some((other) => {
    const note = card(other);
    return (
      note !== undefined && ['solutions', 'opportunities'].includes(kindOf(note)) && /\S/.test(note.text)
    );
  });
}

/** Where its stage holds one pain point and one solution that answers nothing yet, they are likely meant for each other. */
function joinFix(pain: Card, overview: Overview): Fix | undefined {
  const { notesIn, linked, journey } = overview;
  const { stageId } = pain;
  if (stageId === null || notesIn(stageId, 'pains').length > 1) return undefined;
  const [answer, another] = notesIn(stageId, 'solutions', 'opportunities').filter(
    ({ id }) => linked(id).size === 0,
  );
  if (!answer || another) return undefined;
  const isTaken = (id: string) =>
    journey.links.some((link) => link.id === id) || overview.card(id) !== undefined;
  return {
    label: `Draw an arrow to ${quote(answer.text)}`,
    edits: [
      {
        op: 'add',
        kind: 'link',
        recordId: freeId(isTaken, `${pain.id}-answer`),
        fields: { from: pain.id, to: answer.id },
      },
    ],
  };
}
