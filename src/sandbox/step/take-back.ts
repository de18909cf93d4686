import { removeAlone } from '../write/remove-alone.ts';
import { lookInFull, type StepTrace } from './step-trace.ts';

/**
 * Undo, and then a look at what it left: what FigJam's undo takes back beyond changes is not known (the simulator's switch
 * `triggerUndo`). What the step made and is still there is removed by its id; what others put into it stays. To be called
 * without waiting, when undo would take back this step and nothing else. Says whether FigJam undid anything: where all
 * that the step changed is as the step left it and all that it made stands, the rest of the step stays as well.
 */
export function takeBack(host: PluginAPI, trace: StepTrace | null): boolean {
  host.triggerUndo();
  if (trace === null) return true;
  const { page, made, looks } = trace;
  const left = page.findAll(({ id }) => looks.has(id));
  // Where all that the step changed looks as before, only what it made tells.
  const isMade = ({ id }: SceneNode) => made.has(id);
  const isThere = left.length === looks.size && looks.size > made.size;
  if (isThere && left.every((node) => isMade(node) || lookInFull(node) === looks.get(node.id))) return false;
  removeMade(left.filter(isMade));
  return true;
}

/** Removes what a step made, contents before what holds them; what others put into it goes up. */
export function removeMade(made: readonly SceneNode[]): void {
  const ids = new Set(made.map(({ id }) => id));
  for (const node of [...made].reverse()) if (!node.removed) removeAlone(node, (id) => ids.has(id));
}
