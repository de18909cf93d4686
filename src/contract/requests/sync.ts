import * as z from 'zod/mini';
import { memorySchema } from '../../journey/memory.ts';
import { fileEditSchema, resolutionSchema } from '../../journey/merge/change.ts';
import { recordsSchema } from '../../journey/records.ts';
import { pick } from './pick.ts';

/** The board as previewed: its records, and what it remembers of earlier files of the same export. */
export const seenSchema = z.object({ ...recordsSchema.shape, brought: z.optional(memorySchema) });
/** By key of the problem, the id of a choice. */
const answers = z.optional(z.record(z.string(), z.string()));
/** Bringing an edited file back onto the board. */
export const syncRequests = {
  /** What bringing in this file would do to this map. Writes nothing. */
  previewSync: {
    params: z.object({
      ...pick,
      file: fileEditSchema,
      /** Missing records that shall be deleted: what that adds comes last in the lists. */
      remove: z.optional(z.array(z.string())),
      answers,
    }),
  },
  /** Applies what was previewed and chosen, as one undo step; or asks again about what changed meanwhile. */
  applySync: {
    params: z.object({
      ...pick,
      file: fileEditSchema,
      seen: seenSchema,
      /** Indices into the previewed file changes that were left out by the person. */
      untick: z.array(z.number()),
      /** By index of the previewed conflict. */
      resolutions: z.record(z.string(), resolutionSchema),
      /** Missing records that the person ticked for deletion. */
      remove: z.array(z.string()),
      answers,
      /** Records whose notes shall be unlocked, written, and locked again. */
      unlock: z.optional(z.array(z.string())),
    }),
  },
} as const;
