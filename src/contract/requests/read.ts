import * as z from 'zod/mini';
import { type LooseConnector, onBoardSchema } from '../../journey/board-facts.ts';
import { journeySchema } from '../../journey/journey.ts';
import type { NoteSection } from '../../journey/loose-notes.ts';
import { stampSchema } from '../../journey/stamp.ts';
import { seenPageSchema } from './seen.ts';

/** More than anybody draws in one map. */
const mostStamps = 50_000;

export const doubtSchema = z.object({
  recordId: z.string(),
  reason: z.string(),
  choices: z.array(z.string()),
  /** Good to know (what kind of row it is), and never in the way of anything. */
  optional: z.optional(z.boolean()),
});
export const unplacedSchema = z.object({
  nodeId: z.string(),
  text: z.string(),
  reason: z.string(),
  recordId: z.exactOptional(z.string()),
});
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

const what = z.object({
  page: z.optional(z.string()),
  /** `selection`: what is selected on this page, the page when nothing is. `page`: the page that is open. */
  scope: z.optional(z.enum(['selection', 'page'])),
  /** Ids of the nodes to read, with all that lies in them, instead of what is selected. */
  nodes: z.optional(z.array(z.string())),
});
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
export interface BoardReading extends z.infer<typeof readRequests.read.result> {
  /** Words that no record says, each with the reason. */
  unplaced: z.infer<typeof unplacedSchema>[];
  /** Notes that are in no map, by section and cluster. */
  loose: NoteSection[];
  /** Connectors that are no link of a map, with both ends. */
  connectors: LooseConnector[];
}

const name = z.string().check(z.maxLength(10_000));
const byRecord = z.record(z.string(), name);

/** Reading the board, and taking maps that people drew into use. */
export const readRequests = {
  /** Reads our maps, and those in use, on the named page, or on all pages; or what of them is selected. */
  read: { params: what, result: z.object(ownMaps) },
  /**
   * The same, and hands over all else that is seen, unread: for whoever finds maps of others, and sorts notes that are in
   * none. The nodes come before the answer, in parts (`seenPartSchema`), page by page.
   */
  look: {
    params: what,
    result: z.object({
      ...ownMaps,
      /** Words in these maps that none of their records says. */
      unplaced: z.array(unplacedSchema),
      pages: z.array(seenPageSchema).check(z.maxLength(1000)),
    }),
  },
  /** Takes a map that people drew into use: stamps what stands, moves nothing, one undo step. */
  adopt: {
    params: z.object({
      journeyId: z.string(),
      /** What each node is to remember, and how it was seen (`markNode`) by whoever decided that. */
      stamps: z
        .array(z.object({ seen: z.string().check(z.maxLength(20)), stamp: stampSchema }))
        .check(z.minLength(1), z.maxLength(mostStamps)),
      /** By record id of a stage or row: what it is called from now on. Written on the board, where its name stands. */
      names: z.optional(byRecord),
    }),
    result: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('done'), rootId: z.string(), writes: z.number() }),
      /** The board is not as it was seen: nothing was written. */
      z.object({ outcome: z.literal('changed'), reason: z.string() }),
    ]),
  },
} as const;
