import type { Work } from '../../own-map/change/work.ts';
import { homesOf, liesAsSeen } from '../read/look-around.ts';
import { readAgain } from '../read/read-again.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import type { Holder } from '../read/watch-children.ts';

/**
 * Looks once more, right before anything is written, at all that a work touches and at what decided where things go: the notes
 * of its cells, what `ahead` says will move, what lies in their sections and on the page. What is not as it was seen is
 * read again at the next look; gives its ids, and nothing must be written then. `checked`: gets the ids of all that was
 * looked at. Does not wait.
 */
export function findOtherwise(
  board: SeenBoard,
  read: ReadPage,
  work: Work,
  ahead?: Work,
  checked = new Set<string>(),
): string[] {
  const { handles } = read;
  const page = board.page(read.page);
  const moved = readAgain(work, handles, read.page.id);
  for (const { was } of work.changed) checked.add(was.id);
  for (const id of work.removed) checked.add(id);
  // What was found around the map is looked at when it is moved.
  const known = (ahead?.changed ?? []).map(({ was }) => was).filter(({ id }) => handles.has(id));
  for (const node of [...work.near, ...known]) {
    if (checked.has(node.id) || node.type === 'CONNECTOR') continue;
    checked.add(node.id);
    if (!liesAsSeen(node, handles.get(node.id))) moved.push(node.id);
  }
  page.doubt(moved);
  if (moved.length === 0 && page.hasStrangers(holdersOf(read, work))) return [work.rootId];
  return moved;
}

/** What holds the map, and what holds anything that is written or made. */
function holdersOf({ page, handles }: ReadPage, { seen, rootId, homes }: Work): Holder[] {
  const holders: Holder[] = [page];
  for (const id of new Set([...homesOf(seen, rootId), ...homes])) {
    const node = id === null ? undefined : handles.get(id);
    if (node?.type === 'SECTION') holders.push(node);
  }
  return holders;
}
