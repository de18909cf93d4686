import { sameJson } from '../journey/equal.ts';
import { groupBy } from '../journey/group-by.ts';
import type { Journey } from '../journey/journey.ts';
import type { FileEdit } from '../journey/merge/file-edit.ts';
import type { JourneyRecord, Json, RecordKind } from '../journey/records.ts';
import { toRecords } from '../journey/records-of.ts';
import { plainWords } from '../plane/words/plain-words.ts';
import type { Left } from './build/count-left.ts';
import { fieldsWithWords } from './build/words-of-journey.ts';

/**
 * A new map as an edit of one that exists: stages and personas of the same name are the same, as are rows of the same name or, where that is the only one,
 * of the same kind; notes that stand in their cell already are not brought again. What differs in what both have is a question of the review. The
 * map's own title and facts stay.
 */
export function layOnto(made: Journey, map: Journey, from: string): FileEdit {
  const ids = new Map<string, string>([[made.id, map.id]]);
  pair(ids, made.stages, map.stages, ({ name }) => plainWords(name));
  pair(ids, made.personas, map.personas, ({ name }) => plainWords(name));
  pair(ids, made.lanes, map.lanes, ({ name }) => plainWords(name));
  pairKinds(ids, made, map);
  const idOf = (id: string | null | undefined) =>
    id === null || id === undefined ? '' : (ids.get(id) ?? id);
  pair(ids, made.cards, map.cards, ({ stageId, laneId, text }) =>
    JSON.stringify([idOf(stageId), idOf(laneId), text.trim()]),
  );
  pair(ids, made.emotions, map.emotions, ({ stageId, personaId }) =>
    JSON.stringify([idOf(stageId), idOf(personaId)]),
  );
  pair(ids, made.metrics, map.metrics, ({ stageId, cardId, name, kind }) =>
    JSON.stringify([idOf(stageId), idOf(cardId), plainWords(name ?? kind)]),
  );
  const there = toRecords(map).byId;
  const byId: { [id: string]: JourneyRecord } = {};
  const fresh: string[] = [];
  for (const { kind, id, fields } of Object.values(toRecords(made).byId)) {
    if (kind === 'journey') continue;
    const own = ids.get(id);
    const known = own === undefined ? undefined : there[own];
    const renamed = rename(fields, ids);
    if (known) {
      const news = newsOf(kind, renamed, known.fields);
      if (Object.keys(news).length > 0) byId[known.id] = { kind, id: known.id, fields: news };
    } else {
      byId[id] = { kind, id, fields: renamed };
      fresh.push(id);
    }
  }
  return {
    format: 'import',
    exported: null,
    base: { kind: 'none' },
    records: { journeyId: map.id, byId, orders: { stages: [], lanes: [], cells: {} } },
    carriesOrder: false,
    fresh,
    notes: [
      `${from} is laid onto “${map.title}”: stages, rows and people of the same name are the same, all else is new.`,
      ...leftOfHead(made).map(
        ({ text }) => `“${text.slice(0, 200)}” is not brought: the map keeps what it says as a whole.`,
      ),
    ],
  };
}

/** What a file says of its map as a whole, which a map that exists says itself. */
export function leftOfHead(made: Journey): Left[] {
  const { personas, stages, lanes, cards, links, emotions, metrics, id, ...head } = made;
  const reason = 'The map that it is laid onto keeps what it says as a whole.';
  return Object.entries(head).flatMap(([where, value]) =>
    fieldsWithWords(value).map((text) => ({ where, text, reason })),
  );
}

/** Each takes the first that says the same and that nobody took. */
function pair<T extends { id: string }>(
  ids: Map<string, string>,
  made: readonly T[],
  there: readonly T[],
  say: (record: T) => string,
): void {
  // What is of the map already has its ids: only those of the file are looked up.
  const waiting = groupBy(there, say);
  for (const record of made) {
    const found = waiting.get(say(record))?.shift()?.id;
    if (found !== undefined) ids.set(record.id, found);
  }
}

/** A row that has another name, but is the only one of its kind on both sides; there is one curve, so the first row of feelings is that of the map. */
function pairKinds(ids: Map<string, string>, made: Journey, map: Journey): void {
  const taken = new Set(ids.values());
  for (const lane of made.lanes) {
    if (ids.has(lane.id) || lane.kind === 'other') continue;
    const like = map.lanes.filter(({ id, kind }) => kind === lane.kind && !taken.has(id));
    const own = made.lanes.filter(({ id, kind }) => kind === lane.kind && !ids.has(id));
    const isFirst = own.length === 1 || (lane.kind === 'emotions' && own[0] === lane);
    if (like.length === 1 && isFirst && like[0]) ids.set(lane.id, like[0].id);
  }
}

function rename(
  fields: JourneyRecord['fields'],
  ids: ReadonlyMap<string, string>,
): { [field: string]: Json } {
  const renamed: { [field: string]: Json } = { ...fields };
  for (const field of ['stageId', 'laneId', 'personaId', 'cardId']) {
    const id = fields[field];
    if (typeof id === 'string') renamed[field] = ids.get(id) ?? id;
  }
  if (Array.isArray(fields.actors))
    renamed.actors = fields.actors.map((actor) =>
      typeof actor === 'string' ? (ids.get(actor) ?? actor) : actor,
    );
  return renamed;
}

/** What is said of something that the map has: names, kinds and places stay the map's. */
function newsOf(
  kind: RecordKind,
  fields: { [field: string]: Json },
  known: JourneyRecord['fields'],
): { [field: string]: Json } {
  const kept =
    kind === 'card' ? ['text', 'stageId', 'laneId'] : ['name', 'kind', 'stageId', 'personaId', 'cardId'];
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => !kept.includes(field) && !sameJson(known[field], value),
    ),
  );
}
