import * as z from 'zod/mini';
import { hindranceSchema } from '../../journey/merge/change.ts';

/** What is answered: see the requests. */
export const placeResults = {
  placeNotes: z.object({
    writes: z.number(),
    /** Node ids of the notes that went into the map. */
    placed: z.array(z.string()),
    /** Those that did not, by node id. */
    left: z.array(z.object({ reason: hindranceSchema.shape.reason, nodeId: z.string() })),
  }),
} as const;
