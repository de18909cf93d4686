import type { Emotion } from '../../../journey/journey.ts';
import { hasWords } from '../../facts/has-words.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../say.ts';

/** A feeling is backed: by evidence of its own, by a note with evidence or of research in its stage, or by its persona’s source. */
export const feelingWithoutEvidence: Rule = {
  id: 'feeling-without-evidence',
  name: 'Feeling without evidence',
  why: 'A curve that nobody has heard from anybody shows how we feel about our service, not how people do.',
  draft: false,
  find: (overview) =>
    overview.journey.emotions
      .filter((emotion) => emotion.value !== undefined && !isBacked(emotion, overview))
      .map(({ id, stageId, label = 'A feeling' }) => ({
        recordId: id,
        text: `Nothing says how we know that it feels like ${quote(label)}.`,
        stageId,
      })),
};

function isBacked(emotion: Emotion, { journey, notesIn, linked, card }: Overview): boolean {
  if (hasWords(emotion.evidence) || hasWords(emotion.source)) return true;
  const persona = journey.personas.find(({ id }) => id === emotion.personaId);
  if (hasWords(persona?.source)) return true;
  if (notesIn(emotion.stageId, 'insights', 'evidence').length > 0) return true;
  if ([...linked(emotion.id)].some((other) => hasWords(card(other)?.evidence))) return true;
  return journey.cards.some(({ stageId, evidence }) => stageId === emotion.stageId && hasWords(evidence));
}
