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
  },
  /** Marks these notes, and no others, by how it is known what they say, as one undo step; none takes all marks off. */
  putMarks: {
    params: z.object({
      ...pick,
      /** By record id. */
      marks: z.record(z.string(), z.enum(['known', 'inferred', 'assumed'])),
    }),
  },
} as const;
