import * as z from 'zod/mini';
import { recordKinds } from '../../journey/records.ts';

const json = z.json();

/** A map's records as the merge sees them. */
export const recordsSchema = z.object({
  journeyId: z.string(),
  byId: z.record(
    z.string(),
    z.object({ kind: z.enum(recordKinds), id: z.string(), fields: z.record(z.string(), json) }),
  ),
  orders: z.object({
    stages: z.array(z.string()),
    lanes: z.array(z.string()),
    cells: z.record(z.string(), z.array(z.string())),
    personas: z.optional(z.array(z.string())),
    links: z.optional(z.array(z.string())),
    emotions: z.optional(z.array(z.string())),
    metrics: z.optional(z.array(z.string())),
  }),
});

/** One thing that differs between two states of a map. */
export const changeSchema = z.object({
  from: z.enum(['file', 'board']),
  op: z.enum(['add', 'update', 'remove']),
  kind: z.enum([...recordKinds, 'cell']),
  recordId: z.string(),
  field: z.optional(z.string()),
  before: z.optional(json),
  after: z.optional(json),
});
/** A change that cannot be written; `locked`: it can, once its note is unlocked. */
export const hindranceSchema = z.object({
  recordId: z.string(),
  reason: z.string(),
  locked: z.optional(z.literal(true)),
});
export const conflictSchema = z.object({
  kind: z.enum([...recordKinds, 'cell']),
  recordId: z.string(),
  field: z.optional(z.string()),
  base: json,
  ours: json,
  theirs: json,
});
export const resolutionSchema = z.union([z.enum(['ours', 'theirs', 'both']), z.object({ write: json })]);
