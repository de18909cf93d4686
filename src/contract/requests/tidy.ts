import * as z from 'zod/mini';
import { pick } from './pick.ts';

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
const tidyScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), recordId: z.string() }),
  z.object({ kind: z.literal('cell'), stageId: z.string(), laneId: z.string() }),
  z.object({ kind: z.literal('stage'), stageId: z.string() }),
  z.object({ kind: z.literal('map') }),
]);

/** Tidying a map, and making room in it. */
export const tidyRequests = {
  /** What tidying this map, or a part of it, would do. Writes nothing. */
  previewTidy: { params: z.object({ ...pick, scope: tidyScopeSchema }), result: tidyReportSchema },
  /** Does it, as one undo step; or tells what it would do now, when the board is not as it was previewed. */
  applyTidy: {
    params: z.object({ ...pick, scope: tidyScopeSchema, fingerprint: z.string() }),
    result: z.object({
      outcome: z.enum(['done', 'changedMeanwhile']),
      writes: z.number(),
      report: tidyReportSchema,
    }),
  },
  /** One row higher, or one stage wider, by one note; everything below or right of it moves by that. */
  makeRoom: {
    params: z.object({ ...pick, laneId: z.optional(z.string()), stageId: z.optional(z.string()) }),
    result: z.object({ writes: z.number() }),
  },
} as const;
