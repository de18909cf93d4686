import type { DraftWork } from '../layout/draft/draft-work.ts';
import type { SeenNode } from '../layout/snapshot.ts';
import type { Handles } from './load-fonts-for.ts';
import { isSeenType, readNode } from './read-node.ts';

/** Looks once more at the nodes that are about to be written: gives the ids of those that are not as they were seen. */
export function readAgain(
  { changed, removed }: DraftWork,
  handles: Handles,
  pageId: string,
  seen: ReadonlyMap<string, SeenNode> = new Map(),
): string[] {
  const moved: string[] = [];
  for (const { was } of changed) if (!isAsSeen(was, handles, pageId)) moved.push(was.id);
  for (const id of removed) {
    const was = seen.get(id);
    // What a person wrote a moment ago must not go with a note that was to be deleted.
    if (was ? !isAsSeen(was, handles, pageId) : handles.get(id)?.removed !== false) moved.push(id);
  }
  return moved;
}

function isAsSeen(was: SeenNode, handles: Handles, pageId: string): boolean {
  const node = handles.get(was.id);
  if (!node || node.removed || !isSeenType(node)) return false;
  const now = readNode(node, pageId);
  return now !== null && JSON.stringify(now) === JSON.stringify(was);
}
