import * as z from 'zod/mini';

/** What is answered: see the requests. */
export const matrixResults = {
  putMatrix: z.object({
    writes: z.number(),
    /** The section that it stands in. */
    nodeId: z.string(),
    /** How many notes stand on it, and how many of them wait beside it for value or effort. */
    notes: z.number(),
    unrated: z.number(),
  }),
  putMarks: z.object({ writes: z.number() }),
} as const;
