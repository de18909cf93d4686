import * as z from 'zod/mini';
import { pick } from './pick.ts';

const tidyScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), recordId: z.string() }),
  z.object({ kind: z.literal('cell'), stageId: z.string(), laneId: z.string() }),
  z.object({ kind: z.literal('stage'), stageId: z.string() }),
  z.object({ kind: z.literal('map') }),
]);

/** Tidying a map, and making room in it. */
export const tidyRequests = {
  /** What tidying this map, or a part of it, would do. Writes nothing. */
  previewTidy: { params: z.object({ ...pick, scope: tidyScopeSchema }) },
  /** Does it, as one undo step; or tells what it would do now, when the board is not as it was previewed. */
  applyTidy: {
    params: z.object({ ...pick, scope: tidyScopeSchema, fingerprint: z.string() }),
  },
  /** One row higher, or one stage wider, by one note; everything below or right of it moves by that. */
  makeRoom: {
    params: z.object({ ...pick, laneId: z.optional(z.string()), stageId: z.optional(z.string()) }),
  },
} as const;
