import { sameJson } from '../journey/equal.ts';
import { type Journey, type RecordList, recordLists } from '../journey/journey.ts';
import { own } from '../journey/own.ts';
import type { Result } from './contract.ts';
import type { MapChanges } from './results/follow.ts';
import type { ReadJourney } from './results/read.ts';

type Read = Result<'read'>;
export type ToldChanges = Extract<Result<'follow'>, { how: 'changes' }>;

/** That what is told of a map was made from something told before, and says something else of these records alone. */
export interface Since {
  was: ReadJourney;
  /** Cards, and links among them. */
  records: ReadonlySet<string>;
  /** The cards stand in the order in which they stood. */
  isInOrder: boolean;
}

/**
 * What whoever was told `before` must learn to know `now`; `null` where the maps are others, or stand in another order.
 * What is the very same object is not looked into; of what `sinceOf` knows, only what it names.
 */
export function changesBetween(
  before: Read,
  now: Read,
  version: number,
  sinceOf: (told: ReadJourney) => Since | undefined = () => undefined,
): ToldChanges | null {
  const isSame = before.journeys.every(
    ({ rootId, pageId, journey, reasons, foreign }, at) =>
      now.journeys[at]?.rootId === rootId &&
      now.journeys[at]?.pageId === pageId &&
      now.journeys[at]?.journey.id === journey.id &&
      !reasons &&
      !foreign,
  );
  if (!isSame || before.journeys.length !== now.journeys.length) return null;
  const maps: MapChanges[] = [];
  now.journeys.forEach((map, at) => {
    const was = before.journeys[at];
    const since = sinceOf(map);
    const changes = was && was !== map ? mapChanges(was, map, since?.was === was ? since : undefined) : null;
    if (changes) maps.push(changes);
  });
  const { board, scope, beside } = now;
  return { how: 'changes', version, board, notes: scope.notes, beside, maps };
}

/** What is known after these changes: what they do not name stays the very same. */
export function withToldChanges(before: Read, changes: ToldChanges): Read {
  const { version, board, notes, beside } = changes;
  const journeys = before.journeys.map((map) => {
    const changed = changes.maps.find(({ rootId }) => rootId === map.rootId);
    return changed ? withMapChanges(map, changed) : map;
  });
  return { ...before, version, board, scope: { ...before.scope, notes }, beside, journeys };
}

function mapChanges(was: ReadJourney, now: ReadJourney, since?: Since): MapChanges {
  const heading = headingOf(now.journey);
  const state = stateOf(now);
  const changes: MapChanges = {
    rootId: now.rootId,
    lists: listChanges(was.journey, now.journey, since),
    nodes: fieldChanges(was.nodes, now.nodes, since),
    // Questions about rows may make other notes doubtful.
    confidence: fieldChanges(was.confidence, now.confidence),
    onBoard: fieldChanges(was.onBoard ?? {}, now.onBoard ?? {}, since),
  };
  if (!sameJson(heading, headingOf(was.journey))) changes.heading = heading;
  if (was.doubts !== now.doubts && !sameJson(was.doubts, now.doubts)) changes.doubts = now.doubts;
  if (!sameJson(state, stateOf(was))) changes.state = state;
  return changes;
}

function withMapChanges(map: ReadJourney, changes: MapChanges): ReadJourney {
  const { full, held, copyOf, ...rest } = map;
  const state = changes.state ?? { full, held, copyOf };
  return {
    ...rest,
    journey: { ...(changes.heading ?? map.journey), ...withLists(map.journey, changes.lists) },
    nodes: withFields(map.nodes, changes.nodes),
    confidence: withFields(map.confidence, changes.confidence),
    ...(map.onBoard ? { onBoard: withFields(map.onBoard, changes.onBoard) } : {}),
    doubts: changes.doubts ?? map.doubts,
    ...(state.full ? { full: state.full } : {}),
    ...(state.held ? { held: state.held } : {}),
    ...(state.copyOf ? { copyOf: state.copyOf } : {}),
  };
}

const stateOf = ({ full, held, copyOf }: ReadJourney) => ({ full, held, copyOf });

function headingOf(journey: Journey): Journey {
  const heading = { ...journey };
  for (const list of recordLists) heading[list] = [];
  return heading;
}

type Lists = Pick<Journey, RecordList>;
interface ListChange<T> {
  changed: T[];
  order?: { at: number; gone: number; come: string[] } | undefined;
}

function listChanges(was: Lists, now: Lists, since?: Since): MapChanges['lists'] {
  const changes: MapChanges['lists'] = {};
  for (const list of recordLists) {
    const change = listChange<{ id: string }>(was[list], now[list], list === 'cards' ? since : undefined);
    if (change) Object.assign(changes, { [list]: change });
  }
  return changes;
}

function withLists(was: Lists, changes: MapChanges['lists']): Lists {
  return {
    personas: withListChange(was.personas, changes.personas),
    stages: withListChange(was.stages, changes.stages),
    lanes: withListChange(was.lanes, changes.lanes),
    cards: withListChange(was.cards, changes.cards),
    links: withListChange(was.links, changes.links),
    emotions: withListChange(was.emotions, changes.emotions),
    metrics: withListChange(was.metrics, changes.metrics),
  };
}

function listChange<T extends { id: string }>(
  was: readonly T[],
  now: readonly T[],
  since?: Since,
): ListChange<T> | undefined {
  if (was === now) return undefined;
  if (since?.isInOrder) {
    const changed = now.filter((record, at) => record !== was[at] && since.records.has(record.id));
    return changed.length > 0 ? { changed } : undefined;
  }
  const known = new Map(was.map((record) => [record.id, record]));
  // Nearly all are the very same.
  const changed = now.filter((record) => {
    const before = known.get(record.id);
    return before !== record && !sameJson(before, record);
  });
  const least = Math.min(was.length, now.length);
  let at = 0;
  while (at < least && was[at]?.id === now[at]?.id) at += 1;
  let end = 0;
  while (end < least - at && was[was.length - 1 - end]?.id === now[now.length - 1 - end]?.id) end += 1;
  const gone = was.length - at - end;
  const come = now.slice(at, now.length - end).map(({ id }) => id);
  const isSameOrder = gone + come.length === 0;
  if (changed.length === 0 && isSameOrder) return undefined;
  return { changed, order: isSameOrder ? undefined : { at, gone, come } };
}

function withListChange<T extends { id: string }>(was: T[], change: ListChange<T> | undefined): T[] {
  if (!change) return was;
  const fresh = new Map(change.changed.map((record) => [record.id, record]));
  const known = change.order ? new Map(was.map((record) => [record.id, record])) : null;
  const list = was.map((record) => fresh.get(record.id) ?? record);
  if (!change.order || !known) return list;
  const { at, gone, come } = change.order;
  const coming: T[] = [];
  for (const id of come) {
    const record = fresh.get(id) ?? known.get(id);
    if (record) coming.push(record);
  }
  return [...list.slice(0, at), ...coming, ...list.slice(at + gone)];
}

type Fields<T> = { [id: string]: T };

function fieldChanges<T>(was: Fields<T>, now: Fields<T>, since?: Since): Fields<T | null> | undefined {
  if (was === now) return undefined;
  const changes: Fields<T | null> = {};
  let isSame = true;
  const compare = (id: string): void => {
    const value = own(now, id) ?? null;
    if (sameJson(own(was, id) ?? null, value)) return;
    changes[id] = value;
    isSame = false;
  };
  if (since) since.records.forEach(compare);
  else {
    Object.keys(now).forEach(compare);
    for (const id of Object.keys(was)) if (own(now, id) === undefined) compare(id);
  }
  return isSame ? undefined : changes;
}

function withFields<T>(was: Fields<T>, changes: Fields<T | null> | undefined): Fields<T> {
  if (!changes) return was;
  const now = { ...was };
  for (const [id, value] of Object.entries(changes)) {
    if (value === null) delete now[id];
    else now[id] = value;
  }
  return now;
}
