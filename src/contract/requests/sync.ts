import * as z from 'zod/mini';
import { memorySchema } from '../../journey/memory.ts';
import {
  changeSchema,
  conflictSchema,
  fileEditSchema,
  fileProblemSchema,
  hindranceSchema,
  resolutionSchema,
} from '../../journey/merge/change.ts';
import { recordsSchema } from '../../journey/records.ts';
import { pick } from './pick.ts';

/** The board as previewed: its records, and what it remembers of earlier files of the same export. */
const seenSchema = z.object({ ...recordsSchema.shape, brought: z.optional(memorySchema) });
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
    result: z.object({
      /** The board's records as previewed: `applySync` compares. */
      seen: seenSchema,
      changes: z.array(changeSchema),
      conflicts: z.array(conflictSchema),
      missing: z.array(z.string()),
      /** What cannot be written, and why (a locked card, a font that cannot be loaded …). */
      hindrances: z.array(hindranceSchema),
      /** What of the file is left out, and the ways to take it in. */
      problems: z.optional(z.array(fileProblemSchema)),
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
    result: z.discriminatedUnion('outcome', [
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
      z.object({ outcome: z.literal('undecided'), conflicts: z.array(conflictSchema) }),
    ]),
  },
} as const;
