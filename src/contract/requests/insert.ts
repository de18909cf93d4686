import * as z from 'zod/mini';
import { journeySchema } from '../../journey/journey.ts';
import { workshopLimits } from '../../journey/workshop.ts';

/** Drawing a new map. */
export const insertRequests = {
  /** Draws exactly this journey in free space near the viewport, selects it and shows it once. */
  insert: {
    params: z.object({
      journey: journeySchema,
      /** Who will fill it together: cells are sized for everybody's notes. */
      workshop: z.optional(
        z.object({
          people: z.number().check(z.int(), z.minimum(1), z.maximum(workshopLimits.people)),
          notesEach: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(workshopLimits.notesEach))),
        }),
      ),
    }),
  },
} as const;
