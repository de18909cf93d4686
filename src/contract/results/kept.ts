import * as z from 'zod/mini';
import { ownTemplateSchema } from '../../journey/own-template.ts';

const templatePlace = z.enum(['own', 'board']);

/** What is answered: see the requests. */
export const keptResults = {
  /** Key and text of each. */
  kept: z.object({ entries: z.array(z.tuple([z.string(), z.string()])) }),
  keep: z.object({}),
  listTemplates: z.object({
    own: z.array(ownTemplateSchema),
    board: z.array(ownTemplateSchema),
    skipped: z.array(z.object({ place: templatePlace, id: z.string(), reason: z.string() })),
  }),
  keepTemplate: z.object({}),
  dropTemplate: z.object({}),
  /** As JSON. */
  recallMapping: z.object({ mapping: z.nullable(z.string()) }),
  keepMapping: z.object({}),
} as const;
