import * as z from 'zod/mini';
import { newsSchema } from '../../journey/memory.ts';
import { changeSchema } from '../../journey/merge/change.ts';
import { recordSchema } from '../../journey/records.ts';
import { pick } from './pick.ts';

const changes = z.array(changeSchema);

/** Bringing an edited file back onto the board: it is merged by whoever asks (`src/client/sync`). */
export const syncRequests = {
  /** The records of a map, and what it remembers of earlier files of this export. */
  records: {
    params: z.object({ ...pick, exportId: z.optional(z.string()) }),
  },
  /** What stands in the way of these changes. Writes nothing. */
  foresee: {
    params: z.object({ ...pick, changes }),
  },
  /** Writes these changes, as one undo step; or says what of it somebody changed meanwhile. */
  putChanges: {
    params: z.object({
      ...pick,
      /** All that is to be written, one part after the other: after each the map is whole. */
      parts: z.array(changes),
      /** The records that are to be changed, as the person saw them. */
      seen: z.record(z.string(), recordSchema),
      /** Of an exported file: what is to be remembered of it. */
      news: z.optional(newsSchema),
      /** Records whose notes shall be unlocked, written, and locked again. */
      unlock: z.optional(z.array(z.string())),
    }),
  },
} as const;
