import * as z from 'zod/mini';
import { boardFactsSchema } from '../../journey/board-facts.ts';
import { journeySchema, schemaOfList } from '../../journey/journey.ts';
import { doubtSchema } from '../../journey/reading.ts';
import { readJourneySchema, readResults } from './read.ts';

/** A stretch of a list that became another one: from `at` on, so many ids go and these come. */
const spliceSchema = z.object({ at: z.number(), gone: z.number(), come: z.array(z.string()) });

/** What became of one list: records that are new or otherwise, and the order, where it is another. */
const listOf = <S extends z.ZodMiniType>(record: S) =>
  z.optional(z.object({ changed: z.array(record), order: z.optional(spliceSchema) }));

/** By record id; `null`: it is not there any more. */
const byId = <S extends z.ZodMiniType>(value: S) => z.optional(z.record(z.string(), z.nullable(value)));

const { full, held, copyOf } = readJourneySchema.shape;

/** What became of one map since it was told of. What is absent is as it was. */
export const mapChangesSchema = z.object({
  rootId: z.string(),
  /** The journey's own fields, all of them, with empty lists. */
  heading: z.optional(journeySchema),
  lists: z.object({
    personas: listOf(schemaOfList.personas),
    stages: listOf(schemaOfList.stages),
    lanes: listOf(schemaOfList.lanes),
    cards: listOf(schemaOfList.cards),
    links: listOf(schemaOfList.links),
    emotions: listOf(schemaOfList.emotions),
    metrics: listOf(schemaOfList.metrics),
  }),
  nodes: byId(z.array(z.string())),
  confidence: byId(z.number()),
  onBoard: byId(boardFactsSchema),
  doubts: z.optional(z.array(doubtSchema)),
  /** What is said of the map as a whole, all of it. */
  state: z.optional(z.object({ full, held, copyOf })),
});
export type MapChanges = z.infer<typeof mapChangesSchema>;

/** What is answered: see the requests. */
export const followResults = {
  follow: z.discriminatedUnion('how', [
    z.object({ how: z.literal('whole'), read: readResults.read }),
    z.object({
      how: z.literal('changes'),
      version: z.number(),
      board: z.string(),
      notes: z.number(),
      beside: z.number(),
      maps: z.array(mapChangesSchema),
    }),
  ]),
} as const;
