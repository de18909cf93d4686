import * as z from 'zod/mini';
import { journeySchema } from '../../journey/journey.ts';

const taken = z.object({ nodeId: z.string(), name: z.string(), at: z.string() });

/** What is answered: see the requests. */
export const snapshotResults = {
  takeSnapshot: taken,
  stateOf: z.object({ journey: journeySchema, original: z.optional(journeySchema) }),
  keepSnapshot: taken,
  keptSnapshot: z.object({
    parts: z.array(z.string()),
    bytes: z.number(),
    name: z.string(),
    at: z.string(),
  }),
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
