import type { Stamp } from '../../journey/stamp.ts';
import type { Stretches } from '../../journey/stretches.ts';
import type { ChangedNode, Sizes, WantedNode, Work } from '../../own-map/change/work.ts';
import { intersects } from '../../plane/boxes.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { Handles } from '../read/handles.ts';
import { liesAsSeen } from '../read/look-around.ts';
import { changedOf } from '../read/read-again.ts';
import { SeenOtherwise } from '../read/seen-otherwise.ts';
import { writeOwnStamp } from '../read/stamps.ts';
import { createPens, growsWithText, type Pens } from './draw-leaf.ts';
import { drawNode, measureNew } from './draw-node.ts';
import { hangAnew, hangNew } from './hang-connectors.ts';
import { moveToPlace, outermostFirst, placeNew, repairPlaces, setParents, sizeTo } from './move-nodes.ts';
import { type BoardWriter, openWriter, type WorkWriter, type Wrote } from './open-writer.ts';
import { removeAlone } from './remove-alone.ts';
import { rerouteLinks } from './reroute-links.ts';
import { writeWords } from './write-words.ts';

/** The nodes that were written: those made, and those that were there before. */
export interface Written {
  made: readonly SceneNode[];
  changed: readonly SceneNode[];
  /** Ids of both, where they are known. */
  ids?: readonly string[];
  /** Of what was made: the ids on the board by those in the work, and what each remembers, by its id. */
  idOf?: ReadonlyMap<string, string>;
  stamps?: ReadonlyMap<string, string>;
  /** Sections that were made, by the ids that they have in the work. */
  sections?: ReadonlyMap<string, SectionNode>;
}

/** What is to be written, once everything was loaded and looked at. */
export interface Writing {
  handles: Handles;
  /** What is to be written and drawn before sizes are known. */
  first: Work;
  /** What there is to do, now that they are. `ours`: gives the ids of what was just written or made. */
  settle(sizes: Sizes, ours: () => ReadonlySet<string>): Stretches<Work>;
  /** Ids of nodes that are unlocked first and locked again. */
  locks?: readonly string[] | undefined;
  /** Ids of what was looked at right before. */
  checked?: ReadonlySet<string>;
}

/** What one node takes, in steps of `Stretches`: some ten Plugin API calls. */
export const stepsOfNode = 8;

/**
 * The one writer of nodes: does a work on the board. Words come first, since FigJam decides how high a note becomes; then it is known where
 * everything goes, and what lies elsewhere moves; stamps come last. Gives the nodes that it made and changed. Throws in the
 * middle when FigJam does; `wrote` was called for each write. A map that people see must be changed at once; one that is
 * drawn may be drawn in stretches.
 */
export function* applyWork(
  host: PluginAPI,
  { handles, first, settle, locks = [], checked = new Set() }: Writing,
  wrote: Wrote,
): Stretches<Written> {
  const writer = openWriter(host, handles, wrote);
  for (const id of locks) setLocked(writer, id, false);
  for (const { was, now } of first.changed) writeWords(writer, was, now);
  const written = first.changed.map(({ was }) => was.id);
  const kept: SceneNode[] = [];
  const pens = createPens(host, (node) => {
    wrote(node);
    kept.push(node);
    return node;
  });
  const isWhole = isNew(first, first.rootId);
  for (const node of first.added) {
    if (isWhole && !(node.plan && growsWithText(node.plan))) continue;
    drawNode(writer, pens, node);
    measureNew(writer, node);
    yield stepsOfNode;
  }
  // What others are cloned from is ours, too.
  const ours = () => new Set([...written, ...kept.map(({ id }) => id)]);
  const work = yield* settle(writer.sizes, ours);
  if (work.blocked !== null) throw new Error(work.blocked);
  checkAside(work, handles, locks);
  checkPlaces(work, new Set([...checked, ...written]), handles);
  const placing = { ...writer, work };
  if (isWhole) yield* placeAll(placing, pens);
  else writePlaces(placing);
  for (const node of work.added) {
    hangNew(writer, node);
    yield stepsOfNode / 4;
  }
  rerouteLinks(placing);
  for (const { id, stamp } of isWhole ? [] : work.added) if (stamp) writeStamp(writer, id, stamp);
  for (const { now, isRestamped } of work.changed)
    if (isRestamped && now.stamp) writeStamp(writer, now.id, now.stamp);
  for (const id of locks) setLocked(writer, id, true);
  const { idOf, stamps, sections } = writer;
  const changed = new Set([...work.changed.map(({ now }) => now.id), ...work.rerouted.keys()]);
  const made = [...writer.made.values()];
  const ids = [...changed, ...idOf.values()];
  return { made, changed: [...changed].map((id) => writer.nodeOf(id)), ids, idOf, stamps, sections };
}

const isNew = ({ nodes }: Work, id: string): boolean => nodes.get(id)?.plan !== undefined;

/** A map where there was none: sections before what they hold, each part hung before it is moved, in the order of the plan. */
function* placeAll(writer: WorkWriter, pens: Pens): Stretches<void> {
  for (const node of writer.work.added) {
    if (!writer.made.has(node.id)) drawNode(writer, pens, node);
    placeNew(writer, node);
    if (node.stamp) stampNode(writer, node.id, writer.nodeOf(node.id), node.stamp);
    yield stepsOfNode;
  }
}

/** Of a map that stands: hangs, removes, sizes, moves. */
function writePlaces(writer: WorkWriter): void {
  const { work } = writer;
  const { added, changed } = work;
  setParents(writer);
  // Before anything goes: FigJam may delete a connector together with the note that it hangs on.
  for (const { was, now } of changed) hangAnew(writer, was, now);
  for (const id of work.removed) removeNode(writer, id);
  const outermost = (is: (change: ChangedNode) => boolean): WantedNode[] =>
    outermostFirst(
      work,
      changed.filter(is).map(({ now }) => now),
    );
  const moved = outermost(({ isMoved }) => isMoved);
  // What stands on the page grows where it shall stand: where it stood, it could take in what lies there.
  const isOnPage = ({ type, parentId }: WantedNode) => type === 'SECTION' && parentId === null;
  for (const node of moved) if (isOnPage(node)) moveToPlace(writer, node);
  // What holds others grows first: a stage that reached out of its map could take the map into itself.
  const sized = outermost(({ isResized }) => isResized);
  for (const node of sized) sizeTo(writer, node);
  for (const node of moved) if (!isOnPage(node)) moveToPlace(writer, node);
  for (const node of added) if (node.type !== 'CONNECTOR') moveToPlace(writer, node);
  repairPlaces(writer, [...sized, ...moved, ...added, ...metBy(work, sized)]);
}

/**
 * What stands beside the map and lies on something of it that grew, as half over its edge: FigJam may have taken that in. Only where
 * all of it was looked at a moment ago, for it is somebody's.
 */
function metBy({ nodes, rootId, gone, reaches }: Work, sized: readonly WantedNode[]): WantedNode[] {
  const grown = sized.filter(({ type }) => type === 'SECTION');
  if (!reaches || grown.length === 0) return [];
  const home = nodes.get(rootId)?.parentId;
  const isBeside = ({ id, parentId }: WantedNode) => parentId === home && id !== rootId && !gone.has(id);
  return [...nodes.values()].filter(
    (node) => isBeside(node) && grown.some((section) => section.id !== node.id && intersects(section, node)),
  );
}

/** What moves only because others grew more than could be known was not looked at before they were written. */
function checkPlaces({ changed }: Work, checked: ReadonlySet<string>, handles: Handles): void {
  const otherwise: string[] = [];
  for (const { was } of changed)
    if (!checked.has(was.id) && was.type !== 'CONNECTOR' && !liesAsSeen(was, handles.get(was.id)))
      otherwise.push(was.id);
  if (otherwise.length > 0) throw new SeenOtherwise(otherwise);
}

/** What makes way was looked at a moment ago: somebody may be moving it this very moment. */
function checkAside({ aside, seen, pageId }: Work, handles: Handles, unlocked: readonly string[]): void {
  const nodes: SeenNode[] = [];
  for (const id of aside) {
    const node = seen.get(id);
    if (node) nodes.push(unlocked.includes(id) ? { ...node, locked: false } : node);
  }
  if (changedOf(nodes, handles, pageId).length > 0)
    throw new Error('somebody is moving what stands beside the map: try again in a moment');
}

function setLocked({ nodeOf, wrote }: BoardWriter, id: string, locked: boolean): void {
  const node = nodeOf(id);
  if (node.removed) return;
  node.locked = locked;
  wrote();
}

function removeNode({ work, nodeOf, wrote }: WorkWriter, id: string): void {
  const node = nodeOf(id);
  if (node.removed) return;
  wrote();
  removeAlone(node, (inside) => work.gone.has(inside));
}

function writeStamp(writer: BoardWriter, id: string, stamp: Stamp): void {
  const node = writer.nodeOf(id);
  if (!node.removed) stampNode(writer, id, node, stamp);
}

function stampNode(
  { made, idOf, stamps, wrote }: BoardWriter,
  id: string,
  node: SceneNode,
  stamp: Stamp,
): void {
  const written = writeOwnStamp(node, stamp);
  if (made.has(id)) {
    idOf.set(id, written.id);
    stamps.set(written.id, written.text);
  }
  wrote();
}
