import { hashJson } from '../journey/hash.ts';
import { plainWords } from '../plane/words/plain-words.ts';
import { proposeMapping } from './judge/propose-mapping.ts';
import { type Mapping, mappingSchema } from './mapping.ts';
import type { Source } from './source.ts';

/** The shape of a source by what is likely: its headings, whatever its stages are called. The same for the next file that a program writes so. */
export function shapeOf({ layout, rows, columns }: Mapping): string {
  return hashJson([layout, (columns ?? rows).map(({ from }) => plainWords(from))]);
}

/**
 * The mapping of a source as a person left that of the last file of its shape: which way it lies, and what each row and column of the same name is. `null`: what was
 * kept is of no use here.
 */
export function recallFor(source: Source, kept: unknown): Mapping | null {
  const parsed = mappingSchema.safeParse(kept);
  if (!parsed.success || !('grid' in source)) return null;
  const { layout, rows, columns } = parsed.data;
  const proposal = proposeMapping(source, { layout, ...(columns ? { columns } : {}) });
  if (!proposal) return null;
  const { mapping } = proposal;
  const known = new Map(rows.map((row) => [row.from, row]));
  return { ...mapping, rows: mapping.rows.map((row) => known.get(row.from) ?? row) };
}
