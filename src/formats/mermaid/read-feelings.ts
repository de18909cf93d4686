import type { Task } from './parse-diagram.ts';
import { feelingOf } from './score.ts';

export interface StageScores {
  name: string;
  /** The tasks that were in this stage before: a step that comes from elsewhere brings its score along. */
  stayed: readonly Task[];
  added: readonly Task[];
  /** Whether the scores stand for a feeling of the map. */
  hasFeeling: boolean;
  /** Whether steps here had this score when the diagram was exported; `null`: not known. */
  had(score: number): boolean | null;
}

/** What the scores of a stage say now: `undefined` when they say nothing new. */
export function readFeeling(stage: StageScores, notes: string[]): { value: number } | undefined {
  const { stayed, added, hasFeeling, had } = stage;
  const tasks = !hasFeeling && stayed.length === 0 ? added : stayed;
  const changed: { line: number; score: number }[] = [];
  for (const { line, score } of tasks) {
    if (typeof score === 'number' && had(feelingOf([score]) + 3) === false) changed.push({ line, score });
  }
  const [first] = changed;
  if (!first) return undefined;
  const value = feelingOf(changed.map(({ score }) => score));
  if (stayed.length > 0 && changed.some(({ score }) => feelingOf([score]) !== value)) {
    notes.push(
      `Line ${first.line}: the stage ${JSON.stringify(stage.name)} has one feeling, so its changed scores count together as ${value + 3} there; each step keeps its own.`,
    );
  }
  return { value };
}
