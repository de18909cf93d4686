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

/** What was brought by files of this export, if anything is remembered. */
export function memoryOf(
  memories: readonly Memory[] | undefined,
  exportId: string | undefined,
): Memory | null {
  return memories?.find(({ id }) => id === exportId) ?? null;
}
