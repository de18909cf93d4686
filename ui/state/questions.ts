import type { FoundMap } from './state.ts';

type Doubt = FoundMap['doubts'][number];

/** More than a handful nobody answers: the rest is read as it says. The command line asks as many. */
const handful = 7;

/** What is asked before a map is taken into use: only what has a choice, the least certain first. */
export function questionsAbout({ doubts, confidence }: FoundMap): Doubt[] {
  const sure = ({ recordId }: Doubt) => confidence[recordId] ?? 1;
  return doubts
    .filter(({ choices, optional }) => choices.length > 1 && optional !== true)
    .sort((a, b) => sure(a) - sure(b))
    .slice(0, handful);
}

/** Rows whose names do not tell what kind they are: good to know, never in the way. */
export function rowsOfNoKind({ doubts, journey }: FoundMap): FoundMap['journey']['lanes'] {
  const asked = new Set(doubts.filter(({ optional }) => optional === true).map(({ recordId }) => recordId));
  return journey.lanes.filter(({ id }) => asked.has(id)).slice(0, handful);
}

/** What could be read in two ways, whatever is asked about it. */
export function doubtsAbout({ doubts }: FoundMap): Doubt[] {
  return doubts.filter(({ optional }) => optional !== true);
}
