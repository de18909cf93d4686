import * as z from 'zod/mini';

/** A map as a picture. */
export const pictureRequests = {
  /**
   * A map as FigJam itself draws it, by its root; bytes as Base64. `width`, in px, is for PNG only: the other two have no
   * size. Nothing on the board is touched.
   */
  picture: {
    params: z.object({
      rootId: z.string(),
      format: z.enum(['PNG', 'SVG', 'PDF']),
      width: z.optional(z.number().check(z.minimum(100), z.maximum(16_000))),
    }),
  },
} as const;
