import { wordsIn } from '../insights/compare/pair-alike.ts';
import type { FileEdit } from '../merge/change.ts';
import { sameJson } from '../model/equal.ts';
import type { Journey } from '../model/journey.ts';
import { own } from '../model/own.ts';
import { cellKey, type JourneyRecord, type Json, type RecordKind, type Records } from '../model/records.ts';
import { actorsOf, usualScore } from './mermaid/steps.ts';
import { chooseLane } from './mermaid/write-mermaid.ts';

/**
 * A diagram whose memory was lost, wholly or in part, against the map that it is brought to: stages, steps and personas
 * that the map has by mark, by name or by words are those of the map, so that nothing is doubled; what differs in them
 * is a question like everything in a file without memory. What the memory still knows is left as it is.
 */
export function recogniseDiagram(edit: FileEdit, map: Journey): FileEdit {
  if (edit.format !== 'mermaid') return edit;
  const finder: Finder = { edit, ids: new Map(), taken: new Set(Object.keys(edit.records.byId)) };
  const lane = chooseLane(map);
  claim(finder, ofKind(edit, 'stage'), map.stages, ({ name }) => name);
  claim(finder, ofKind(edit, 'persona'), map.personas, ({ name }) => name, false);
  const steps = map.cards.filter(({ stageId, laneId }) => stageId !== null && laneId === lane?.id);
  const news = ofKind(edit, 'card');
  const stageOf = (record: JourneyRecord) =>
    finder.ids.get(String(record.fields.stageId)) ?? record.fields.stageId;
  for (const { id } of map.stages)
    claim(
      finder,
      news.filter((record) => stageOf(record) === id),
      steps.filter(({ stageId }) => stageId === id),
      ({ text }) => text,
    );
  claim(finder, news, steps, ({ text }) => text, false);
  const given = ofKind(edit, 'lane')[0];
  if (lane && given) finder.ids.set(given.id, lane.id);
  return rename(finder, map, lane?.id ?? null);
}

/** In the file's order: ids that were made for a diagram are no numbers. */
function ofKind({ records }: FileEdit, kind: RecordKind): JourneyRecord[] {
  return Object.values(records.byId).filter((record) => record.kind === kind);
}

interface Finder {
  edit: FileEdit;
  /** From the file's id to the map's. */
  ids: Map<string, string>;
  /** Ids of the map that something in the file is already. */
  taken: Set<string>;
}

/**
 * Finds for each record of the file that the memory does not know the one of the map that says the same; without any
 * memory, and where as many are left on both sides, also one of other words, by its place.
 */
function claim<T extends { id: string }>(
  { edit: { base, fresh = [] }, ids, taken }: Finder,
  records: readonly JourneyRecord[],
  there: readonly T[],
  sayingOf: (record: T) => string,
  byPlace = base.kind === 'none',
): void {
  const isKnown = (id: string) => base.kind === 'hashes' && own(base.fields, id) !== undefined;
  const left = () => records.filter(({ id }) => fresh.includes(id) && !ids.has(id));
  const free = () => there.filter(({ id }) => !taken.has(id) && !isKnown(id));
  const pair = (record: JourneyRecord, other: T | undefined) => {
    if (!other) return;
    ids.set(record.id, other.id);
    taken.add(other.id);
  };
  for (const same of [(text: string) => text, wordsIn])
    for (const record of left()) {
      const said = same(String(record.fields.name ?? record.fields.text));
      pair(
        record,
        free().find((other) => same(sayingOf(other)) === said),
      );
    }
  const [mine, theirs] = [left(), free()];
  if (byPlace && mine.length === theirs.length && mine.length < records.length)
    for (const [index, record] of mine.entries()) pair(record, theirs[index]);
}

/** The edit with the map's ids; what it says of them only as far as the map does not say it in another way. */
function rename({ edit, ids }: Finder, map: Journey, laneId: string | null): FileEdit {
  const idOf = (id: string) => ids.get(id) ?? id;
  const byId: Records['byId'] = {};
  for (const record of Object.values(edit.records.byId)) {
    const id = idOf(record.id);
    const isFeeling =
      record.kind === 'emotion' &&
      map.stages.some((stage) => stage.id === idOf(String(record.fields.stageId)));
    if (isFeeling && edit.base.kind === 'none') continue;
    if (record.kind === 'lane' && ids.has(record.id)) continue;
    byId[id] = { ...record, id, fields: fieldsOn(map, { ...record, id }, edit, ids, laneId) };
  }
  const { stages, lanes, cells, ...orders } = edit.records.orders;
  const renamed: Records['orders']['cells'] = {};
  for (const [key, cards] of Object.entries(cells)) {
    const [stageId, lane]: unknown[] = JSON.parse(key);
    const home = typeof lane === 'string' ? idOf(lane) : typeof stageId === 'string' ? laneId : null;
    renamed[cellKey(typeof stageId === 'string' ? idOf(stageId) : null, home)] = cards.map(idOf);
  }
  const records = {
    ...edit.records,
    byId,
    orders: {
      ...orders,
      stages: stages.map(idOf),
      lanes: lanes.filter((id) => !ids.has(id)),
      cells: renamed,
    },
  };
  return { ...edit, records, fresh: edit.fresh?.filter((id) => !ids.has(id)) };
}

/** The fields of a record, with the map's ids; what a step says as the map says it anyway is nothing of its own. */
function fieldsOn(
  map: Journey,
  { id, kind, fields }: JourneyRecord,
  { base, fresh = [] }: FileEdit,
  ids: ReadonlyMap<string, string>,
  laneId: string | null,
): { [field: string]: Json } {
  const idOf = (value: Json | undefined) => (typeof value === 'string' ? (ids.get(value) ?? value) : null);
  const renamed: { [field: string]: Json } = { ...fields };
  for (const field of ['stageId', 'personaId'])
    if (typeof fields[field] === 'string') renamed[field] = idOf(fields[field]);
  if (kind !== 'card') return renamed;
  const there = map.cards.find((card) => card.id === id);
  const stageId = idOf(renamed.stageId);
  if (there) delete renamed.laneId;
  else if (fresh.includes(id)) renamed.laneId = stageId === null ? null : (idOf(fields.laneId) ?? laneId);
  if (base.kind !== 'none') return renamed;
  const isOnMap = map.stages.some((stage) => stage.id === stageId);
  const score = there?.score ?? (isOnMap ? usualScore(map, there?.stageId ?? stageId) : undefined);
  if (sameJson(fields.score, score)) delete renamed.score;
  if (!Array.isArray(fields.actors)) return renamed;
  const names = (there || isOnMap) && actorsOf(map, there ?? {});
  if (sameJson(names, fields.actors)) delete renamed.actors;
  else renamed.actors = fields.actors.map((actor) => idOf(actor) ?? actor);
  return renamed;
}
