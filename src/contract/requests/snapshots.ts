import * as z from 'zod/mini';
import { snapshotLimits } from '../../journey/map-snapshot.ts';
import { pick } from './pick.ts';

/** A journey, packed into texts that each fit into one entry of plugin data, and how long it was before. */
const packed = z.object({
  parts: z
    .array(z.string().check(z.maxLength(snapshotLimits.part)))
    .check(z.minLength(1), z.maxLength(snapshotLimits.parts)),
  bytes: z.number().check(z.int(), z.minimum(0), z.maximum(snapshotLimits.journey)),
});

/** States of a map that are kept in the file, and copies of maps. */
export const snapshotRequests = {
  /** The map as it is now, to be packed; of a copy that nobody decided about, its original too. */
  stateOf: {
    params: z.object(pick),
  },
  /** Keeps a state of the map under a name (by default the date), in the file itself. */
  keepSnapshot: {
    params: z.object({ ...pick, name: z.optional(z.string()), packed }),
  },
  /** Every snapshot in the file, the latest first. */
  snapshots: {
    params: z.object({}),
  },
  /** A snapshot as it is kept. */
  keptSnapshot: {
    params: z.object({ nodeId: z.string() }),
  },
  renameSnapshot: {
    params: z.object({ nodeId: z.string(), name: z.string() }),
  },
  deleteSnapshot: { params: z.object({ nodeId: z.string() }) },
  /** Says what a copied map is: the next state of the original, its future, or a map of its own. */
  settleCopy: {
    params: z.object({
      ...pick,
      as: z.enum(['quarter', 'separate', 'future']),
      /** How the original was: kept with what goes on from it. */
      original: z.optional(packed),
    }),
  },
} as const;
