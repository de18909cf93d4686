import { stampNamespace } from '../../journey/stamp.ts';
import { removeAlone } from '../write/remove-alone.ts';
import { lookInFull, type StepTrace } from './step-trace.ts';

/**
 * Undo, and then a look at what it left: how far FigJam's undo reaches is not known (the simulator's switch `triggerUndo`).
 * What the step made and is still there is removed by its id; what others put into it stays. To be called without
 * waiting, when undo would take back this step and nothing else. Says whether FigJam undid anything: else the rest of
 * the step stays as well.
 */
export function takeBack(host: PluginAPI, trace: StepTrace): boolean {
  const { page, made, looks, homes } = trace;
  const isChanged = (id: string) => looks.has(id) && !made.has(id);
  const look = () =>
    page
      .findAll()
      .map((node) => (isChanged(node.id) ? lookInFull(node) : node.id))
      .join();
  const before = look();
  const isUndone = undoStep(host, () => look() === before);
  // What was only made goes by its id. What is written over with the same looks no different after undo, too.
  const isAdded = made.size > 0 && looks.size === made.size && homes.size === 0;
  if (!isAdded && (!isUndone || (looks.size > made.size && look() === before))) return false;
  removeMade(page.findAll(({ id }) => made.has(id)));
  return true;
}

/** The same for a step that is being written, of which `made` is known. */
export function takeBackOpen(host: PluginAPI, made: readonly SceneNode[]): boolean {
  mark(host, 'in it');
  const isUndone = undoStep(host, () => markOn(host) === 'in it');
  removeMade(made);
  return isUndone;
}

/** What to do when FigJam undid nothing. */
export const undoByHand = 'FigJam took nothing back. Press Ctrl Z (⌘ Z) on the board until it is as before.';

/** Undoes one step, and none before it: an undo that reaches further takes a mark of ours along. Says whether it undoes at all. */
function undoStep(host: PluginAPI, stands: () => boolean): boolean {
  host.commitUndo();
  mark(host, 'on it');
  host.triggerUndo();
  if (markOn(host) === 'on it') {
    mark(host, '');
    return false;
  }
  if (stands()) host.triggerUndo();
  return true;
}

/** Nobody sees it; it goes with undo, as all plugin data does. */
function mark({ currentPage }: PluginAPI, value: string): void {
  currentPage.setSharedPluginData(stampNamespace, 'undo', value);
}

const markOn = ({ currentPage }: PluginAPI): string =>
  currentPage.getSharedPluginData(stampNamespace, 'undo');

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
