import * as z from 'zod/mini';

/** What is answered: see the requests. */
export const mappingResults = {
  /** As JSON. */
  recallMapping: z.object({ mapping: z.nullable(z.string()) }),
  keepMapping: z.object({}),
} as const;
