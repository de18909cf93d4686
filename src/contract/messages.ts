import * as z from 'zod/mini';

/** What the sandbox script is sent. */
export const toSandboxSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('request'), id: z.string(), name: z.string(), params: z.optional(z.unknown()) }),
  /** Stop the request with this id as soon as nothing would be half-written. */
  z.object({ type: z.literal('cancel'), id: z.string() }),
  /** To a `question`, under its id; `failure`: why there is none. */
  z.object({
    type: z.literal('answer'),
    id: z.string(),
    answer: z.optional(z.unknown()),
    failure: z.optional(z.string()),
  }),
]);
export type ToSandbox = z.infer<typeof toSandboxSchema>;

/** What the sandbox script sends. */
export const toPanelSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reply'), id: z.string(), result: z.unknown() }),
  z.object({
    type: z.literal('failure'),
    id: z.string(),
    /** What happened, what was kept, what to do. */
    message: z.string(),
    cancelled: z.optional(z.boolean()),
  }),
  z.object({
    type: z.literal('progress'),
    id: z.string(),
    done: z.number(),
    total: z.number(),
    label: z.string(),
  }),
  /** A part of an answer that would be too much at once; the reply comes after the last one. */
  z.object({ type: z.literal('part'), id: z.string(), part: z.unknown() }),
  /** Something on the board or in the selection changed; sent at most twice a second. */
  z.object({
    type: z.literal('boardChanged'),
    /** Undo would still take back the last step of this plugin, for its person did nothing since. Absent: not known. */
    undoable: z.optional(z.boolean()),
  }),
  z.object({
    type: z.literal('selectionChanged'),
    nodeIds: z.array(z.string()),
    /** How many notes, texts and tables that is, with those in what is selected. */
    notes: z.number(),
  }),
  /** What the panel is asked (`asked-page.ts`); parts of it came before, under the same id. */
  z.object({ type: z.literal('question'), id: z.string(), page: z.unknown() }),
  /** A menu command was chosen while the panel is open. */
  z.object({ type: z.literal('command'), command: z.string() }),
]);
export type ToPanel = z.infer<typeof toPanelSchema>;
