import * as z from 'zod/mini';

/**
 * What the files of one export have brought to a map so far: everything they gave differently from that export and
 * that was applied, or decided otherwise by a person. It is never asked or applied again.
 */
export const memorySchema = z.object({
  /** The export's id. */
  id: z.string(),
  /** By record and field: the hashes (`hashJson`) of all values brought, the latest last. */
  given: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  /** By list (`stages`, `lanes`, or a cell): the orders brought, the latest last. */
  orders: z.record(z.string(), z.array(z.array(z.string()))),
  /** Records whose deletion was brought. */
  removed: z.array(z.string()),
});

export type Memory = z.infer<typeof memorySchema>;

/**
 * What is to be remembered of a file that is being brought in. Of that the map keeps what it shows in the end, and what
 * was `decided` otherwise and could be written.
 */
export const newsSchema = z.object({
  /** The export's id. */
  id: z.string(),
  /** What was remembered of it when the file was compared. */
  was: z.nullable(memorySchema),
  /** Something was asked: the answers are remembered even where they change nothing. */
  isAsked: z.boolean(),
  /** Hashes: of a field's value in the file, and of what the board then says. */
  fields: z.array(
    z.object({
      recordId: z.string(),
      field: z.string(),
      hash: z.string(),
      shown: z.string(),
      decided: z.boolean(),
    }),
  ),
  /** `recordId`: what stands for the list in a change. */
  orders: z.array(
    z.object({ recordId: z.string(), list: z.string(), order: z.array(z.string()), decided: z.boolean() }),
  ),
  removed: z.array(z.object({ recordId: z.string(), decided: z.boolean() })),
});
export type FileNews = z.infer<typeof newsSchema>;

/** What was brought by files of this export, if anything is remembered. */
export function memoryOf(
  memories: readonly Memory[] | undefined,
  exportId: string | undefined,
): Memory | null {
  return memories?.find(({ id }) => id === exportId) ?? null;
}
