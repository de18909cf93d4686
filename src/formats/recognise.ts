import { wordsIn } from '../insights/compare/pair-alike.ts';
import { sameJson } from '../journey/equal.ts';
import { groupBy } from '../journey/group-by.ts';
import { hashJson } from '../journey/hash.ts';
import type { Card, Journey } from '../journey/journey.ts';
import type { FileEdit } from '../journey/merge/file-edit.ts';
import { own } from '../journey/own.ts';
import { cellKey, type JourneyRecord, type Json, type RecordKind, type Records } from '../journey/records.ts';
import { toRecords } from '../journey/records-of.ts';
import { noteLostSigns } from './file/note-lost-signs.ts';
import { actorsOf, usualScore } from './mermaid/steps.ts';
import { chooseLane } from './mermaid/write-mermaid.ts';

/**
 * A diagram whose memory was lost, wholly or in part, against the map that it is brought to: stages, steps and personas
 * that the map has by mark, by name or by words are those of the map, so that nothing is doubled; what differs in them
 * is a question like everything in a file without memory. What the memory still knows is left as it is. Of every format, what only lost signs is known.
 */
export function recogniseDiagram(edit: FileEdit, map: Journey): FileEdit {
  if (edit.format !== 'mermaid') return noteLostSigns(edit, map);
  const finder: Finder = {
    edit,
    fresh: new Set(edit.fresh),
    ids: new Map(),
    taken: idsTaken(edit, map),
  };
  const lane = chooseLane(map);
  const stages = ofKind(edit, 'stage');
  claim(finder, stages, map.stages, ({ name }) => name);
  const isOurs = leftIn(finder, stages).length * 2 <= stages.length;
  if (isOurs) claimByPlace(finder, stages, map.stages);
  claim(finder, ofKind(edit, 'persona'), map.personas, ({ name }) => name);
  const steps = map.cards.filter(({ stageId, laneId }) => stageId !== null && laneId === lane?.id);
  const news = ofKind(edit, 'card');
  const inStage = (id: string): [JourneyRecord[], Card[]] => [
    news.filter(({ fields }) => (finder.ids.get(String(fields.stageId)) ?? fields.stageId) === id),
    steps.filter(({ stageId }) => stageId === id),
  ];
  for (const { id } of map.stages) claim(finder, ...inStage(id), ({ text }) => text);
  claim(finder, news, steps, ({ text }) => text);
  if (isOurs) for (const { id } of map.stages) claimByPlace(finder, ...inStage(id));
  const given = ofKind(edit, 'lane')[0];
  if (lane && given) {
    finder.ids.set(given.id, lane.id);
    finder.taken.add(lane.id);
  }
  avoidIdsOf(finder, map);
  return noteLostSigns(rename(finder, map, lane?.id ?? null), map);
}

/** In the file's order: ids that were made for a diagram are no numbers. */
function ofKind({ records }: FileEdit, kind: RecordKind): JourneyRecord[] {
  return Object.values(records.byId).filter((record) => record.kind === kind);
}

/** What of the map something in the file is already: a persona is no note, though it goes by the name that is a note's id. */
function idsTaken({ records }: FileEdit, map: Journey): Set<string> {
  const personas = new Set(map.personas.map(({ id }) => id));
  const taken = Object.values(records.byId).filter(({ kind, id }) => kind !== 'persona' || personas.has(id));
  return new Set(taken.map(({ id }) => id));
}

/** A persona goes by its name, which on this map may be the id of something else. */
function avoidIdsOf({ edit, ids }: Finder, map: Journey): void {
  const others = toRecords(map).byId;
  for (const { id } of ofKind(edit, 'persona'))
    if (!ids.has(id) && (own(others, id)?.kind ?? 'persona') !== 'persona')
      ids.set(id, `n${hashJson(['persona', id])}`);
}

interface Finder {
  edit: FileEdit;
  fresh: ReadonlySet<string>;
  /** From the file's id to the map's. */
  ids: Map<string, string>;
  /** Ids of the map that something in the file is already. */
  taken: Set<string>;
}

/** Finds for each new record of the file the one of the map that says the same and that nothing in the file is yet. */
function claim<T extends { id: string }>(
  finder: Finder,
  records: readonly JourneyRecord[],
  there: readonly T[],
  sayingOf: (record: T) => string,
): void {
  for (const same of [(text: string) => text, wordsIn]) {
    const waiting = groupBy(freeOf(finder, there), (other) => same(sayingOf(other)));
    for (const record of leftIn(finder, records)) {
      const said = same(String(record.fields.name ?? record.fields.text));
      pair(finder, record, waiting.get(said)?.shift());
    }
  }
}

/** Of what is left, where it is as many on both sides, each is the one in its place: its words are asked about. */
function claimByPlace(
  finder: Finder,
  records: readonly JourneyRecord[],
  there: readonly { id: string }[],
): void {
  const [mine, theirs] = [leftIn(finder, records), freeOf(finder, there)];
  if (finder.edit.base.kind !== 'none' || mine.length !== theirs.length) return;
  for (const [index, record] of mine.entries()) pair(finder, record, theirs[index]);
}

function pair({ ids, taken }: Finder, record: JourneyRecord, other: { id: string } | undefined): void {
  if (!other) return;
  ids.set(record.id, other.id);
  taken.add(other.id);
}

function leftIn({ fresh, ids }: Finder, records: readonly JourneyRecord[]): JourneyRecord[] {
  return records.filter(({ id }) => fresh.has(id) && !ids.has(id));
}

function freeOf<T extends { id: string }>({ taken }: Finder, there: readonly T[]): T[] {
  return there.filter(({ id }) => !taken.has(id));
}

/** The edit with the map's ids; what it says of them only as far as the map does not say it in another way. */
function rename({ edit, ids, taken }: Finder, map: Journey, laneId: string | null): FileEdit {
  const idOf = (id: string) => ids.get(id) ?? id;
  const isOnMap = (id: string, marked: boolean) =>
    ids.has(id) ? taken.has(idOf(id)) : marked && map.stages.some((stage) => stage.id === id);
  const byId: Records['byId'] = {};
  for (const record of Object.values(edit.records.byId)) {
    const id = idOf(record.id);
    // How people feel in a stage that the map has is what the map says; the steps keep what differs.
    if (record.kind === 'emotion' && isOnMap(String(record.fields.stageId), edit.base.kind === 'none'))
      continue;
    if (record.kind === 'lane' && (ids.has(record.id) || ofKind(edit, 'card').length === 0)) continue;
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
      lanes: lanes.filter((id) => own(byId, id)),
      cells: renamed,
    },
  };
  return { ...edit, records, fresh: edit.fresh?.filter((id) => !isOnMap(id, false)).map(idOf) };
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
