import * as z from 'zod/mini';
import { memorySchema } from '../../journey/memory.ts';
import { hindranceSchema } from '../../journey/merge/change.ts';
import { recordsSchema } from '../../journey/records.ts';

/** What is answered: see the requests. */
export const syncResults = {
  records: z.object({ ...recordsSchema.shape, brought: z.optional(memorySchema) }),
  foresee: z.object({
    /** What cannot be written, and why (a locked card, a font that cannot be loaded …). */
    hindrances: z.array(hindranceSchema),
  }),
  putChanges: z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('done'),
      writes: z.number(),
      applied: z.number(),
      skipped: z.array(hindranceSchema),
      /** Records that someone changed while a large file was being written: not touched, to be asked again. */
      lookAgain: z.optional(z.array(z.string())),
      /** Whether a version was saved in the file's history before; absent: not asked for. */
      version: z.optional(z.enum(['saved', 'failed'])),
      /** More than one: people worked on the board meanwhile, and each undo takes back one part. */
      undoSteps: z.optional(z.number()),
    }),
    /** Cancelled, or FigJam failed, where undo would have taken back others' work too: so much is done. */
    z.object({
      outcome: z.literal('stopped'),
      /** `cancelled`, or what went wrong. */
      reason: z.string(),
      writes: z.number(),
      applied: z.number(),
      total: z.number(),
      skipped: z.array(hindranceSchema),
    }),
    /** Someone edited what would be touched: these records, to be looked at again. Nothing was written. */
    z.object({ outcome: z.literal('changedMeanwhile'), recordIds: z.array(z.string()) }),
  ]),
} as const;
