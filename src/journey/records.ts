import * as z from 'zod/mini';
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

const ids = z.array(z.string());

export const recordSchema = z.object({
  kind: z.enum(recordKinds),
  id: z.string(),
  /** Every field but `id`. The journey's own record has its fields without the arrays. */
  fields: z.record(z.string(), z.json()),
});
export type JourneyRecord = z.infer<typeof recordSchema>;

/** Order of a list: stages, lanes and personas of the map, cards of one cell. */
const ordersSchema = z.object({
  stages: ids,
  lanes: ids,
  /** By `cellKey(stageId, laneId)`. */
  cells: z.record(z.string(), ids),
  /** Absent: nothing is known of their order. */
  personas: z.optional(ids),
  /** The lists whose order nobody merges, so that a journey comes back as it was given. */
  links: z.optional(ids),
  emotions: z.optional(ids),
  metrics: z.optional(ids),
});
export type Orders = z.infer<typeof ordersSchema>;

export const recordsSchema = z.object({
  journeyId: z.string(),
  byId: z.record(z.string(), recordSchema),
  orders: ordersSchema,
});
export type Records = z.infer<typeof recordsSchema>;

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

/** What the board calls each kind of thing. */
export const kindWords: { [kind in RecordKind]: string } = {
  journey: 'map',
  persona: 'persona',
  stage: 'stage',
  lane: 'row',
  card: 'note',
  link: 'arrow',
  emotion: 'feeling',
  metric: 'number',
};
