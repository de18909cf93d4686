import type { LaneKind } from '../../journey/lane-kinds.ts';
import { weightOfKind } from '../../plane/words/lane-words.ts';
import { letter } from '../../plane/words/letters.ts';
import type { NameBook } from './name-book.ts';
import {
  belongsElsewhere,
  isNumbered,
  namesEmpathy,
  namesHour,
  namesPeriod,
  namesPersona,
  namesPlan,
} from './other-boards.ts';

/** What the names of a grid say for and against a journey. */
export interface Evidence {
  /** Stages that sound like one; all, where they are numbered one after the other or arrows lead along them. */
  stageHits: number;
  /** Rows that are named as rows of journeys are, whatever the kind. */
  laneHits: number;
  kinds: LaneKind[];
  /** How much the rows tell of a journey, each kind once; less what speaks of a plan. */
  rows: number;
  /** The same rows stand on personas and empathy maps. */
  couldBePeople: boolean;
  /** How well this way round fits: to choose which axis has the stages. */
  merit: number;
}

/** Each word of plans and registers takes away this much of what rows tell. */
const costOfPlan = 0.4;

/**
 * Weighs names as stages and lanes. `corner`: what stands over the labels. `isFlow`: arrows lead along the stages.
 * `areNotes`: the stages are notes among notes, which hold a word of stages by chance: only where it begins them or is half of what they say does it count.
 */
export function weighNames(
  stages: readonly string[],
  lanes: readonly string[],
  {
    corner,
    isFlow = false,
    areNotes = false,
  }: { corner: string; isFlow?: boolean | undefined; areNotes?: boolean | undefined },
  book: NameBook,
): Evidence {
  const sounds = (name: string) => (areNotes ? book(name).isMostlyStage : book(name).isStage);
  const stageHits = isFlow || areCounted(stages) ? stages.length : stages.filter(sounds).length;
  const kinds = new Set<LaneKind>();
  let laneHits = 0;
  for (const name of lanes) {
    const { kind } = book(name);
    if (kind) laneHits += 1;
    if (kind) kinds.add(kind);
  }
  const plans = [...lanes, corner].filter(namesPlan).length;
  const staged = lanes.some((name) => /\b(?:front|back|on) ?stage\b/.test(book(name).plain)) ? 1 : 0;
  const told = [...kinds].reduce((sum, kind) => sum + weightOfKind(kind), staged);
  const share = (count: number, all: number) => count / Math.max(1, all);
  return {
    stageHits,
    laneHits,
    kinds: [...kinds],
    rows: told - plans * costOfPlan,
    couldBePeople: lanes.every(namesEmpathy) || lanes.every(namesPersona),
    merit: share(laneHits, lanes.length) * 2 + share(stageHits, stages.length),
  };
}

/** `1. Search`, `2. Compare`, `3. Buy`: whoever numbers them says that they follow each other. */
function areCounted(names: readonly string[]): boolean {
  return (
    names.length >= 3 &&
    names.every((name, at) =>
      new RegExp(`^\\W*(?:phase|stage|step)?\\s*0?${at + 1}\\b\\W*\\s*[${letter}]`, 'i').test(name),
    )
  );
}

/** Are these the names of another kind of board: of tasks, a retrospective, a calendar, a list of people? */
export function isElsewhere(
  stages: readonly string[],
  lanes: readonly string[],
  rows: number,
  promised: boolean,
): boolean {
  const most = (names: readonly string[], is: (name: string) => boolean) =>
    names.length > 0 && names.filter(is).length * 2 >= names.length;
  if (most(stages, isNumbered) || most(lanes, isNumbered)) return true;
  if (!promised && (most(stages, namesHour) || most(lanes, namesPeriod))) return true;
  if (!promised && most(stages, namesPeriod) && rows < 1.5) return true;
  if (rows >= 2.5) return false;
  const strange = stages.filter(belongsElsewhere).length;
  const strangeLanes = lanes.filter(belongsElsewhere).length;
  return strange + strangeLanes >= 3 || strange * 2 >= stages.length || strangeLanes * 2 > lanes.length;
}
