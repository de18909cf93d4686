import * as z from 'zod/mini';
import { recordKinds } from '../../journey/records.ts';
import { pick } from './pick.ts';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const fields = z.record(z.string(), z.json());
/** One thing that a person did in an editor of the panel. */
const editSchema = z.discriminatedUnion('op', [
  /** Only the fields given; `null` clears. */
  z.object({ op: z.literal('set'), kind: z.enum(recordKinds), recordId: id, fields }),
  z.object({ op: z.literal('add'), kind: z.enum(recordKinds), recordId: id, fields }),
  z.object({ op: z.literal('remove'), kind: z.enum(recordKinds), recordId: id }),
  /** Puts a card before another one of its cell, or last. */
  z.object({ op: z.literal('place'), recordId: id, before: z.nullable(id) }),
  /** Puts stages, rows or personas into an order; `was`: the one that the person saw. */
  z.object({
    op: z.literal('order'),
    list: z.enum(['stages', 'lanes', 'personas']),
    ids: z.array(id),
    was: z.array(id),
  }),
]);

/** What the editors of the panel do. */
export const editRequests = {
  /** Writes what a person edited in the panel at once, as one undo step: all of it, or nothing. */
  edit: {
    params: z.object({
      ...pick,
      edits: z.array(editSchema).check(z.minLength(1), z.maxLength(200)),
      /** The records to be changed or removed, whole, as the person saw them when they began. */
      seen: z.record(z.string(), z.object({ kind: z.enum(recordKinds), id, fields })),
      /** Records whose notes shall be unlocked, written, and locked again. */
      unlock: z.optional(z.array(id)),
    }),
  },
} as const;
