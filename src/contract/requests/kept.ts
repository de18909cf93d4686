import * as z from 'zod/mini';

/** `own`: with the person, on this machine; `board`: in the board, for everybody who opens it. */
const place = z.enum(['own', 'board']);

/** Texts that are kept under keys: people's own templates, and what they said of their files. What they mean knows who asks. */
export const keptRequests = {
  /** All that is kept under keys that begin so. Writes nothing. */
  kept: {
    params: z.object({ place, prefix: z.string() }),
  },
  /** Keeps a text, or with `null` nothing any more. In the board it is one undo step. */
  keep: {
    params: z.object({
      place,
      key: z.string().check(z.regex(/^(template[:_]|mappings$)/)),
      value: z.nullable(z.string().check(z.maxLength(5_000_000))),
    }),
  },
} as const;
