import * as z from 'zod/mini';
import { seenPageSchema } from './results/seen.ts';

/** What maps people took into use on this page? Of its nodes those that changed since the last question came before it, in parts. */
export const questionSchema = z.object({
  ...seenPageSchema.shape,
  /** Ids of all of its nodes, as they stand. */
  order: z.array(z.string()),
});
export type Question = z.infer<typeof questionSchema>;
