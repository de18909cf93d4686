import { cleanJson } from './clean-json.ts';
import { type Journey, recordLists } from './journey.ts';
import { own } from './own.ts';
import { journeyFrom } from './parse-journey.ts';
import {
  cellKey,
  type JourneyRecord,
  type Json,
  listOfKind,
  type RecordKind,
  type Records,
} from './records.ts';

const orderOfKind = {
  persona: 'personas',
  stage: 'stages',
  lane: 'lanes',
  link: 'links',
  emotion: 'emotions',
  metric: 'metrics',
} as const;
const listedKinds = ['persona', 'stage', 'lane', 'card', 'link', 'emotion', 'metric'] as const;

/** Takes a journey apart, losing nothing but the order of cards of different cells among each other. */
export function toRecords(journey: Journey): Records {
  const heading: { [field: string]: unknown } = { ...journey };
  for (const list of recordLists) delete heading[list];
  const fields = fieldsOf(heading);
  const byId: Records['byId'] = { [journey.id]: { kind: 'journey', id: journey.id, fields } };
  for (const kind of listedKinds) {
    for (const record of journey[listOfKind[kind]]) {
      byId[record.id] = { kind, id: record.id, fields: fieldsOf(record) };
    }
  }
  const ids = (list: (typeof recordLists)[number]) => journey[list].map((record) => record.id);
  return {
    journeyId: journey.id,
    byId,
    orders: {
      stages: ids('stages'),
      lanes: ids('lanes'),
      cells: cellsOf(journey.cards),
      personas: ids('personas'),
      links: ids('links'),
      emotions: ids('emotions'),
      metrics: ids('metrics'),
    },
  };
}

/**
 * Puts a journey together again: cards by stage, lane and place in their cell, those outside the grid last.
 * Throws `JourneyError` when the records are not a journey (a reference that leads nowhere, a missing name).
 */
export function fromRecords(records: Records): Journey {
  const fields = own(records.byId, records.journeyId)?.fields;
  const journey: { [field: string]: unknown } = { ...fields, id: records.journeyId };
  for (const kind of listedKinds) {
    journey[listOfKind[kind]] = idsInOrder(records, kind).map((id) => ({
      ...own(records.byId, id)?.fields,
      id,
    }));
  }
  return journeyFrom(journey);
}

/** The ids of all records of one kind, in the journey's order; what no order names comes last. */
export function idsInOrder(records: Records, kind: Exclude<RecordKind, 'journey'>): string[] {
  const present = Object.keys(records.byId).filter((id) => records.byId[id]?.kind === kind);
  const listed = kind === 'card' ? cardsInOrder(records) : (records.orders[orderOfKind[kind]] ?? []);
  const known = new Set(present);
  return [...new Set([...listed.filter((id) => known.has(id)), ...present])];
}

/** The ids of the cards of each cell, in the order given. */
export function cellsOf(
  cards: readonly { id: string; stageId: string | null; laneId: string | null }[],
): Records['orders']['cells'] {
  const cells = new Map<string, string[]>();
  for (const card of cards) {
    const key = cellKey(card.stageId, card.laneId);
    const ids = cells.get(key);
    if (ids) ids.push(card.id);
    else cells.set(key, [card.id]);
  }
  const named: Records['orders']['cells'] = {};
  for (const [key, ids] of cells) named[key] = ids;
  return named;
}

/** The cell that a card says it is in. */
export function cellOf(card: JourneyRecord): string {
  const { stageId, laneId } = card.fields;
  return cellKey(typeof stageId === 'string' ? stageId : null, typeof laneId === 'string' ? laneId : null);
}

/** The keys of all cells, by stage, then by lane; those of no stage and no lane of the order come last. */
export function cellsInOrder({ orders: { stages, lanes, cells } }: Records): Set<string> {
  const keys = new Set<string>();
  for (const stageId of [...stages, null]) {
    for (const laneId of [...lanes, null]) keys.add(cellKey(stageId, laneId));
  }
  for (const key of Object.keys(cells)) keys.add(key);
  return keys;
}

/** By stage, then by lane, then by place in the cell; cells of no stage and no lane of the order come last. */
function cardsInOrder(records: Records): string[] {
  const ordered: string[] = [];
  for (const key of cellsInOrder(records)) {
    for (const id of own(records.orders.cells, key) ?? []) {
      const card = own(records.byId, id);
      if (card && cellOf(card) === key) ordered.push(id);
    }
  }
  return ordered;
}

/** One record's fields as they stand in `Records`. */
export function fieldsOf(record: { [field: string]: unknown }): { [field: string]: Json } {
  const fields: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(record)) {
    if (field === 'id' || value === undefined) continue;
    fields[field] = cleanJson(value, []);
  }
  return fields;
}
