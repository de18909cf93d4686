import * as z from 'zod/mini';
import { type LooseConnector, onBoardSchema } from '../../journey/board-facts.ts';
import { journeySchema } from '../../journey/journey.ts';
import type { NoteSection } from '../../journey/loose-notes.ts';
import { doubtSchema, type Unplaced } from '../../journey/reading.ts';
import { seenPageSchema } from './seen.ts';

export const readJourneySchema = z.object({
  rootId: z.string(),
  pageId: z.string(),
  journey: journeySchema,
  nodes: z.record(z.string(), z.array(z.string())),
  confidence: z.record(z.string(), z.number()),
  doubts: z.array(doubtSchema),
  /** Why each record is read as it is, by record id: on maps that people drew. */
  reasons: z.optional(z.record(z.string(), z.string())),
  /** People drew this map, and nobody has taken it into use yet: files cannot come back to it. */
  foreign: z.optional(z.boolean()),
  /** Cells without a free slot for one more note. */
  full: z.optional(z.array(z.object({ stageId: z.string(), laneId: z.string() }))),
  /** Why nothing of this map can be arranged: absent where tidying and making room work. */
  held: z.optional(z.enum(['people', 'locked', 'rootless', 'newer'])),
  /** A copied map that nobody has decided about yet: what it was copied from. */
  copyOf: z.optional(z.object({ journeyId: z.string(), title: z.string() })),
  /** What the board shows of its records besides: author, colour, stamps, links, place … Never merged. */
  onBoard: z.optional(onBoardSchema),
});
export type ReadJourney = z.infer<typeof readJourneySchema>;

const ownMaps = {
  board: z.string(),
  /** What was read, and how many notes, texts and tables that is. */
  scope: z.object({ of: z.enum(['selection', 'page', 'board']), notes: z.number() }),
  journeys: z.array(readJourneySchema),
  /** How many notes, texts and tables are in none of them: nobody has looked what they are. */
  beside: z.number(),
  /** Of a reading of all pages: by this number `follow` tells what has changed since. */
  version: z.optional(z.number()),
};

/** A board as a whole: what `look` hands over, once it is read. */
export interface BoardReading extends z.infer<typeof readResults.read> {
  /** Words that no record says, each with the reason. */
  unplaced: Unplaced[];
  /** Notes that are in no map, by section and cluster. */
  loose: NoteSection[];
  /** Connectors that are no link of a map, with both ends. */
  connectors: LooseConnector[];
}

/** What is answered: see the requests. */
export const readResults = {
  read: z.object(ownMaps),
  look: z.object({
    ...ownMaps,
    pages: z.array(seenPageSchema).check(z.maxLength(1000)),
  }),
  adopt: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('done'), rootId: z.string(), writes: z.number() }),
    /** The board is not as it was seen: nothing was written. */
    z.object({ outcome: z.literal('changed'), reason: z.string() }),
  ]),
} as const;
