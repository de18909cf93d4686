import * as z from 'zod/mini';
import { seenPageSchema } from './results/seen.ts';

/** A page of which is asked what maps people took into use. Of its nodes those that changed since the last question came before it, in parts. */
export const askedPageSchema = z.object({
  ...seenPageSchema.shape,
  /** Ids of all of its nodes, as they stand. */
  order: z.array(z.string()),
});
export type AskedPage = z.infer<typeof askedPageSchema>;
