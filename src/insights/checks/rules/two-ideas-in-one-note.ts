import type { Card } from '../../../journey/journey.ts';
import type { Overview } from '../../facts/look-through.ts';
import type { Fix, Rule } from '../rule.ts';
import { ruleWords } from '../rule-words.ts';
import { asWord, freeId, quote } from '../say.ts';

/** One note, one thing: several lines, points, sentences or halves joined by a semicolon, each with words of its own, are several. */
export const twoIdeasInOneNote: Rule = {
  id: 'two-ideas-in-one-note',
  name: 'Two ideas in one note',
  why: 'Two things in one note cannot be rated, moved, answered or done one by one.',
  draft: false,
  find(overview) {
    const partsOf = knowParts();
    return overview
      .notes('actions', 'pains', 'barriers', 'opportunities', 'solutions', 'goals', 'touchpoints')
      .flatMap((card) => {
        const parts = partsOf(card.text);
        if (parts.length < 2) return [];
        const text = `${quote(card.text)} says ${parts.length === 2 ? 'two' : parts.length} things at once.`;
        return [{ recordId: card.id, text, fix: splitFix(card, parts, overview) }];
      });
  },
};

/** The ideas of a note; one where it is a whole. What somebody said stays whole. */
function knowParts(): (text: string) => string[] {
  const { also, goesOn, short, languages } = ruleWords();
  const begun = short.replace(/(?<=\|)\p{L}/gu, (letter) => letter.toUpperCase());
  const dividers = [
    /\s*;\s+|；\s*/,
    new RegExp(
      `(?<=[^.\\s][.!?])(?<!(?<!\\p{L})(?:${short}|${begun})\\.)\\s+(?=[¿¡]?\\p{Lu}|\\p{Lo})|(?<=[。！？])(?=\\p{L})`,
      'u',
    ),
    new RegExp(`\\s+(?:${also}|\\+)\\s+`, 'iu'),
  ];
  // A half that only says what follows from the first.
  const onlyGoesOn = new RegExp(`^(?:${goesOn})(?!\\p{L})`, 'iu');
  const halves = languages.map(({ and, starters, verbs }) => ({
    joined: new RegExp(`^(.{12,}?),? ${and} ((?:${starters})(?!\\p{L}).{12,})$`, 'iu'),
    verb: asWord(verbs),
  }));
  return (text) => {
    const words = text.trim();
    const lines = words.split(/\n+/).map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim());
    const points = lines.filter((line) => line !== '');
    if (points.length > 1 && /^\s*(?:[-*•–]|\d+[.)])\s+/m.test(words)) return points;
    if (points.length > 1) return points.every(isIdea) ? points : [words];
    if (/["“”„«»「」『』]/.test(words)) return [words];
    for (const divider of dividers) {
      const parts = words.split(divider).map((part) => part.trim());
      if (parts.length > 1 && parts.every(isIdea) && !parts.slice(1).some((part) => onlyGoesOn.test(part)))
        return parts;
    }
    // "The form is too long and the answer never comes": two halves, each about somebody or something of its own.
    for (const { joined, verb } of halves) {
      const [, ...parts] = joined.exec(words) ?? [];
      if (parts.length > 1 && parts.every((part) => verb.test(part))) return parts;
    }
    return [words];
  };
}

/** Three words, or as many signs of a script without blanks as three words have. */
const isIdea = (part: string) =>
  part.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= 3 ||
  /[\u3040-\u30ff\u3400-\u9fff]{6}/.test(part);

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
