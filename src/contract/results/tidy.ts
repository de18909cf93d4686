import * as z from 'zod/mini';

/** What tidying does to a map, before or after it is done. */
const tidyReportSchema = z.object({
  /** Notes (record ids) that are put elsewhere; and how many only move on with their row or stage. */
  notes: z.array(z.string()),
  carried: z.number(),
  /** Rows that become higher and stages that become wider, in px. */
  rows: z.array(z.object({ id: z.string(), by: z.number() })),
  stages: z.array(z.object({ id: z.string(), by: z.number() })),
  /** Scaffold drawn again, stale scaffold taken away, links led another way. */
  restored: z.number(),
  cleared: z.number(),
  redrawn: z.number(),
  /** The map's section becomes smaller, as its content is. */
  fitted: z.boolean(),
  /** What stays as it is, and why: locked, grouped … */
  left: z.array(z.object({ nodeId: z.string(), recordId: z.optional(z.string()), reason: z.string() })),
  /** What is not ours and would have been covered. */
  beside: z.array(z.object({ nodeId: z.string(), name: z.string() })),
  /** Nothing to do: a tidy map is left alone. */
  tidy: z.boolean(),
  /** Two previews with the same one do the same. */
  fingerprint: z.string(),
});

/** What is answered: see the requests. */
export const tidyResults = {
  previewTidy: tidyReportSchema,
  applyTidy: z.object({
    outcome: z.enum(['done', 'changedMeanwhile']),
    writes: z.number(),
    report: tidyReportSchema,
  }),
  makeRoom: z.object({ writes: z.number() }),
} as const;
