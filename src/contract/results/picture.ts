import * as z from 'zod/mini';

/** What is answered: see the requests. */
export const pictureResults = {
  picture: z.object({ base64: z.string() }),
} as const;
