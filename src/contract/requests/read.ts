import * as z from 'zod/mini';
import { looseConnectorSchema, onBoardSchema } from '../../journey/board-facts.ts';
import { journeySchema } from '../../journey/journey.ts';
import { noteSectionSchema } from '../../journey/loose-notes.ts';
import { pick } from './pick.ts';

const doubt = z.object({
  recordId: z.string(),
  reason: z.string(),
  choices: z.array(z.string()),
  /** Good to know (what kind of row it is), and never in the way of anything. */
  optional: z.optional(z.boolean()),
});
const unplaced = z.object({
  nodeId: z.string(),
  text: z.string(),
  reason: z.string(),
  recordId: z.optional(z.string()),
});
export const readJourneySchema = z.object({
  rootId: z.string(),
  pageId: z.string(),
  journey: journeySchema,
  nodes: z.record(z.string(), z.array(z.string())),
  confidence: z.record(z.string(), z.number()),
  doubts: z.array(doubt),
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

/** Reading the board, and taking maps that people drew into use. */
export const readRequests = {
  /** Reads every map on the named page, or on all pages; or what is selected. */
  read: {
    params: z.object({
      page: z.optional(z.string()),
      /** `selection`: what is selected on this page, the page when nothing is. `page`: the page that is open. */
      scope: z.optional(z.enum(['selection', 'page'])),
      /** Ids of the nodes to read, with all that lies in them, instead of what is selected. */
      nodes: z.optional(z.array(z.string())),
    }),
    result: z.object({
      board: z.string(),
      /** What was read, and how many notes, texts and tables that is. */
      scope: z.object({ of: z.enum(['selection', 'page', 'board']), notes: z.number() }),
      journeys: z.array(readJourneySchema),
      unplaced: z.array(unplaced),
      /** Notes that are in no map, by section and cluster. */
      loose: z.array(noteSectionSchema),
      /** Connectors that are no link of a map, with both ends. */
      connectors: z.array(looseConnectorSchema),
    }),
  },
  /** Takes a map that people drew into use: stamps what stands, moves nothing, one undo step. */
  adopt: {
    params: z.object({
      ...pick,
      /** Which of the maps with this root, where there are several. */
      journeyId: z.optional(z.string()),
      /** By record id: one of the choices that its question offers. What is not answered is read as most likely. */
      answers: z.optional(z.record(z.string(), z.string())),
      /** By record id of a stage or row: what it shall be called. Written on the board where its name stands there. */
      names: z.optional(z.record(z.string(), z.string())),
      /** By record id of a row: what kind of row it is. */
      kinds: z.optional(z.record(z.string(), z.string())),
      /** Ask only: write nothing. */
      ask: z.optional(z.boolean()),
    }),
    result: z.object({
      journeyId: z.string(),
      rootId: z.string(),
      /** What is doubtful and was not answered, worst first. */
      questions: z.array(doubt),
      /** Good to know; may stay open. */
      optional: z.array(doubt),
      writes: z.number(),
    }),
  },
} as const;
