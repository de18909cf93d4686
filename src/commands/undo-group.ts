import { stampKey, stampNamespace } from '../model/stamp.ts';
import type { LastStep } from './last-step.ts';
import type { LeftBoard } from './left-board.ts';
import { lookOf } from './looks.ts';

/**
 * What was written since the last `commitUndo`, and whether undo would take back exactly that: not when the person
 * did something meanwhile (undo would take that back), nor when a colleague changed what we wrote (undo would put
 * the old words over theirs).
 */
export interface UndoGroup {
  /** To be called right after each stretch of writing that others follow: these are the nodes that it wrote. */
  wrote(nodes: readonly SceneNode[], leaves: () => LeftBoard): void;
  /**
   * Whether undo takes back our writing and nothing else. Waits for what FigJam has yet to report. `named`: looks at
   * these nodes only, where a wrong answer costs no words.
   */
  isOurs(named?: ReadonlySet<string>): Promise<boolean>;
  /** Takes back what was written since the group began. To be called when it is ours, without waiting. */
  takeBack(): void;
  /** Leaves what was written as a step of its own and begins another. */
  close(): void;
}

/** Begins a group: a step of its own in the undo of this person. */
export function openUndoGroup(host: PluginAPI, step: LastStep): UndoGroup {
  const left = new Map<string, { node: SceneNode; look: string }>();
  host.commitUndo();
  return {
    wrote(nodes, leaves) {
      for (const node of nodes) left.set(node.id, { node, look: lookNow(node) });
      step.remember(leaves);
    },
    async isOurs(named) {
      if (left.size === 0) return true;
      if (!(await step.isStillLast())) return false;
      for (const [id, { node, look }] of left)
        if ((!named || named.has(id)) && lookNow(node) !== look) return false;
      return true;
    },
    takeBack() {
      left.clear();
      step.forget();
      host.triggerUndo();
    },
    close() {
      left.clear();
      step.forget();
      host.commitUndo();
    },
  };
}

/** What people can change of a node, and what other plugins may: not what moves along with other nodes. */
function lookNow(node: SceneNode): string {
  if (node.removed) return 'removed';
  return `${lookOf(node)} ${node.getSharedPluginData(stampNamespace, stampKey)}`;
}
