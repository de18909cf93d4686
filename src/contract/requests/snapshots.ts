import * as z from 'zod/mini';
import { pick } from './pick.ts';

/** States of a map that are kept in the file, and copies of maps. */
export const snapshotRequests = {
  /** Keeps the map as it is now under a name (by default the date), in the file itself. */
  takeSnapshot: {
    params: z.object({ ...pick, name: z.optional(z.string()) }),
  },
  /** Every snapshot in the file, the latest first. */
  snapshots: {
    params: z.object({}),
  },
  openSnapshot: {
    params: z.object({ nodeId: z.string() }),
  },
  renameSnapshot: {
    params: z.object({ nodeId: z.string(), name: z.string() }),
  },
  deleteSnapshot: { params: z.object({ nodeId: z.string() }) },
  /** Says what a copied map is: the next state of the original, its future, or a map of its own. */
  settleCopy: {
    params: z.object({ ...pick, as: z.enum(['quarter', 'separate', 'future']) }),
  },
} as const;
