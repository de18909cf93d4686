import type { Emotion } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A feeling below 0 has a pain point that caused it: joined by an arrow, or in the same stage. */
export const lowFeelingWithoutPain: Rule = {
  id: 'low-feeling-without-pain',
  name: 'Low feeling without a pain point',
  why: 'A low feeling is the effect; the pain point is the cause. Without the cause nobody knows what to change.',
  draft: true,
  find(overview) {
    if (!overview.hasRow('pains', 'barriers')) return [];
    return overview.journey.emotions
      .filter((emotion) => (emotion.value ?? 0) < 0 && !hasPain(emotion, overview))
      .map((emotion) => ({
        recordId: emotion.id,
        text: `${quote(nameOf(emotion))} in ${quote(stageOf(emotion, overview))} has no pain point that caused it.`,
        stageId: emotion.stageId,
      }));
  },
};

function hasPain({ id, stageId }: Emotion, { notesIn, linked, card, kindOf }: Overview): boolean {
  if (notesIn(stageId, 'pains', 'barriers').length > 0) return true;
  return [...linked(id)].some((other) => {
    const note = card(other);
    return note !== undefined && ['pains', 'barriers'].includes(kindOf(note));
  });
}

const nameOf = ({ label, value = 0 }: Emotion) =>
  `${label ?? 'Feeling'} (${String(value).replace('-', '−')})`;
const stageOf = ({ stageId }: Emotion, { journey }: Overview) =>
  journey.stages.find(({ id }) => id === stageId)?.name ?? '';
