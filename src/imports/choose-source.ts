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

function pointsOf(source: Source, { mapping, questions }: Proposal): number {
  if (source.kind === 'map') return 100;
  if (!('grid' in source)) return 8;
  const known = new Set(
    mapping.rows
      .filter(({ as, kind }) => as !== 'ignore' && !(as === 'cards' && kind === 'other'))
      .map(({ as, kind }) => `${as} ${kind}`),
  );
  const cells = source.grid.flat().filter(({ notes }) => notes.length > 0).length;
  const size = Math.min(4, cells / 8);
  return known.size * 2 + size + (source.kind === 'table' ? 1 : 0) - questions.length;
}
