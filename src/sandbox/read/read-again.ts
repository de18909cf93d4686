import type { Work } from '../../own-map/change/work.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { Handles } from './handles.ts';
import { readSilent } from './read-loose.ts';
import { isSeenType, readNode } from './read-node.ts';

/** Looks once more at the nodes that are about to be written: gives the ids of those that are not as they were seen. */
export function readAgain(
  { changed, removed, seen }: Pick<Work, 'changed' | 'removed' | 'seen'>,
  handles: Handles,
  pageId: string,
): string[] {
  // What a person wrote a moment ago must not go with a note that was to be deleted.
  const known = [...changed.map(({ was }) => was), ...removed.flatMap((id) => seen.get(id) ?? [])];
  const lost = removed.filter((id) => !seen.has(id) && handles.get(id)?.removed !== false);
  return [...changedOf(known, handles, pageId), ...lost];
}

/** Of these nodes, the ids of those that are not as they were seen. */
export function changedOf(nodes: readonly SeenNode[], handles: Handles, pageId: string): string[] {
  return nodes.filter((was) => !isAsSeen(was, handles, pageId)).map(({ id }) => id);
}

function isAsSeen(was: SeenNode, handles: Handles, pageId: string): boolean {
  const node = handles.get(was.id);
  if (!node || node.removed) return false;
  const read = isSeenType(node) ? readNode(node, pageId) : null;
  const parentId = node.parent?.id ?? null;
  const now = read ?? readSilent(node, parentId === pageId ? null : parentId);
  if (now?.connector && was.connector) letGo(now.connector, was.connector, handles);
  return now !== null && JSON.stringify(now) === JSON.stringify(was);
}

/** An end that was seen to hang on nothing, though FigJam names a node: that one is gone. */
function letGo(
  now: NonNullable<SeenNode['connector']>,
  was: NonNullable<SeenNode['connector']>,
  handles: Handles,
): void {
  for (const end of ['from', 'to'] as const) {
    const id = now[end];
    if (was[end] === null && id !== null && handles.get(id)?.removed !== false) now[end] = null;
  }
}
