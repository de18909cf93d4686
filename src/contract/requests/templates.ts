import * as z from 'zod/mini';
import { ownTemplateSchema } from '../../journey/own-template.ts';

/** `own`: with the person, on this machine; `board`: in the board, for everybody who opens it. */
const templatePlace = z.enum(['own', 'board']);

/** People's own templates. */
export const templateRequests = {
  /** Every template that this person, or this board, keeps; what is kept but cannot be read is told. Writes nothing. */
  listTemplates: {
    params: z.object({}),
  },
  /** Keeps a template for this person, or in the board for everybody; one with this id is replaced. */
  keepTemplate: {
    params: z.object({ place: templatePlace, template: ownTemplateSchema }),
  },
  /** Forgets a template; one that is not there any more is no error. */
  dropTemplate: { params: z.object({ place: templatePlace, id: z.string() }) },
} as const;
