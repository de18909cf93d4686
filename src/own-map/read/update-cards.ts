import { sameJson } from '../../journey/equal.ts';
import { type Card, schemaOfList } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import type { Doubt } from '../../journey/reading.ts';
import { cellKey } from '../../journey/records.ts';
import type { CardsRead, ReadMap, ReadNote } from '../../plane/interpretation.ts';
import { LayeredMap } from '../../plane/layered-map.ts';
import { placesOfCards } from '../../plane/records-of-map.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, stampOf } from '../../plane/seen-nodes.ts';
import { boardOf, findDragged } from '../matrix/references.ts';
import { arrange, confidenceOf, sortCells, withNodes, withStamped } from './apply-updates.ts';
import { askAboutCards, type CardReader, cellKeys, readCard } from './interpret-cards.ts';
import { validRecord } from './valid-journey.ts';

/** One node of a map, before and now. */
export interface NoteChange {
  was: SeenNode | undefined;
  now: SeenNode | undefined;
}

/**
 * A map after some of its notes were reworded, moved, recoloured, added or taken away: what reading all of it again would
 * give. `null` where that may not be so, because something else than notes changed, or something hangs on them: then it
 * is to be read again. `index`: the page as it is now.
 */
export function updateCards(map: ReadMap, changes: readonly NoteChange[], index: SceneIndex): ReadMap | null {
  const { cards } = map;
  const root = index.byId.get(map.rootId);
  if (!cards || !root || !hasStamp(root, 'journey') || map.copyOf || map.rootless) return null;
  if (map.grid.stages.some(({ section }) => !section?.stamp)) return null;
  const update = openUpdate(map, cards, index);
  for (const { was, now } of changes) {
    if (was && !update.forget(was, now !== undefined)) return null;
    if (now && !update.read(now)) return null;
  }
  return update.finish();
}

function openUpdate(map: ReadMap, cards: CardsRead, index: SceneIndex) {
  const { identity, journey, grid } = map;
  const notes = new LayeredMap(cards.notes);
  const updates = new Map<string, { card: Card; node: SeenNode } | null>();
  const cells = new Set<string>();
  const gone = new Set<string>();
  const recordOf = new LayeredMap(identity.recordOf);
  const stampedId = index.byId.get(map.rootId)?.stamp?.journeyId ?? '';
  const dragged = findDragged(boardOf(index), stampedId);
  const reader: CardReader = { index, identity: { ...identity, recordOf }, ids: new Set(), dragged };
  let isArranged = true;

  const isFree = ({ id }: SeenNode, recordId: string): boolean =>
    ![...identity.copies].some((copy) => copy === id || index.byId.get(copy)?.stamp?.recordId === recordId);

  return {
    /** Whether a note could be a card that nothing hangs on; it is one no more. */
    forget(was: SeenNode, isKept: boolean): boolean {
      const note = cards.notes.get(was.id);
      if (!note || !isPlain(was, map, index) || !isFree(was, note.record.id)) return false;
      const { id } = note.record;
      if (own(map.nodes, id)?.length !== 1) return false;
      if (isKept) return true;
      if (journey.links.some(({ from, to }) => from === id || to === id)) return false;
      if (journey.metrics.some(({ cardId }) => cardId === id)) return false;
      notes.delete(was.id);
      updates.set(id, null);
      recordOf.delete(was.id);
      gone.add(was.id);
      cells.add(cellKey(note.record.stageId, note.record.laneId));
      isArranged = false;
      return true;
    },
    /** Reads a note as it is now. */
    read(node: SeenNode): boolean {
      if (!isPlain(node, map, index) || !isInside(node, map, index)) return false;
      const before = cards.notes.get(node.id);
      const stamped = stampOf(node, 'card');
      if (!before && stamped) recordOf.set(node.id, stamped.recordId);
      const isRenamed =
        before && (stamped ? stamped.recordId : null) !== (identity.recordOf.get(node.id) ?? null);
      if (isRenamed) return false;
      const note = readCard(reader, grid, node);
      const { id } = note.record;
      if (before ? id !== before.record.id : own(map.nodes, id) !== undefined) return false;
      if (!before && isAwaited(map, node, id, index)) return false;
      if (!isFree(node, id)) return false;
      const card = validCard(note, journey);
      if (!card) return false;
      if (!before || !isSamePlace(before, note)) isArranged = false;
      for (const { record } of before ? [before, note] : [note])
        cells.add(cellKey(record.stageId, record.laneId));
      notes.set(node.id, note);
      updates.set(id, { card, node });
      return true;
    },
    finish(): ReadMap {
      // Whoever asks for all records takes the journey apart anew.
      const { records: _records, nodesById: _nodesById, ...kept } = map;
      const said = { ...kept, ...withStamped(map, updates), ...withNodes(map, updates) };
      if (isArranged) {
        const now = journey.cards.slice();
        const places = placesOfCards(map);
        for (const [id, update] of updates) {
          const at = places.get(id);
          if (at !== undefined && update) now[at] = update.card;
        }
        return {
          ...said,
          cardAt: { of: now, places },
          journey: { ...journey, cards: now },
          cards: { ...cards, notes },
        };
      }
      const inOrder = new Map<string, ReadNote>();
      for (const { id } of index.scene.nodes) {
        const note = notes.get(id);
        if (note) inOrder.set(id, note);
      }
      const sorted = sortCells(cards, inOrder, cells);
      const asked = askAboutCards(grid, inOrder.values());
      const memberIds = new Set(map.memberIds);
      for (const id of gone) memberIds.delete(id);
      for (const update of updates.values()) if (update) memberIds.add(update.node.id);
      return {
        ...said,
        journey: { ...journey, cards: arrange(journey.cards, updates, sorted, cellKeys(grid)) },
        confidence: confidenceOf(map, inOrder, asked.doubtful, updates),
        doubts: [...cards.doubts.before, ...asked.doubts, ...cards.doubts.after],
        identity: { ...identity, recordOf },
        memberIds,
        cards: { ...cards, notes: inOrder, cells: sorted },
      };
    },
  };
}

/** A note and nothing else: shown, and either nobody's or a card that this map remembers as its own. */
function isPlain(node: SeenNode, { rootId }: ReadMap, index: SceneIndex): boolean {
  if (node.type !== 'STICKY' || !node.visible || node.badStamp !== undefined) return false;
  const { stamp } = node;
  const journeyId = index.byId.get(rootId)?.stamp?.journeyId;
  return !stamp || (stamp.kind === 'card' && stamp.nodeId === node.id && stamp.journeyId === journeyId);
}

/** In the section of this map, and in nothing that hides it. */
function isInside(node: SeenNode, { rootId }: ReadMap, index: SceneIndex): boolean {
  const hides = (around: SeenNode) => !around.visible || around.contentsHidden === true;
  if (index.ancestor(node, (around) => !around.stamp && hides(around))) return false;
  return index.ancestor(node, (around) => hasStamp(around, 'journey'))?.id === rootId;
}

/** Whether something named this card, or hung on its note, while it was gone (until an undo, say): that names it again. */
function isAwaited(
  { journey, nodes }: ReadMap,
  node: SeenNode,
  id: string,
  { byId, scene }: SceneIndex,
): boolean {
  const names = (nodeId: string) => {
    const stamp = byId.get(nodeId)?.stamp;
    return stamp?.kind === 'metric' && stamp.details.cardId === id;
  };
  if (journey.metrics.some((metric) => own(nodes, metric.id)?.some(names))) return true;
  return scene.nodes.some(({ connector }) => connector?.from === node.id || connector?.to === node.id);
}

/** The record that a journey can hold; `null` where something of it would have to be left out. */
function validCard({ record }: ReadNote, journey: ReadMap['journey']): Card | null {
  const faults: Doubt[] = [];
  const card = validRecord(record, schemaOfList.cards, faults);
  if (!card || faults.length > 0) return null;
  const { stageId, laneId } = card;
  const isThere = (list: readonly { id: string }[], id: string | null) =>
    id === null || list.some((one) => one.id === id);
  return isThere(journey.stages, stageId) && isThere(journey.lanes, laneId) ? card : null;
}

/** Whether only words changed, and nothing that decides where a card stands and what is asked about it. */
function isSamePlace(a: ReadNote, b: ReadNote): boolean {
  return a.doubts.length + b.doubts.length === 0 && sameJson(placeOf(a), placeOf(b));
}

function placeOf({ record, box, index, settled, coloured, confidence }: ReadNote) {
  const { x, y, width, height, fill } = box;
  return [record.stageId, record.laneId, x, y, width, height, fill, index, settled, coloured, confidence];
}
