import * as z from 'zod/mini';
import { pick } from './pick.ts';

/** What is put on the board beside a map or on its notes, and is no part of what it says. */
export const matrixRequests = {
  /**
   * Puts the matrix of a map's opportunities and solutions beside it, or brings the one that stands there up to date, as one undo step. What
   * stands on it stands for notes, and is none: dragging it sets value and effort of its note.
   */
  putMatrix: {
    params: z.object(pick),
    result: z.object({
      writes: z.number(),
      /** The section that it stands in. */
      nodeId: z.string(),
      /** How many notes stand on it, and how many of them wait beside it for value or effort. */
      notes: z.number(),
      unrated: z.number(),
    }),
  },
  /** Marks these notes, and no others, by how it is known what they say, as one undo step; none takes all marks off. */
  putMarks: {
    params: z.object({
      ...pick,
      /** By record id. */
      marks: z.record(z.string(), z.enum(['known', 'inferred', 'assumed'])),
    }),
    result: z.object({ writes: z.number() }),
  },
} as const;
