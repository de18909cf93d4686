import * as z from 'zod/mini';
import { ownTemplateSchema } from '../../journey/own-template.ts';

const templatePlace = z.enum(['own', 'board']);

/** What is answered: see the requests. */
export const templateResults = {
  listTemplates: z.object({
    own: z.array(ownTemplateSchema),
    board: z.array(ownTemplateSchema),
    skipped: z.array(z.object({ place: templatePlace, id: z.string(), reason: z.string() })),
  }),
  keepTemplate: z.object({}),
  dropTemplate: z.object({}),
} as const;
