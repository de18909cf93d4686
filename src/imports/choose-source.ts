import { knownLaneKind } from '../journey/lane-kinds.ts';
import { weightOfKind } from '../plane/words/lane-words.ts';
import { type Proposal, proposeMapping } from './judge/propose-mapping.ts';
import type { Question } from './mapping.ts';
import type { Source, Sources } from './source.ts';

export interface Choice {
  source: Source;
  proposal: Proposal;
  /** How much speaks for it. */
  points: number;
}

/** The sources that a map can be made of, the likeliest first; none where no table was found in any. */
export function listChoices({ sources }: Sources): Choice[] {
  const choices = sources.flatMap((source): Choice[] => {
    const proposal = proposeMapping(source);
    return proposal === null ? [] : [{ source, proposal, points: pointsOf(source, proposal) }];
  });
  return choices.sort((a, b) => b.points - a.points);
}

/** Which of several sources, where more than one could be meant; `null`: it is clear. */
export function askSource(choices: readonly Choice[]): Question | null {
  const [best] = choices;
  const likely = choices.filter(({ points }) => points >= 3 && points * 2 > (best?.points ?? 0));
  if (!best || likely.length < 2) return null;
  return {
    id: 'source',
    text: `There are ${likely.length} in this file that a map could be made of: ${likely.map(({ source }) => `${source.id}: ${source.name}`).join('; ')}. Which?`,
    choices: likely.map(({ source }) => source.id),
    likely: best.source.id,
  };
}

/** Rows of kinds that only tell of journeys speak most for one; a table of people, or of plans, has hardly any. */
function pointsOf(source: Source, { mapping, questions }: Proposal): number {
  if (source.kind === 'map') return 100;
  if (!('grid' in source)) return 8;
  if (mapping.layout === 'people') return 1;
  const kinds = new Set(
    mapping.rows.map(({ as, kind = 'other' }) =>
      as === 'emotion' ? 'emotions' : as === 'cards' ? knownLaneKind(kind) : 'other',
    ),
  );
  const told = [...kinds].reduce((sum, kind) => sum + (kind === 'other' ? 0 : weightOfKind(kind)), 0);
  const cells = source.grid.flat().filter(({ notes }) => notes.length > 0).length;
  return told * 2 + Math.min(4, cells / 8) + (source.kind === 'table' ? 1 : 0) - questions.length;
}
