import * as z from 'zod/mini';
import { pick } from './pick.ts';

const id = z.string().check(z.minLength(1), z.maxLength(200));

/** Loose notes that go into a map that exists. */
export const placeRequests = {
  /**
   * Moves notes that lie in no map into cells of one, as one undo step: they stay the notes they are, with author, colour
   * and votes. What cannot move stays where it lies, and is told.
   */
  placeNotes: {
    params: z.object({
      ...pick,
      notes: z
        .array(
          z.object({
            nodeId: id,
            stageId: id,
            laneId: id,
            /** Its words when it was decided where it goes: with others, it stays. Absent: whatever it says. */
            text: z.optional(z.string()),
          }),
        )
        .check(z.minLength(1), z.maxLength(1000)),
      /** Only tell what would be left where it is. */
      dryRun: z.optional(z.boolean()),
    }),
  },
} as const;
