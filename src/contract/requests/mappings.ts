import * as z from 'zod/mini';

/** What a person said of the parts of files, by the shape of the file: kept with the person, on this machine. */
export const mappingRequests = {
  /** What was said of a file of this shape; `null`: nothing, or it cannot be read. Writes nothing. */
  recallMapping: {
    params: z.object({ shape: z.string() }),
  },
  /** Keeps it for the next file of this shape; of many the last ones. */
  keepMapping: { params: z.object({ shape: z.string(), mapping: z.string() }) },
} as const;
