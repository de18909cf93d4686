import type { Stretches } from '../../journey/stretches.ts';
import { type Box, gapBetween, unionOf } from '../../plane/boxes.ts';
import { type Grid, gridBox, gridReach } from '../../plane/interpret-grid.ts';
import { resolveIdentity } from '../../plane/interpret-identity.ts';
import type { CardsRead, ReadMap } from '../../plane/interpretation.ts';
import { findingsOf, type MapReader, openReader, tellDoubt } from '../../plane/map-reader.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { belongsTo, isDecor, stampOf } from '../../plane/seen-nodes.ts';
import { boardOf, findDragged, overlaysOn } from '../matrix/references.ts';
import { isBesideRoot, standsLikeStage } from './hand-drawn-stages.ts';
import { readCards } from './interpret-cards.ts';
import { readEmotions } from './interpret-emotions.ts';
import { readHeading } from './interpret-heading.ts';
import { readLanes } from './interpret-lanes.ts';
import { byNode, readLinks } from './interpret-links.ts';
import { readMetrics } from './interpret-metrics.ts';
import { readPersonas } from './interpret-personas.ts';
import { readStages } from './interpret-stages.ts';
import { findOwnWords, namesOf } from './own-words.ts';
import { type Bag, toJourneyInStretches } from './valid-journey.ts';

/** What is known of a map before it is read. */
export interface MapStart {
  root: SeenNode;
  stampedId: string;
  journeyId: string;
  isCopy: boolean;
  /** The root section is gone, `root` only stands for it, and these nodes are what is left of the map. */
  pieces?: ReadonlySet<string>;
}

/** Reads one map of ours, in stretches: everything its root section holds, and the notes that lie over its grid. */
export function* interpretMap(
  index: SceneIndex,
  start: MapStart,
  rootOf: (node: SeenNode) => SeenNode | null,
): Stretches<{ map: ReadMap; used: Set<string> }> {
  const { root, stampedId, journeyId } = start;
  const members = findMembers(index, start, rootOf);
  const stamped = members.filter((node) => belongsTo(node.stamp, stampedId));
  yield members.length / 4;
  const identity = resolveIdentity(stamped, index, start.isCopy);
  yield members.length / 4;
  const own = members.map((node) => withoutForeignStamp(node, stampedId));
  const ids = [journeyId, ...identity.recordOf.values()];
  const reader = openReader({ index, root, stampedId, identity, members: own }, ids);
  // A copied map has no matrix: the one that its stamps speak of is the original's.
  if (!start.isCopy) reader.dragged = findDragged(boardOf(index), stampedId);
  const { records, grid, cards, before, after } = yield* readParts(reader, journeyId);
  if (!stampOf(root, 'journey')) askAboutRoot(reader, journeyId, start.pieces !== undefined);
  if (index.scene.apart?.some(({ rootId, contested }) => contested && rootId === root.id))
    tellOfAnswer(reader, journeyId);
  const journey = yield* toJourneyInStretches(records, reader);
  const words = findOwnWords(
    [...members.filter(({ stamp }) => belongsTo(stamp, stampedId)), ...findMatrix(index, start, members)],
    reader.used,
    journey,
    namesOf(members, journey),
  );
  yield members.length / 8;
  return {
    used: reader.used,
    map: {
      ...findingsOf(reader),
      journey,
      ...(start.isCopy ? { copyOf: { journeyId: stampedId, title: copiedTitle(root, journey.title) } } : {}),
      ...(start.pieces ? { rootless: true as const } : {}),
      grid,
      ...(words.length > 0 ? { ownWords: new Set(words.map(({ id }) => id)) } : {}),
      ...(reader.left ? { left: reader.left } : {}),
      brought: stampOf(root, 'journey')?.brought ?? [],
      memberIds: new Set(members.map((node) => node.id)),
      cards: {
        ...cards,
        doubts: { before: reader.doubts.slice(0, before), after: reader.doubts.slice(after) },
      },
    },
  };
}

function askAboutRoot(reader: MapReader, journeyId: string, isGone: boolean): void {
  const reason = isGone
    ? 'The section around this map was deleted: it is read as its stages and rows stand, and nothing is written to it.'
    : 'Somebody drew a new section around this map, whose own was deleted: it is read as this map.';
  const redraw = 'select all of the map on the board and create a section from it';
  tellDoubt(reader, journeyId, reason, isGone ? [redraw, 'leave it as it is'] : []);
  reader.confidence.set(journeyId, isGone ? 0.6 : 0.8);
}

/** Two people said apart what this copy is: FigJam keeps one answer, and whoever gave the other must hear of it. */
function tellOfAnswer(reader: MapReader, journeyId: string): void {
  const isOwn = stampOf(reader.root, 'journey')?.details.basedOn === undefined;
  const answer = isOwn ? 'a separate map' : 'a map that goes on from its original';
  const reason = `Two people answered differently what this copy is. It is read as ${answer}.`;
  tellDoubt(reader, journeyId, reason);
}

/** A matrix stands beside its map; of two maps with the same stamps it is the original's. */
function findMatrix(index: SceneIndex, start: MapStart, members: readonly SeenNode[]): SeenNode[] {
  const nodes = overlaysOn(index);
  if (start.isCopy || nodes.length === 0) return [];
  const inside = new Set(members);
  return nodes.filter((node) => belongsTo(node.stamp, start.stampedId) && !inside.has(node));
}

/** What the original was called when the copy was made. */
function copiedTitle(root: SeenNode, title: string): string {
  return stampOf(root, 'journey')?.name ?? title;
}

interface PartsRead {
  records: Bag;
  grid: Grid;
  cards: Omit<CardsRead, 'doubts'>;
  /** How many doubts there were before the cards, and after. */
  before: number;
  after: number;
}

function* readParts(reader: MapReader, journeyId: string): Stretches<PartsRead> {
  const passed = reader.members.length / 8;
  const stages = readStages(reader);
  yield passed;
  const lanes = readLanes(reader, stages.grid);
  yield passed;
  const grid: Grid = { stages: stages.grid, lanes: lanes.grid, box: gridBox(stages.grid) };
  const heading = readHeading(reader, journeyId);
  const personas = readPersonas(reader);
  const personaIds = personas.map((persona) => String(persona.id));
  const emotions = readEmotions(reader, grid, personaIds);
  const metrics = readMetrics(reader, grid);
  yield passed;
  const before = reader.doubts.length;
  const { records: cards, cards: cardsRead } = yield* readCards(reader, grid);
  const after = reader.doubts.length;
  const links = readLinks(reader, { cards: byNode(reader, cards), feelings: byNode(reader, emotions) });
  const parts = { stages: stages.records, lanes: lanes.records, personas, cards, links, emotions, metrics };
  return { records: { ...heading, ...parts }, grid, cards: cardsRead, before, after };
}

/**
 * Nodes in the root section and no other map's; stages of this map that a person dragged out over its edge; free
 * connectors; loose notes over or beside the grid.
 */
function findMembers(
  index: SceneIndex,
  start: MapStart,
  rootOf: (node: SeenNode) => SeenNode | null,
): SeenNode[] {
  const { root, stampedId } = start;
  const inside: SeenNode[] = [];
  const outside: SeenNode[] = [];
  for (const node of index.scene.nodes) {
    const home = rootOf(node);
    if (start.pieces ? start.pieces.has(node.id) : home?.id === root.id) inside.push(node);
    else if (home === null && node.id !== root.id) outside.push(node);
  }
  const dragged = findDraggedStages(outside, start);
  const isDragged = (node: SeenNode) =>
    dragged.has(node.id) ||
    (dragged.size > 0 && index.ancestor(node, (candidate) => dragged.has(candidate.id)) !== null);
  inside.push(...outside.filter(isDragged));
  const area = stampedArea(inside, stampedId);
  const likeStages = outside.filter((node) => area && standsLikeStage(node, area));
  // What holds such sections itself is another map: a copy of this one may have lost its stamps.
  const drawn = likeStages.filter(
    (node) => isBesideRoot(node, root) && !likeStages.some(({ parentId }) => parentId === node.id),
  );
  for (const { id } of drawn) dragged.add(id);
  if (drawn.length > 0) inside.push(...outside.filter((node) => isDragged(node) && !inside.includes(node)));
  for (const node of outside) {
    if (isDragged(node)) continue;
    if (node.type === 'CONNECTOR' || (area && isLooseNote(node, stampedId, area))) inside.push(node);
  }
  return inside;
}

/**
 * Whoever puts a stage at the far end of the map drops it beside the root section more often than into it, and the next one beside
 * that; what is left of it when its section was taken away still lies there.
 */
function findDraggedStages(outside: readonly SeenNode[], { root, stampedId }: MapStart): Set<string> {
  const dragged = new Set<string>();
  const ends: Box[] = [root];
  let apart = outside.filter((node) => belongsTo(node.stamp, stampedId) && isOfStage(node));
  for (const end of ends) {
    const near = apart.filter((node) => gapBetween(end, node) <= gridReach);
    for (const { id } of near) dragged.add(id);
    apart = apart.filter(({ id }) => !dragged.has(id));
    ends.push(...near.filter(({ type }) => type === 'SECTION'));
  }
  return dragged;
}

function isOfStage(node: SeenNode): boolean {
  const isStage = node.type === 'SECTION' && stampOf(node, 'stage') !== null;
  return isStage || stampOf(node, 'bar') !== null || stampOf(node, 'decor')?.stageId !== undefined;
}

function stampedArea(inside: readonly SeenNode[], stampedId: string): Box | null {
  const boxes = inside.filter(
    (node) =>
      belongsTo(node.stamp, stampedId) &&
      (stampOf(node, 'stage') || stampOf(node, 'bar') || stampOf(node, 'decor')?.laneId !== undefined) &&
      node.type !== 'CONNECTOR',
  );
  return unionOf(boxes);
}

function isLooseNote(node: SeenNode, stampedId: string, area: Box): boolean {
  if (isDecor(node)) return false;
  const ours = belongsTo(node.stamp, stampedId) && node.type !== 'SECTION';
  return (node.type === 'STICKY' || ours) && gapBetween(area, node) <= gridReach;
}

/** A note of another map that was pasted here is a note without a past; scaffold stays scaffold. */
function withoutForeignStamp(node: SeenNode, stampedId: string): SeenNode {
  if (!node.stamp || belongsTo(node.stamp, stampedId) || isDecor(node)) return node;
  const { stamp: _stamp, ...bare } = node;
  return bare;
}
