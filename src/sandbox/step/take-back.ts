import { removeAlone } from '../write/remove-alone.ts';
import type { StepTrace } from './step-trace.ts';

/**
 * Undo, and then a look at what it left: what FigJam's undo takes back beyond changes is not known (the simulator's switch
 * `triggerUndo`). What the step made and is still there is removed by its id; what others put into it stays. To be called
 * without waiting, when undo would take back this step and nothing else.
 */
export function takeBack(host: PluginAPI, trace: StepTrace | null): void {
  host.triggerUndo();
  if (trace === null) return;
  removeMade(trace.page.findAll(({ id }) => trace.made.has(id)));
}

/** Removes what a step made, contents before what holds them; what others put into it goes up. */
export function removeMade(made: readonly SceneNode[]): void {
  const ids = new Set(made.map(({ id }) => id));
  for (const node of [...made].reverse()) if (!node.removed) removeAlone(node, (id) => ids.has(id));
}
