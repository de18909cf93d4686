import type { Stamp } from '../../journey/stamp.ts';
import type { Draft, DraftNode } from '../../own-map/change/draft.ts';
import { type DraftWork, isMoved, isResized, sameStamp, workOf } from '../../own-map/change/draft-work.ts';
import { makeWay } from '../../own-map/change/room/make-way.ts';
import { sayInTheWay } from '../../own-map/change/room/say-in-the-way.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { Handles } from '../read/handles.ts';
import { liesAsSeen } from '../read/look-around.ts';
import { changedOf } from '../read/read-again.ts';
import { SeenOtherwise } from '../read/seen-otherwise.ts';
import { writeOwnStamp } from '../read/stamps.ts';
import { createDraftNode } from './create-draft-node.ts';
import { type DraftWriter, openWriter, type Wrote } from './draft-writer.ts';
import { createPens } from './draw-leaf.ts';
import { hangAnew, hangNew } from './hang-connectors.ts';
import { moveToPlace, outermostFirst, repairPlaces, setParents, sizeTo } from './move-draft-nodes.ts';
import { removeAlone } from './remove-alone.ts';
import { rerouteLinks } from './reroute-links.ts';
import { writeWords } from './write-words.ts';

/** The nodes that were written: those made, and those that were there before. */
export interface Written {
  made: readonly SceneNode[];
  changed: readonly SceneNode[];
  /** Ids of both, where they are known. */
  ids?: readonly string[];
}

/**
 * Writes a draft onto the board, in one synchronous stretch: everything was loaded and looked at before. Words come
 * first, since FigJam decides how high a note becomes; then the draft is laid out with the real sizes, and what lies
 * elsewhere moves (`settle` knows where to), and what stands in its way makes way; stamps come last. Nodes in `locks` are unlocked first and locked again.
 * `checked`: ids of what was looked at right before. Gives the nodes that it made and changed. Throws in the middle when FigJam does; `wrote` was called for each write.
 */
export function applyDraft(
  host: PluginAPI,
  draft: Draft,
  handles: Handles,
  wrote: Wrote,
  settle: (draft: Draft) => void,
  locks: readonly string[] = [],
  checked: ReadonlySet<string> = new Set(),
): Written {
  const writer = openWriter(host, draft, handles, wrote);
  for (const id of locks) setLocked(writer, id, false);
  const first = workOf(draft);
  for (const { was, now } of first.changed) writeWords(writer, was, now);
  /** Ids of what was just written or made, what others are cloned from among them. */
  const ours = new Set(first.changed.map(({ was }) => was.id));
  const pens = createPens(host, (node) => {
    wrote(node);
    ours.add(node.id);
    return node;
  });
  for (const node of first.added) createDraftNode(writer, pens, node);
  const { lookAround } = draft;
  if (lookAround) draft.lookAround = () => lookAround(ours);
  settle(draft);
  makeWay(draft);
  const inTheWay = sayInTheWay(draft);
  if (inTheWay !== null) throw new Error(inTheWay);
  checkAside(draft, handles, locks);
  const work = workOf(draft);
  checkPlaces(work, new Set([...checked, ...ours]), handles);
  setParents(writer, work);
  // Before anything goes: FigJam may delete a connector together with the note that it hangs on.
  for (const { was, now } of work.changed) hangAnew(writer, was, now);
  for (const id of work.removed) removeNode(writer, id);
  const outermost = (is: (was: SeenNode, now: DraftNode) => boolean) =>
    outermostFirst(
      draft,
      work.changed.filter(({ was, now }) => is(was, now)).map(({ now }) => now),
    );
  // What holds others grows first: a stage that reached out of its map could take the map into itself.
  const sized = outermost(isResized);
  for (const node of sized) sizeTo(writer, node);
  const moved = outermost((was, now) => isMoved(draft, was, now));
  for (const node of moved) moveToPlace(writer, node);
  for (const node of work.added) if (node.type !== 'CONNECTOR') moveToPlace(writer, node);
  repairPlaces(writer, [...sized, ...moved, ...work.added]);
  for (const node of work.added) hangNew(writer, node);
  rerouteLinks(writer);
  for (const node of work.added) if (node.stamp) writeStamp(writer, node.id, node.stamp);
  for (const { was, now } of work.changed) {
    if (!sameStamp(was, now) && now.stamp) writeStamp(writer, now.id, now.stamp);
  }
  for (const id of locks) setLocked(writer, id, true);
  const changed = new Set([...work.changed.map(({ now }) => now.id), ...draft.rerouted.keys()]);
  const made = [...writer.made.values()];
  const ids = [...changed, ...made.map(({ id }) => id)];
  return { made, changed: [...changed].map((id) => writer.nodeOf(id)), ids };
}

/** What moves only because others grew more than could be known was not looked at before they were written. */
function checkPlaces({ changed }: DraftWork, checked: ReadonlySet<string>, handles: Handles): void {
  const otherwise: string[] = [];
  for (const { was } of changed)
    if (!checked.has(was.id) && was.type !== 'CONNECTOR' && !liesAsSeen(was, handles.get(was.id)))
      otherwise.push(was.id);
  if (otherwise.length > 0) throw new SeenOtherwise(otherwise);
}

/** What makes way was looked at a moment ago: somebody may be moving it this very moment. */
function checkAside({ aside, seen, scene }: Draft, handles: Handles, unlocked: readonly string[]): void {
  const nodes: SeenNode[] = [];
  for (const id of aside) {
    const node = seen.get(id);
    if (node) nodes.push(unlocked.includes(id) ? { ...node, locked: false } : node);
  }
  if (changedOf(nodes, handles, scene.pageId).length > 0)
    throw new Error('somebody is moving what stands beside the map: try again in a moment');
}

function setLocked({ nodeOf, wrote }: DraftWriter, id: string, locked: boolean): void {
  const node = nodeOf(id);
  if (node.removed) return;
  node.locked = locked;
  wrote();
}

function removeNode({ draft, nodeOf, wrote }: DraftWriter, id: string): void {
  const node = nodeOf(id);
  if (node.removed) return;
  wrote();
  removeAlone(node, (inside) => draft.removed.has(inside));
}

function writeStamp({ nodeOf, wrote }: DraftWriter, id: string, stamp: Stamp): void {
  const node = nodeOf(id);
  if (node.removed) return;
  writeOwnStamp(node, stamp);
  wrote();
}
