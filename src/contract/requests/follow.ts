import * as z from 'zod/mini';

/** Learning what changed on the board, in proportion to it. */
export const followRequests = {
  /** What has changed on all pages since the reading with this version; the whole, where that is not known any more. */
  follow: {
    params: z.object({ since: z.number() }),
  },
} as const;
