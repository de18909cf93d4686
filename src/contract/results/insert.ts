import * as z from 'zod/mini';

const counts = z.object({
  stages: z.number(),
  lanes: z.number(),
  cards: z.number(),
  links: z.number(),
  personas: z.number(),
  emotions: z.number(),
  nodes: z.number(),
});

/** What is answered: see the requests. */
export const insertResults = {
  insert: z.object({ journeyId: z.string(), rootId: z.string(), counts }),
} as const;
