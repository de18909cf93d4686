import type { Card } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import { cellKey } from '../../journey/records.ts';
import type { CardsRead, ReadMap, ReadNote } from '../../plane/interpretation.ts';
import { LayeredMap } from '../../plane/layered-map.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import { isStampedAs } from '../../plane/records-of-map.ts';
import type { SeenNode } from '../../plane/scene.ts';

/** What became of records that notes show: `null` where they are gone. */
export type Updates = ReadonlyMap<string, { card: Card; node: SeenNode } | null>;

/** Records whose notes have no stamp of theirs (any more). */
export function withStamped(map: ReadMap, updates: Updates): Pick<ReadMap, 'unstamped'> {
  if (!map.unstamped) return {};
  const unstamped = new Set(map.unstamped);
  for (const [recordId, update] of updates) {
    if (update && !isStampedAs(update.node, recordId, map)) unstamped.add(recordId);
    else unstamped.delete(recordId);
  }
  return { unstamped };
}

/** Which nodes say which record. */
export function withNodes(map: ReadMap, updates: Updates): Pick<ReadMap, 'nodes' | 'nodesById'> {
  const changes: { [recordId: string]: string[] | null } = {};
  for (const [id, update] of updates)
    if (!update || !own(map.nodes, id)) changes[id] = update && [update.node.id];
  const nodes = withFields(map.nodes, changes);
  if (!map.nodesById) return { nodes };
  const nodesById = new LayeredMap(map.nodesById);
  for (const id of Object.keys(changes)) {
    const ids = changes[id];
    if (ids) nodesById.set(id, ids);
    else nodesById.delete(id);
  }
  return { nodes, nodesById };
}

/** The cells with changed notes, sorted anew. */
export function sortCells(
  { cells }: CardsRead,
  notes: ReadonlyMap<string, ReadNote>,
  changed: ReadonlySet<string>,
): Map<string, string[]> {
  const inCell = new Map<string, ReadNote[]>();
  for (const key of changed) inCell.set(key, []);
  for (const note of notes.values()) inCell.get(cellKey(note.record.stageId, note.record.laneId))?.push(note);
  const sorted = new Map(cells);
  for (const [key, list] of inCell)
    sorted.set(
      key,
      sortByReading(list).map(({ record }) => record.id),
    );
  return sorted;
}

/** The cards as they are now, cell by cell. */
export function arrange(
  cards: readonly Card[],
  updates: Updates,
  cells: ReadonlyMap<string, readonly string[]>,
  keys: readonly string[],
): Card[] {
  const byId = new Map<string, Card | undefined>(cards.map((card) => [card.id, card]));
  for (const [id, update] of updates) byId.set(id, update?.card);
  return keys.flatMap((key) => (cells.get(key) ?? []).flatMap((id) => byId.get(id) ?? []));
}

/** How sure the reading of each card is. */
export function confidenceOf(
  map: ReadMap,
  notes: ReadonlyMap<string, ReadNote>,
  doubtful: ReadonlySet<string>,
  updates: Updates,
): ReadMap['confidence'] {
  const now: { [recordId: string]: number | null } = {};
  for (const { record, confidence } of notes.values()) {
    const is = doubtful.has(record.id) ? 0.6 : confidence;
    if (own(map.confidence, record.id) !== is) now[record.id] = is;
  }
  for (const [id, update] of updates) if (!update) now[id] = null;
  return withFields(map.confidence, now);
}

/** The same fields but for these; `null`: without it. */
function withFields<T>(
  fields: { [key: string]: T },
  changes: { [key: string]: T | null },
): { [key: string]: T } {
  const keys = Object.keys(changes);
  if (keys.length === 0) return fields;
  const now = { ...fields };
  for (const key of keys) {
    const value = changes[key];
    if (value === null || value === undefined) delete now[key];
    else now[key] = value;
  }
  return now;
}
