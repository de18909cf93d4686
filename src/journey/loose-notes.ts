import * as z from 'zod/mini';
import { boardFactsSchema } from './board-facts.ts';

/**
 * Notes that are part of no map, as a structure of their own: by section, then by cluster. Never a journey: nothing
 * here claims to be a stage or a row.
 */

export const looseNoteSchema = z.object({
  ...boardFactsSchema.shape,
  text: z.string(),
  /** Of one row of a table: all its cells, and its place from 0. */
  cells: z.optional(z.array(z.string())),
  row: z.optional(z.number()),
  /** What it seems to be, by its form alone. */
  seems: z.optional(z.enum(['question', 'quote', 'metric', 'feeling'])),
  /** The kind of row that it says to be of, by how it begins (`Pain: …`). */
  says: z.optional(z.string()),
});

export const clusterSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Where the name is from: a heading above the notes, their section, or their own words. */
  namedBy: z.enum(['heading', 'section', 'words']),
  /** The kind of row that its heading or section names. */
  kind: z.optional(z.string()),
  /** The nodes that say the name: they are no notes. */
  headingIds: z.array(z.string()),
  notes: z.array(looseNoteSchema),
});

export const noteSectionSchema = z.object({
  /** `null`: on the page itself. */
  nodeId: z.nullable(z.string()),
  /** Nested sections: outermost first, ` / ` between. */
  name: z.nullable(z.string()),
  clusters: z.array(clusterSchema),
});

export type LooseNote = z.infer<typeof looseNoteSchema>;
export type Cluster = z.infer<typeof clusterSchema>;
export type NoteSection = z.infer<typeof noteSectionSchema>;

/** All clusters, section by section. */
export function clustersOf(sections: readonly NoteSection[]): Cluster[] {
  return sections.reduce<Cluster[]>((all, section) => all.concat(section.clusters), []);
}

export function countNotes(sections: readonly NoteSection[]): number {
  return clustersOf(sections).reduce((sum, cluster) => sum + cluster.notes.length, 0);
}
