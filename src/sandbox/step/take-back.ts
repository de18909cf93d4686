import { removeAlone } from '../write/remove-alone.ts';
import { lookInFull, type StepTrace } from './step-trace.ts';

/**
 * Undo, and then a look at what it left: what FigJam's undo takes back beyond changes is not known (the simulator's switch
 * `triggerUndo`). What the step made and is still there is removed by its id; what others put into it stays. To be called
 * without waiting, when undo would take back this step and nothing else. Says whether FigJam undid anything: where all
 * that the step made still stands, and all that it changed is as the step left it, the rest of the step stays as well.
 */
export function takeBack(host: PluginAPI, trace: StepTrace | null): boolean {
  const standing = () => trace?.page.findAll(({ id }) => trace.looks.has(id)) ?? [];
  const before = standing();
  host.triggerUndo();
  if (trace === null) return true;
  const { made, looks } = trace;
  const left = standing();
  const changed = left.filter(({ id }) => !made.has(id));
  // What was written over with the same looks no different after undo, too.
  const isSame = left.length === before.length && changed.length > 0;
  if (isSame && changed.every((node) => lookInFull(node) === looks.get(node.id))) return false;
  removeMade(left.filter(({ id }) => made.has(id)));
  return true;
}

/**
 * Removes what a step made, contents before what holds them, lines before what they hang on; what others put into it goes up. Tells how many
 * nodes could not be removed.
 */
export function removeMade(made: readonly SceneNode[]): number {
  const ids = new Set(made.map(({ id }) => id));
  return [...made].reverse().filter((node) => !tryRemove(node, ids)).length;
}

function tryRemove(node: SceneNode, ids: ReadonlySet<string>): boolean {
  try {
    if (!node.removed) removeAlone(node, (id) => ids.has(id));
    return true;
  } catch {
    return false;
  }
}
