import * as z from 'zod/mini';
import { stampSchema } from '../../journey/stamp.ts';

/** More than anybody draws in one map. */
const mostStamps = 50_000;

const what = z.object({
  page: z.optional(z.string()),
  /** `selection`: what is selected on this page, the page when nothing is. `page`: the page that is open. */
  scope: z.optional(z.enum(['selection', 'page'])),
  /** Ids of the nodes to read, with all that lies in them, instead of what is selected. */
  nodes: z.optional(z.array(z.string())),
});
const name = z.string().check(z.maxLength(10_000));
const byRecord = z.record(z.string(), name);

/** Reading the board, and taking maps that people drew into use. */
export const readRequests = {
  /** Reads our maps, and those in use, on the named page, or on all pages; or what of them is selected. */
  read: { params: what },
  /**
   * The same, and hands over all else that is seen, unread: for whoever finds maps of others, and sorts notes that are in
   * none. The nodes come before the answer, in parts (`seenPartSchema`), page by page.
   */
  look: {
    params: what,
  },
  /** Takes a map that people drew into use: stamps what stands, moves nothing, one undo step. */
  adopt: {
    params: z.object({
      journeyId: z.string(),
      /** What each node is to remember, and how it was seen (`markNode`) by whoever decided that. */
      stamps: z
        .array(z.object({ seen: z.string().check(z.maxLength(20)), stamp: stampSchema }))
        .check(z.minLength(1), z.maxLength(mostStamps)),
      /** By record id of a stage or row: what it is called from now on. Written on the board, where its name stands. */
      names: z.optional(byRecord),
    }),
  },
} as const;
