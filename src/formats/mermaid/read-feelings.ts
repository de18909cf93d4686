import type { Json } from '../../model/records.ts';
import type { Task } from './parse-diagram.ts';
import { feelingOf } from './score.ts';

export interface StageScores {
  stageId: string;
  name: string;
  /** The tasks that were in this stage before: a step that comes from elsewhere brings its score along. */
  stayed: readonly Task[];
  added: readonly Task[];
  /** The feeling that the scores stand for, where it is only one. */
  emotionId: string | undefined;
  /** Whether that feeling had this value when the diagram was exported. */
  had(value: number): boolean;
  /** Whether the map had several feelings here, of which the scores are the mean. */
  several: boolean;
}

/** What the scores of a stage say now: `undefined` when they say nothing new. */
export function readFeeling(stage: StageScores, notes: string[]): { [field: string]: Json } | undefined {
  const { stayed, added, emotionId, several, had } = stage;
  const tasks = emotionId === undefined && stayed.length === 0 ? added : stayed;
  const scored = tasks.filter((task): task is Task & { score: number } => task.score !== null);
  const changed = scored.filter(({ score }) => !had(feelingOf([score])));
  const [first] = changed;
  if (!first) return undefined;
  if (several) {
    if (scored.every(({ score }) => score === first.score)) return undefined;
    notes.push(
      `Line ${first.line}: the stage ${JSON.stringify(stage.name)} has several feelings on the map, so its scores were left out.`,
    );
    return undefined;
  }
  const value = feelingOf(changed.map(({ score }) => score));
  if (stayed.length > 0 && changed.some(({ score }) => feelingOf([score]) !== value)) {
    notes.push(
      `Line ${first.line}: the stage ${JSON.stringify(stage.name)} has one feeling, so its changed scores count together as ${value + 3}.`,
    );
  }
  return { value };
}
