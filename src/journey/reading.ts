import * as z from 'zod/mini';

/** A question that reading a map leaves open. `choices` are lane ids, or words naming what could be done. */
export const doubtSchema = z.object({
  recordId: z.string(),
  reason: z.string(),
  choices: z.array(z.string()),
  /** Good to know (what kind of row it is), and never in the way of anything. */
  optional: z.optional(z.boolean()),
});
export type Doubt = z.infer<typeof doubtSchema>;

/** Words on the board that belong to no map, and why. */
export const unplacedSchema = z.object({
  nodeId: z.string(),
  text: z.string(),
  reason: z.string(),
  recordId: z.optional(z.string()),
});
export type Unplaced = z.infer<typeof unplacedSchema>;
