import * as z from 'zod/mini';

/** What is answered: see the requests. */
export const panelResults = {
  hello: z.object({
    version: z.string(),
    board: z.string(),
    page: z.string(),
    command: z.string(),
    selection: z.optional(z.object({ nodeIds: z.array(z.string()), notes: z.number() })),
  }),
  show: z.object({ shown: z.number() }),
  undo: z.object({ undone: z.boolean(), reason: z.optional(z.string()) }),
  resize: z.object({}),
} as const;
