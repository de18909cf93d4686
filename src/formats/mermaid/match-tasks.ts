import { addTo } from '../../journey/add-to.ts';
import { hashJson } from '../../journey/hash.ts';
import { own } from '../../journey/own.ts';
import type { Remembered } from './memory.ts';
import type { Task } from './parse-diagram.ts';

/**
 * Which card each task is. The mark above it says so; but people move a line and leave its mark behind, put a new
 * one between the two, or copy both: then whoever still has the words of the export is the card.
 */
export function matchTasks(
  tasks: readonly Task[],
  { hashes }: Remembered,
  stageOf: (task: Task) => string | null,
): Map<Task, string> {
  const found = new Map<Task, string>();
  const taken = new Set<string>();
  const take = (task: Task, id: string) => {
    if (found.has(task) || taken.has(id)) return;
    found.set(task, id);
    taken.add(id);
  };
  const saysStill = (task: Task, id: string) =>
    (own(hashes.get(id) ?? {}, 'text') ?? hashJson(null)) === hashJson(task.text);
  for (const task of tasks) if (task.mark !== null && saysStill(task, task.mark)) take(task, task.mark);
  const byText = new Map<string, string[]>();
  for (const [id, fields] of hashes) {
    const hash = own(fields, 'text');
    if (hash !== undefined && !taken.has(id)) addTo(byText, hash, id);
  }
  // Where several say the same, the one of its own stage.
  const wasIn = (id: string, stage: string | null) =>
    own(hashes.get(id) ?? {}, 'stageId') === hashJson(stage) ? [id] : [];
  for (const nearest of [true, false])
    for (const task of tasks) {
      if (found.has(task)) continue;
      const free = (byText.get(hashJson(task.text)) ?? []).filter((id) => !taken.has(id));
      const [id] = nearest ? free.flatMap((each) => wasIn(each, stageOf(task))) : free;
      if (id !== undefined) take(task, id);
    }
  for (const task of tasks) if (task.mark !== null) take(task, task.mark);
  return found;
}
