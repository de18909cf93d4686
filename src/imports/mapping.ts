import * as z from 'zod/mini';

/** Scales that numbers of feelings are on; `faces`: signs, faces or words, which say it themselves. */
export const feelingScales = ['-2..2', '1..5', '0..10', '0..100', '-5..5', 'faces'] as const;
export type FeelingScale = (typeof feelingScales)[number];

/** What a row (in a list also: a column) of a source is taken for. */
export const rowRoles = [
  'cards',
  'emotion',
  'metric',
  'owner',
  'stage',
  'severity',
  'persona',
  'detail',
  'ignore',
] as const;

const rowSchema = z.object({
  /** The words in the file; none where the row has no name there. */
  from: z.string(),
  as: z.enum(rowRoles),
  /** Of cards: what the row holds, one of `laneKinds`. */
  kind: z.optional(z.string()),
  /** What the row is called on the map, where that is something else. */
  name: z.optional(z.string()),
  /** Of feelings. */
  scale: z.optional(z.enum(feelingScales)),
  /** Of `stage` and `detail`: which field. */
  field: z.optional(z.string()),
});
export type RowMapping = z.infer<typeof rowSchema>;

/** What a column of a list is: one note a line. */
export const columnRoles = [
  'stage',
  'row',
  'note',
  'severity',
  'persona',
  'owner',
  'emotion',
  'detail',
  'ignore',
] as const;

const columnSchema = z.object({
  from: z.string(),
  as: z.enum(columnRoles),
  field: z.optional(z.string()),
  scale: z.optional(z.enum(feelingScales)),
});
export type ColumnMapping = z.infer<typeof columnSchema>;

const stageSchema = z.object({
  from: z.string(),
  name: z.string(),
  as: z.optional(z.literal('ignore')),
});

/**
 * What each part of a source is taken for: made by `proposeMapping`, changed by a person in the panel or in a file, and
 * applied by `makeMap`.
 */
export const mappingSchema = z.object({
  /** Which source of the file, by its id. */
  source: z.string(),
  /** Stages lie across the top or go down; or each line is one note; or it tells of people only; or the source says itself what is what. */
  layout: z.enum(['across', 'down', 'list', 'people', 'given']),
  title: z.string(),
  /** Of whom the file tells, in this table or another; without it, all of them. */
  personas: z.optional(z.array(stageSchema)),
  stages: z.array(stageSchema),
  rows: z.array(rowSchema),
  /** Of a list. */
  columns: z.optional(z.array(columnSchema)),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Something that the source does not say for sure. */
export interface Question {
  id: string;
  text: string;
  choices: string[];
  likely: string;
}
