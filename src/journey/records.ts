import type { RecordList } from './journey.ts';

/** A journey taken apart for comparing: one flat map of records by id, each a bag of JSON fields, and the orders. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const recordKinds = [
  'journey',
  'persona',
  'stage',
  'lane',
  'card',
  'link',
  'emotion',
  'metric',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface JourneyRecord {
  kind: RecordKind;
  id: string;
  /** Every field but `id`. The journey's own record has its fields without the arrays. */
  fields: { [field: string]: Json };
}

/** Order of a list: stages, lanes and personas of the map, cards of one cell. */
export interface Orders {
  stages: string[];
  lanes: string[];
  /** By `cellKey(stageId, laneId)`. */
  cells: { [cell: string]: string[] };
  /** Absent: nothing is known of their order. */
  personas?: string[] | undefined;
  /** The lists whose order nobody merges, so that a journey comes back as it was given. */
  links?: string[] | undefined;
  emotions?: string[] | undefined;
  metrics?: string[] | undefined;
}

export interface Records {
  journeyId: string;
  byId: { [id: string]: JourneyRecord };
  orders: Orders;
}

/** The name of one cell; `null` stands for outside the grid. JSON, so that no id can forge another cell. */
export function cellKey(stageId: string | null, laneId: string | null): string {
  return JSON.stringify([stageId, laneId]);
}

export const listOfKind: { [kind in Exclude<RecordKind, 'journey'>]: RecordList } = {
  persona: 'personas',
  stage: 'stages',
  lane: 'lanes',
  card: 'cards',
  link: 'links',
  emotion: 'emotions',
  metric: 'metrics',
};
