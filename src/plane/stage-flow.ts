import type { Stage } from '../journey/journey.ts';
import { cutText } from './estimate-text.ts';
import { asideGap, column, splitBar } from './measures.ts';

/** Neighbouring stages that branch off from one and the same stage: one bar stands above all of them. */
export interface Split {
  /** The stage that they follow. */
  from: string;
  /** Two or more, from left to right. */
  stages: string[];
  /** What stands on the bar. */
  label: string;
}

/** An arrow from stage to stage. */
export interface Step {
  from: string;
  to: string;
  /** The stages stand side by side. */
  near: boolean;
}

type Branch = Pick<Stage, 'id' | 'after' | 'branchLabel'>;

/** Between the words of branches that are not called the same. */
const between = ' / ';

/** Where the way splits, from left to right. */
export function findSplits(stages: readonly Branch[]): Split[] {
  const known = new Set(stages.map(({ id }) => id));
  const splits: Split[] = [];
  let run: Branch[] = [];
  const close = () => {
    const from = run[0]?.after;
    if (from !== undefined && run.length > 1 && !run.some(({ id }) => id === from)) {
      splits.push({ from, stages: run.map(({ id }) => id), label: labelOf(run) });
    }
  };
  for (const stage of stages) {
    if (stage.after === undefined || !known.has(stage.after)) {
      close();
      run = [];
    } else if (run[0]?.after === stage.after) run.push(stage);
    else {
      close();
      run = [stage];
    }
  }
  close();
  return splits;
}

/** What leads where: from each stage to the next, unless it says that it follows another one. */
export function findSteps(stages: readonly Stage[]): Step[] {
  const splits = findSplits(stages);
  const known = new Set(stages.map(({ id }) => id));
  const steps: Step[] = [];
  stages.forEach((stage, index) => {
    const before = stages[index - 1];
    if (stage.after !== undefined && known.has(stage.after)) {
      const inSplit = splits.some((split) => split.stages.includes(stage.id));
      if (!inSplit) steps.push({ from: stage.after, to: stage.id, near: before?.id === stage.after });
    } else if (before && !isBlock(before) && !isBlock(stage)) {
      // After a split, all its branches lead on.
      const split = splits.find(({ stages: branches }) => branches[branches.length - 1] === before.id);
      const sources = split ? split.stages : [before.id];
      for (const from of sources) steps.push({ from, to: stage.id, near: from === before.id });
    }
  });
  return steps;
}

/** The words of each branch, out of what somebody wrote on the bar of a split. */
export function wordsOfBranches(text: string, branches: number): string[] {
  const parts = text.split(between);
  return Array.from({ length: branches }, (_, at) =>
    parts.length === branches ? (parts[at] ?? text) : text,
  );
}

function labelOf(run: readonly Branch[]): string {
  const words = run.map(({ branchLabel = '' }) => branchLabel.replace(/\s+/g, ' ').trim());
  const different = words.filter((word, at) => word !== '' && words.indexOf(word) === at);
  return different.length === 0 ? 'or' : cutText(different.join(between), splitBar.words, splitBar.size);
}

/** A block of its own beside the journey, such as what is known of the person before any moment. */
export function isBlock(stage: Pick<Stage, 'block'>): boolean {
  return stage.block === 'empathy';
}

/** The distance from a stage to its right neighbour: a block keeps apart. */
export function gapAfter(stage: Stage | undefined, next: Stage | undefined): number {
  const apart = (stage && isBlock(stage)) || (next && isBlock(next));
  return apart ? asideGap : column.gap;
}
