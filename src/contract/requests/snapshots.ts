import * as z from 'zod/mini';
import { journeySchema } from '../../journey/journey.ts';
import { pick } from './pick.ts';

/** States of a map that are kept in the file, and copies of maps. */
export const snapshotRequests = {
  /** Keeps the map as it is now under a name (by default the date), in the file itself. */
  takeSnapshot: {
    params: z.object({ ...pick, name: z.optional(z.string()) }),
    result: z.object({ nodeId: z.string(), name: z.string(), at: z.string() }),
  },
  /** Every snapshot in the file, the latest first. */
  snapshots: {
    params: z.object({}),
    result: z.object({
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
  },
  openSnapshot: {
    params: z.object({ nodeId: z.string() }),
    result: z.object({
      journey: journeySchema,
      name: z.string(),
      at: z.string(),
      /** Taken by a version that lost signs beyond U+FFFF: to be read against the board (`mendSigns`). */
      signsLost: z.optional(z.boolean()),
    }),
  },
  renameSnapshot: {
    params: z.object({ nodeId: z.string(), name: z.string() }),
    result: z.object({ name: z.string(), writes: z.number() }),
  },
  deleteSnapshot: { params: z.object({ nodeId: z.string() }), result: z.object({ deleted: z.number() }) },
  /** Says what a copied map is: the next state of the original, its future, or a map of its own. */
  settleCopy: {
    params: z.object({ ...pick, as: z.enum(['quarter', 'separate', 'future']) }),
    result: z.object({ journeyId: z.string() }),
  },
} as const;
