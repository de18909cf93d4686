import type { Card } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Fix, Rule } from '../rule.ts';
import { freeId, quote } from '../say.ts';

/** One note, one thing: several lines, points, sentences or halves joined by a semicolon, each with words of its own, are several. */
export const twoIdeasInOneNote: Rule = {
  id: 'two-ideas-in-one-note',
  name: 'Two ideas in one note',
  why: 'Two things in one note cannot be rated, moved, answered or done one by one.',
  draft: false,
  find: (overview) =>
    overview
      .notes('actions', 'pains', 'barriers', 'opportunities', 'solutions', 'goals', 'touchpoints')
      .flatMap((card) => {
        const parts = partsOf(card.text);
        if (parts.length < 2) return [];
        const text = `${quote(card.text)} says ${parts.length === 2 ? 'two' : parts.length} things at once.`;
        return [{ recordId: card.id, text, fix: splitFix(card, parts, overview) }];
      }),
};

const enoughWords = 3;

/** The ideas of a note; one where it is a whole. What somebody said stays whole. */
function partsOf(text: string): string[] {
  const words = text.trim();
  const lines = words.split(/\n+/).map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim());
  const points = lines.filter((line) => line !== '');
  if (points.length > 1 && /^\s*(?:[-*•–]|\d+[.)])\s+/m.test(words)) return points;
  if (points.length > 1) return points.every(isIdea) ? points : [words];
  if (/["“”„«»]/.test(words)) return [words];
  for (const divider of [/\s*;\s+/, /(?<=[^.\s][.!?])\s+(?=\p{Lu})/u, /\s+(?:and also|as well as|\+)\s+/i]) {
    const parts = words.split(divider).map((part) => part.trim());
    if (parts.length > 1 && parts.every(isIdea) && !parts.slice(1).some(goesOn)) return parts;
  }
  return splitAtAnd(words);
}

/** "The form is too long and the answer never comes": two halves that each begin with somebody or something of their own and go on. */
function splitAtAnd(words: string): string[] {
  const found =
    /^(.{12,}?),? and ((?:the|a|an|no|nobody|nothing|there|they|it|we|she|he|our|their|customers|people|staff)\b .{12,})$/i.exec(
      words,
    );
  const parts = [found?.[1] ?? '', found?.[2] ?? ''];
  return found && parts.every((part) => hasVerb.test(part)) ? parts : [words];
}

const hasVerb =
  /\b(is|are|was|were|has|have|had|does|do|did|can|cannot|can't|never|always|takes?|comes?|gets?|goes|works?|fails?|breaks?|asks?|shows?|needs?|wants?|must|will|knows?|arrives?|waits?|costs?)\b/i;

/** A half that only says what follows from the first. */
const goesOn = (part: string) => /^(she|he|they|it|this|that|so|then|which|who|one)\b/i.test(part);

const isIdea = (part: string) =>
  part.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= enoughWords;

/** The first idea stays on the note, the others get notes of their own in the same cell, with the same arrows. */
function splitFix(card: Card, [first = '', ...others]: readonly string[], { journey }: Overview): Fix {
  const { id, stageId, laneId } = card;
  const taken = new Set(
    [...journey.cards, ...journey.links, ...journey.stages, ...journey.lanes].map((each) => each.id),
  );
  const takeId = (stem: string) => {
    const free = freeId((wanted) => taken.has(wanted), stem);
    taken.add(free);
    return free;
  };
  const edits: Fix['edits'] = [{ op: 'set', kind: 'card', recordId: id, fields: { text: first } }];
  for (const text of others) {
    const recordId = takeId(`${id}-part`);
    edits.push({ op: 'add', kind: 'card', recordId, fields: { stageId, laneId, text } });
    for (const { id: linkId, from, to } of journey.links) {
      if (from !== id && to !== id) continue;
      const ends = from === id ? { from: recordId, to } : { from, to: recordId };
      edits.push({ op: 'add', kind: 'link', recordId: takeId(`${linkId}-part`), fields: ends });
    }
  }
  return { label: `Make it ${others.length + 1} notes`, edits };
}
