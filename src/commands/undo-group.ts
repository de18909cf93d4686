import { isSeenType, readNode } from '../board/read-node.ts';
import type { LastStep } from './last-step.ts';

/**
 * What was written since the last `commitUndo`, and whether undo would take back exactly that: not when the person
 * did something meanwhile (undo would take that back), nor when a colleague changed what we wrote (undo would put
 * the old words over theirs).
 */
export interface UndoGroup {
  /** To be called right after each stretch of writing that others follow: this is what it left. */
  wrote(nodes: readonly SceneNode[], pageId: string): void;
  /** Whether undo takes back our writing and nothing else. Waits for what FigJam has yet to report. */
  isOurs(): Promise<boolean>;
  /** Takes back what was written since the group began. To be called when it is ours, without waiting. */
  takeBack(): void;
  /** Leaves what was written as a step of its own and begins another. */
  close(): void;
}

/** Begins a group: a step of its own in the undo of this person. */
export function openUndoGroup(host: PluginAPI, step: LastStep): UndoGroup {
  const left = new Map<string, { node: SceneNode; look: string; pageId: string }>();
  host.commitUndo();
  return {
    wrote(nodes, pageId) {
      for (const node of nodes) left.set(node.id, { node, look: '', pageId });
      // What was written before may have moved along.
      for (const seen of left.values()) seen.look = lookOf(seen.node, seen.pageId);
      step.remember();
    },
    async isOurs() {
      if (left.size === 0) return true;
      if (!(await step.isStillLast())) return false;
      for (const { node, look, pageId } of left.values()) if (lookOf(node, pageId) !== look) return false;
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

function lookOf(node: SceneNode, pageId: string): string {
  if (node.removed) return 'removed';
  return isSeenType(node) ? JSON.stringify(readNode(node, pageId)) : '';
}
