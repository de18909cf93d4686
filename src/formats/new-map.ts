import type { Ids } from '../journey/ids.ts';
import type { Journey } from '../journey/journey.ts';
import type { FileEdit } from '../journey/merge/file-edit.ts';
import { own } from '../journey/own.ts';
import type { JourneyRecord, Json, Orders, Records } from '../journey/records.ts';
import { fromRecords } from '../journey/records-of.ts';
import { noTitle } from './mermaid/steps.ts';

/**
 * A file as a map of its own, for a board that has none: all that it says, and of what it remembers only what it does not
 * speak of at all. A table knows stages and rows by name only: they are made. Throws `JourneyError` in words for people.
 */
export function newMapOf(edit: FileEdit, ids: Ids): Journey {
  const { records, base, leftOut = [] } = edit;
  const before: Records['byId'] = base.kind === 'full' ? base.records.byId : {};
  const byId: Records['byId'] = {};
  for (const record of Object.values(before)) if (leftOut.includes(record.kind)) byId[record.id] = record;
  for (const record of Object.values(records.byId))
    byId[record.id] = complete(record, own(before, record.id));
  const journeyId = records.journeyId === '' ? ids() : records.journeyId;
  const head = own(byId, records.journeyId)?.fields;
  delete byId[records.journeyId];
  const title = edit.exported?.map || noTitle;
  byId[journeyId] = { kind: 'journey', id: journeyId, fields: { title, ...head } };
  const orders =
    base.kind === 'full' ? { ...base.records.orders, ...filled(records.orders) } : records.orders;
  const stages = placesOf(byId, 'stage', 'stageId', edit.names?.stages);
  const lanes = placesOf(byId, 'lane', 'laneId', edit.names?.lanes);
  for (const record of [...stages, ...lanes]) byId[record.id] = record;
  return fromRecords({
    journeyId,
    byId,
    orders: {
      ...orders,
      stages: [...orders.stages, ...stages.map(({ id }) => id)],
      lanes: [...orders.lanes, ...lanes.map(({ id }) => id)],
    },
  });
}

/** What people should know of a file that becomes a map of its own: the notes of its reader, and all that it had to leave out. */
export function sayOfNewMap({ notes = [], problems = [] }: FileEdit): string[] {
  return [...notes, ...problems.map(({ text }) => `${text} Left out.`)];
}

/** The record as the file has it; what it leaves out is as it was, and what it clears is gone. */
function complete({ id, kind, fields }: JourneyRecord, before: JourneyRecord | undefined): JourneyRecord {
  const all: { [field: string]: Json } = { ...before?.fields, ...fields };
  for (const field of Object.keys(all)) if (all[field] === null) delete all[field];
  return { id, kind, fields: kind === 'card' ? { stageId: null, laneId: null, ...all } : all };
}

/** The stages (or rows) of cards that are none of the file's records, in the order in which it knows them. */
function placesOf(
  byId: Records['byId'],
  kind: 'stage' | 'lane',
  field: 'stageId' | 'laneId',
  names: readonly (readonly string[])[] = [],
): JourneyRecord[] {
  const known = new Map(names.map(([id = '', name = '']) => [id, name]));
  for (const record of Object.values(byId)) {
    const id = own(record.fields, field);
    if (record.kind === 'card' && typeof id === 'string' && !known.has(id)) known.set(id, id);
  }
  const details: { [field: string]: Json } = kind === 'lane' ? { kind: 'other' } : {};
  return [...known]
    .filter(([id]) => own(byId, id) === undefined)
    .map(([id, name]) => ({ kind, id, fields: { name, ...details } }));
}

/** Orders that the file gives; a list that it does not have is no order. */
function filled({ stages, lanes, cells, personas, links, emotions, metrics }: Orders): Partial<Orders> {
  const given: Partial<Orders> = {};
  if (stages.length > 0) given.stages = stages;
  if (lanes.length > 0) given.lanes = lanes;
  if (Object.keys(cells).length > 0) given.cells = cells;
  if (personas) given.personas = personas;
  if (links) given.links = links;
  if (emotions) given.emotions = emotions;
  if (metrics) given.metrics = metrics;
  return given;
}
