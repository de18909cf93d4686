import { promisesJourney, soundsLikeStage } from '../../plane/words/stage-words.ts';
import { personBegun } from '../../strangers/adopt/person-words.ts';
import type { Part } from './card-tables.ts';
import { nameKey, rowKindOf } from './label.ts';

/** Sections that follow one another as the stages, or the rows, of one map. */
export interface Sections {
  sections: Part[];
  /** Whether there are names within them. */
  deep: boolean;
  /** What each of them stands under, where that are phases of one journey. */
  over?: Part[];
  /** What all of them stand under, of several maps in one text. */
  under?: Part | undefined;
}

interface Found extends Sections {
  points: number;
  /** From the whole text to what holds them. */
  path: Part[];
}

/** The likeliest sections of a text, and those that are divided like them elsewhere: further phases of the same journey, or other maps. */
export function findSections(root: Part): Sections[] {
  const found: Found[] = [];
  look(root, [root], found);
  const best = found.reduce<Found | null>((a, b) => (a && a.points >= b.points ? a : b), null);
  if (!best) return findSteps(root);
  const rows = new Set(namesOf(best));
  const alike = found.filter(
    (each) =>
      each === best ||
      (best.deep &&
        each.deep &&
        each.path.length === best.path.length &&
        namesOf(each).some((name) => rows.has(name) && rowKindOf(name) !== null) &&
        !each.sections.some(({ text }) => personBegun(text) !== null)),
  );
  const holders = alike.map(({ path }) => path[path.length - 1] ?? root);
  const sections = alike.flatMap((each) => each.sections);
  const isOnce = new Set(sections.map(({ text }) => nameKey(text))).size === sections.length;
  const isMap = ({ text }: Part) => promisesJourney(text) || personBegun(text) !== null;
  if (alike.length > 1 && isOnce && !holders.some(isMap))
    return [
      {
        sections,
        deep: true,
        over: alike.flatMap((each, at) => each.sections.map(() => holders[at] ?? root)),
      },
    ];
  // Each goes by the first thing that it stands under and the others do not.
  return alike.map((each) => ({
    ...each,
    under: each.path.find((part) => alike.some(({ path }) => !path.includes(part))),
  }));
}

/** Steps that are only numbered, where nothing else is to be found: stages that nobody has filled yet. */
function findSteps({ parts }: Part): Sections[] {
  const steps = parts.filter(({ block, text }) => block.kind === 'item' && /^\d/.test(text));
  if (steps.length > 2) return [{ sections: steps, deep: false }];
  return parts.flatMap(findSteps).slice(0, 1);
}

const namesOf = ({ sections }: Found) => sections.flatMap(({ parts }) => namesIn(parts));

function look(part: Part, path: Part[], found: Found[]): void {
  if (path.length > 13) return;
  const named = part.parts.filter(({ isName, parts }) => isName && parts.length > 0);
  const deep = sharing(named.filter(({ parts }) => namesIn(parts).length > 0));
  const asked = deep.length >= 2 || deep.length * 2 > named.length ? deep : named;
  const [known, isLikeThem] = [new Set(asked), likeThem(asked)];
  const sections = part.parts.filter((each) => known.has(each) || isLikeThem(each));
  if (asked.length >= 2 || (asked.length === 1 && deep.length === 1 && sections.length > 1)) {
    const kinds = deep
      .flatMap(({ parts }) => parts)
      .filter(({ isName, text }) => isName && rowKindOf(text) !== null).length;
    const said = sections.filter(({ text }) => soundsLikeStage(text) || rowKindOf(text) !== null).length;
    const points = kinds * 2 + said * 2 + sections.length + (deep.length >= 2 ? 5 : 0);
    found.push({ sections, deep: deep.length > 0 && asked === deep, points, path });
  }
  for (const inner of part.parts) look(inner, [...path, inner], found);
}

const namesIn = (parts: readonly Part[]): string[] =>
  parts.filter((inner) => inner.isName && inner.parts.length > 0).map(({ text }) => nameKey(text));

/** Of sections with names within them those that have one in common with another, where two at least do. */
function sharing(sections: Part[]): Part[] {
  const counts = new Map<string, number>();
  for (const { parts } of sections)
    for (const name of new Set(namesIn(parts))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const alike = sections.filter(({ parts }) => namesIn(parts).some((name) => (counts.get(name) ?? 0) > 1));
  return alike.length >= 2 ? alike : sections;
}

/** Tells a section of the same form that holds nothing yet, or only words: by its numbering, or since it sounds like a stage. */
function likeThem(sections: readonly Part[]): (part: Part) => boolean {
  const [first] = sections;
  const form = (text: string) =>
    text
      .toLowerCase()
      .replace(/\d+/g, '0')
      .split(/[\s:.—–-]+/)
      .slice(0, 2)
      .join(' ')
      .replace(/ [^0].*$/, '');
  const formed = form(first?.text ?? '');
  // Among numbered ones, what has no number is none of them.
  const areNumbered = sections.every(({ text }) => /\d/.test(text));
  const areStages = sections.filter(({ text }) => soundsLikeStage(text)).length * 2 >= sections.length;
  return ({ isName, level, text }) =>
    isName &&
    level === first?.level &&
    !text.includes('→') &&
    (/\d/.test(text) || !areNumbered) &&
    ((/\d/.test(text) && form(text) === formed) || (soundsLikeStage(text) && areStages));
}
