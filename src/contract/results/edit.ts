import * as z from 'zod/mini';
import { conflictSchema, hindranceSchema } from '../../journey/merge/change.ts';

/** What is answered: see the requests. */
export const editResults = {
  edit: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('done'), writes: z.number() }),
    /** Someone changed the same since it was seen. Nothing was written. */
    z.object({ outcome: z.literal('asked'), conflicts: z.array(conflictSchema) }),
    /** It is locked, has no place, or its font cannot be loaded. Nothing was written. */
    z.object({ outcome: z.literal('hindered'), hindrances: z.array(hindranceSchema) }),
  ]),
} as const;
