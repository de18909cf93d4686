import * as z from 'zod/mini';
import { recordKinds } from '../records.ts';

const json = z.json();
/** What is compared: a record, or the order of the cards of one cell. */
const comparedKind = z.enum([...recordKinds, 'cell']);

/** One difference that a merge found. `before` is the base, `after` what the named side made of it. */
export const changeSchema = z.object({
  from: z.enum(['file', 'board']),
  op: z.enum(['add', 'update', 'remove']),
  kind: comparedKind,
  /** The record; for `kind: 'cell'` its `cellKey`. */
  recordId: z.string(),
  /** With `update`: the field. The order of cards in a cell, and of stages, lanes and personas of the
   * journey, are the fields `order`, `stageOrder`, `laneOrder`, `personaOrder` with lists of ids. With `add` and `remove`: absent. */
  field: z.optional(z.string()),
  before: z.optional(json),
  /** With `add`: all fields of the new record. */
  after: z.optional(json),
});
export type Change = z.infer<typeof changeSchema>;

/** Both sides changed one field differently, or one deleted what the other changed (`null` = deleted). */
export const conflictSchema = z.object({
  kind: comparedKind,
  recordId: z.string(),
  /** Absent when the whole record is at stake. */
  field: z.optional(z.string()),
  base: json,
  ours: json,
  theirs: json,
});
export type Conflict = z.infer<typeof conflictSchema>;

/** How a person decides a conflict: the file's side, the board's, both (a second card), or words of their own. */
export const resolutionSchema = z.union([z.enum(['ours', 'theirs', 'both']), z.object({ write: json })]);
export type Resolution = z.infer<typeof resolutionSchema>;

/** What stands in the way of a record's changes, so that they cannot be written. */
export const hindranceSchema = z.object({
  recordId: z.string(),
  reason: z.string(),
  /** Only changes of this field are in the way; absent: all of this record. */
  field: z.optional(z.string()),
  /** Somebody locked it, or the section it lies in: it can be unlocked, written, and locked again. */
  locked: z.optional(z.literal(true)),
});
export type Hindrance = z.infer<typeof hindranceSchema>;
