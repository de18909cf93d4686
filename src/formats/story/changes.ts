import { compareJourneys } from '../../insights/compare/compare-journeys.ts';
import type { Comparison, Difference } from '../../insights/compare/comparison.ts';
import { summarize } from '../../insights/compare/summarize.ts';
import { fieldOf, kindWords, opWords, stageOf } from '../change-log/log-words.ts';
import type { ExportInput } from '../file/format.ts';

/** What became of a map since an earlier state of it: in one sentence, and change by change. */
export interface Changes {
  sentence: string;
  /** What came and went of pain points, the new ones first; then what else did. */
  telling: { what: string; name: string; stage: string }[];
  rows: string[][];
}

export const changeHeads = ['What changed', 'Where', 'How'];

/** Nothing where the map is not compared with anything. */
export function changesSince({ journey, since }: ExportInput): Changes | null {
  if (since === undefined) return null;
  const comparison = compareJourneys(since.journey, journey);
  return {
    sentence: summarize(comparison),
    telling: tellingOf(comparison),
    rows: comparison.differences.map(rowOf),
  };
}

function tellingOf({ pains, differences }: Comparison): Changes['telling'] {
  const idOf = ({ fromId, toId }: Pick<Difference, 'fromId' | 'toId'>) => toId ?? fromId;
  const told = new Set([...pains.new, ...pains.gone].map(idOf));
  const others = differences.filter((each) => each.kind === 'card' && !told.has(idOf(each)));
  const say = (what: string) => (thing: { name?: string; text?: string; stage: string | null }) => ({
    what,
    name: thing.name ?? thing.text ?? '',
    stage: thing.stage ?? '',
  });
  return [
    ...pains.new.map(say('New pain point')),
    ...pains.gone.map(say('Pain point gone')),
    ...others.map((each) => say(opWords[each.op])(each)),
  ];
}

function rowOf(difference: Difference): string[] {
  const { name, row = '' } = difference;
  const place = [stageOf(difference), row].filter((part) => part !== '').join(' · ');
  return [name, place, sayChange(difference)];
}

function sayChange(difference: Difference): string {
  const { op, kind, before, after } = difference;
  const what = kindWords[kind];
  if (op === 'added') return `New ${what.toLowerCase()}`;
  if (op === 'removed') return `${what} gone`;
  if (op === 'reworded' && before) return `Reworded, before: ${before}`;
  const field = fieldOf(difference) || `${what} ${op}`;
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}: ${before || 'nothing'} → ${after || 'nothing'}`;
}
