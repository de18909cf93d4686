import type { Draft } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { homesOf, liesAsSeen } from '../read/look-around.ts';
import { readAgain } from '../read/read-again.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import type { Holder } from '../read/watch-children.ts';

/**
 * Looks once more, right before a draft is written, at all that it touches and at what decided where things go: the notes
 * of its cells, what `ahead` says will move, what lies in their sections and on the page. What is not as it was seen is
 * read again at the next look; gives its ids, and nothing must be written then. `checked`: gets the ids of all that was
 * looked at. Does not wait.
 */
export function findOtherwise(
  board: SeenBoard,
  read: ReadPage,
  draft: Draft,
  ahead: readonly SeenNode[] = [],
  checked = new Set<string>(),
): string[] {
  const { handles } = read;
  const page = board.page(read.page);
  const work = workOf(draft);
  const moved = readAgain(work, handles, read.page.id, draft.seen);
  for (const { was } of work.changed) checked.add(was.id);
  for (const id of work.removed) checked.add(id);
  for (const node of [...notesNear(draft), ...ahead]) {
    if (checked.has(node.id) || node.type === 'CONNECTOR') continue;
    checked.add(node.id);
    if (!liesAsSeen(node, handles.get(node.id))) moved.push(node.id);
  }
  page.doubt(moved);
  if (moved.length === 0 && page.hasStrangers(holdersOf(read, draft))) return [draft.map.rootId];
  return moved;
}

/** The notes, as they were seen, of the cells whose notes come, go or grow. */
function notesNear({ cells, map, nodesOf, seen }: Draft): SeenNode[] {
  const near: SeenNode[] = [];
  for (const cell of cells) {
    for (const recordId of map.cards?.cells.get(cell) ?? []) {
      const nodeId = nodesOf.get(recordId)?.[0];
      const node = nodeId === undefined ? undefined : seen.get(nodeId);
      if (node) near.push(node);
    }
  }
  return near;
}

/** What holds the map, and what holds anything that is written or made. */
function holdersOf({ page, handles }: ReadPage, draft: Draft): Holder[] {
  const ids = new Set(homesOf(draft.seen, draft.map.rootId));
  for (const id of [...draft.touched, ...draft.added, ...draft.removed]) {
    ids.add(draft.nodes.get(id)?.parentId ?? null);
    ids.add(draft.seen.get(id)?.parentId ?? null);
  }
  const holders: Holder[] = [page];
  for (const id of ids) {
    const node = id === null ? undefined : handles.get(id);
    if (node?.type === 'SECTION') holders.push(node);
  }
  return holders;
}
