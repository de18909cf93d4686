import * as z from 'zod/mini';
import { journeySchema } from '../journey/journey.ts';
import { doubtSchema } from '../journey/reading.ts';

const ids = z.array(z.string());
const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const fields = z.record(z.string(), z.json());
const agreed = z.optional(
  z.object({
    id: z.string(),
    details: fields,
    laneKind: z.optional(z.string()),
    value: z.optional(z.number()),
  }),
);
/** What `plane/map-draft.ts` says of each part; nodes by their ids. */
const part = { key: z.string(), nodes: ids, agreed };
const name = z.object({
  ...part,
  /** Of its record. */
  id: z.string(),
  name: z.string(),
  from: z.number(),
  to: z.number(),
  line: z.optional(z.number()),
  fill: z.optional(z.string()),
  kind: z.optional(z.string()),
  said: z.optional(fields),
});
const card = z.object({
  ...part,
  text: z.string(),
  stage: z.number(),
  lane: z.number(),
  box,
  value: z.optional(z.nullable(z.union([z.number(), z.literal('not said')]))),
});
const person = z.object({
  ...part,
  name: z.string(),
  fields: z.record(z.string(), z.union([z.string(), ids])),
  isApart: z.boolean(),
});

/** The maps of a page that people drew and took into use, as the panel read them: nodes by their ids. */
export const inUseSchema = z.object({
  maps: z.array(
    z.object({
      journey: journeySchema,
      nodes: z.record(z.string(), ids),
      confidence: z.record(z.string(), z.number()),
      doubts: z.array(doubtSchema),
      recordOf: z.record(z.string(), z.string()),
      copies: ids,
      memberIds: ids,
      found: z.object({
        root: z.string(),
        title: z.string(),
        titleNode: z.nullable(z.string()),
        stages: z.array(name),
        lanes: z.array(name),
        cards: z.array(card),
        people: z.array(person),
        scaffold: ids,
        box,
        transposed: z.boolean(),
      }),
    }),
  ),
  /** Ids of all nodes that they have read. */
  used: ids,
});
export type InUse = z.infer<typeof inUseSchema>;
