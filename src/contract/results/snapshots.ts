import * as z from 'zod/mini';
import { journeySchema } from '../../journey/journey.ts';

/** What is answered: see the requests. */
export const snapshotResults = {
  takeSnapshot: z.object({ nodeId: z.string(), name: z.string(), at: z.string() }),
  stateOf: z.object({
    journey: journeySchema,
    original: z.optional(journeySchema),
    id: z.string(),
    /** ISO 8601, and as people say it. */
    at: z.string(),
    day: z.string(),
  }),
  keepState: z.object({ nodeId: z.string() }),
  keptStates: z.object({
    nodes: z.array(
      z.object({
        nodeId: z.string(),
        /** Of its layer. */
        name: z.string(),
        /** The map that it lies in. */
        rootId: z.nullable(z.string()),
        /** Its stamp names this very node: it is no copy. */
        isOwn: z.boolean(),
        head: z.string(),
        parts: z.array(z.string()),
      }),
    ),
    /** Where something lies in no map: journey id and root of every map. */
    roots: z.array(z.tuple([z.string(), z.string()])),
  }),
  changeStates: z.object({ writes: z.number() }),
  snapshots: z.object({
    snapshots: z.array(
      z.object({
        nodeId: z.string(),
        /** `null`: its map is gone. */
        rootId: z.nullable(z.string()),
        name: z.string(),
        at: z.string(),
        /** The map's title when it was taken. */
        map: z.string(),
        /** Why it cannot be read. */
        problem: z.optional(z.enum(['damaged', 'newer'])),
      }),
    ),
  }),
  openSnapshot: z.object({
    journey: journeySchema,
    name: z.string(),
    at: z.string(),
    /** Taken by a version that lost signs beyond U+FFFF: to be read against the board (`mendSigns`). */
    signsLost: z.optional(z.boolean()),
  }),
  renameSnapshot: z.object({ name: z.string(), writes: z.number() }),
  deleteSnapshot: z.object({ deleted: z.number() }),
  settleCopy: z.object({ journeyId: z.string() }),
} as const;
