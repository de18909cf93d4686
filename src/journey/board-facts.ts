import * as z from 'zod/mini';

/** How a text looks where that carries meaning, as runs of one look. */
export const textRunSchema = z.object({
  characters: z.string().check(z.maxLength(1_000_000)),
  bold: z.exactOptional(z.literal(true)),
  italic: z.exactOptional(z.literal(true)),
  struck: z.exactOptional(z.literal(true)),
  list: z.exactOptional(z.enum(['bullets', 'numbers'])),
  /** Depth in a list, from 1; 0 outside of lists. */
  depth: z.exactOptional(z.number()),
  url: z.exactOptional(z.string().check(z.maxLength(1_000_000))),
});
export type TextRun = z.infer<typeof textRunSchema>;

const counts = z.record(z.string(), z.number());

/**
 * What the board shows of a note or connector besides its words and its cell. Read and exported, never merged: a file
 * cannot change who wrote a note, where it lies or how it was voted on.
 */
export const boardFactsSchema = z.object({
  nodeId: z.string(),
  /** STICKY, TEXT, SHAPE_WITH_TEXT, TABLE, CONNECTOR … */
  type: z.string(),
  /** Page coordinates and size in px, of the axis-aligned box. */
  x: z.optional(z.number()),
  y: z.optional(z.number()),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  /** Degrees on the page, absent when upright. */
  rotation: z.optional(z.number()),
  /** Names of the sections around it, outermost first, ` / ` between. */
  section: z.optional(z.string()),
  /** FigJam's name of the colour, else `#RRGGBB`; as the sandbox tells it, `RRGGBB`. */
  color: z.optional(z.string()),
  author: z.optional(z.string()),
  /** A sticky of the wide kind. */
  wide: z.optional(z.boolean()),
  /** FigJam's stamps by kind: those stuck to it. */
  votes: z.optional(counts),
  /** Stamps that merely lie on it. */
  lyingVotes: z.optional(counts),
  links: z.optional(z.array(z.object({ text: z.string(), url: z.string() }))),
  /** The text as Markdown, where bold, italic, struck words, lists or links say more than its letters. */
  format: z.optional(z.string()),
  /** As the sandbox tells it: `sayLook` makes `format` of it, which is empty until then. */
  runs: z.optional(z.array(textRunSchema)),
  /** It, or what it lies in, is hidden. */
  hidden: z.optional(z.boolean()),
  /** It, or what it lies in, is locked. */
  locked: z.optional(z.boolean()),
  /** Of a connector: where its arrows point, seen from its first end (of a link: from the card it comes from). */
  direction: z.optional(z.enum(['forward', 'back', 'both', 'none'])),
});
export type BoardFacts = z.infer<typeof boardFactsSchema>;

/** Facts by record id. */
export const onBoardSchema = z.record(z.string(), boardFactsSchema);
export type OnBoard = z.infer<typeof onBoardSchema>;

/** A connector that is no link between cards of a map. */
export const looseConnectorSchema = z.object({
  nodeId: z.string(),
  text: z.string(),
  direction: z.enum(['forward', 'back', 'both', 'none']),
  /** The nodes it hangs on, with their words; `null`: this end is free. */
  from: z.nullable(z.object({ nodeId: z.string(), text: z.string() })),
  to: z.nullable(z.object({ nodeId: z.string(), text: z.string() })),
});
export type LooseConnector = z.infer<typeof looseConnectorSchema>;

/** All stamps on it, stuck and lying. */
export function votesOf({ votes = {}, lyingVotes = {} }: Pick<BoardFacts, 'votes' | 'lyingVotes'>): number {
  return [...Object.values(votes), ...Object.values(lyingVotes)].reduce((sum, n) => sum + n, 0);
}

/** "hidden, locked", or nothing. */
export function sayState({ hidden, locked }: Pick<BoardFacts, 'hidden' | 'locked'>): string {
  return [hidden ? 'hidden' : '', locked ? 'locked' : ''].filter((word) => word !== '').join(', ');
}

/** "Heart 2, Star 1 (lying on it)". */
export function sayVotes({ votes = {}, lyingVotes = {} }: Pick<BoardFacts, 'votes' | 'lyingVotes'>): string {
  const said = Object.entries(votes).map(([kind, n]) => `${kind} ${n}`);
  for (const [kind, n] of Object.entries(lyingVotes)) said.push(`${kind} ${n} (lying on it)`);
  return said.join(', ');
}
