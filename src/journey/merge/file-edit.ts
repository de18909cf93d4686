import * as z from 'zod/mini';
import { recordKinds, recordsSchema } from '../records.ts';

/** What a file remembers of the state it was exported from. */
const baseSchema = z.discriminatedUnion('kind', [
  /** In full (JSON, XLSX). */
  z.object({
    kind: z.literal('full'),
    records: recordsSchema,
    /** Nothing tells whether it was changed along with the file: that the file says the same is no proof that it was not edited. */
    doubtful: z.optional(z.literal(true)),
  }),
  /** As one hash per field (CSV, Mermaid): enough to tell "unchanged" on either side. */
  z.object({
    kind: z.literal('hashes'),
    /** The hash of each field (`hashJson`); a field not named was empty (or what the field of no name says), one with an empty hash held nobody knows what. */
    fields: z.record(z.string(), z.record(z.string(), z.string())),
    /** The hash of all fields of a record together (`hashFields`), for records whose own hashes are gone. */
    whole: z.optional(z.record(z.string(), z.string())),
    /** The records that the file held, or `null` when that is not known any more. */
    held: z.nullable(z.array(z.string())),
    /** It may have held others besides, of which it has lost all that named them. */
    isLost: z.optional(z.literal(true)),
    /** The orders that the file held, by list: `stages`, `lanes`, `personas`, or the `cellKey` of a cell. */
    orders: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  /** None: every difference is a question. */
  z.object({ kind: z.literal('none') }),
]);
export type Base = z.infer<typeof baseSchema>;

/** Where an export came from: read again when the file comes back. */
const exportInfoSchema = z.object({
  id: z.string(),
  journeyId: z.string(),
  board: z.string(),
  map: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
});
export type ExportInfo = z.infer<typeof exportInfoSchema>;

/** Something in a file that cannot be taken as it stands. What it concerns is left out, unless a person chooses another way. */
export const fileProblemSchema = z.object({
  /** The same each time this file meets this board: answers go by it. */
  key: z.string(),
  /** Where, and what is wrong, in words of the board: "Row 7: there is no stage “Loyalty”." */
  text: z.string(),
  /** What is left out because of it; none where it is only a value or a line that means nothing. */
  recordIds: z.array(z.string()),
  /** The ways on, of which `leave` is taken unless one is chosen; none: it can only be mended in the file. */
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type FileProblem = z.infer<typeof fileProblemSchema>;

const idAndName = z.array(z.string()).check(z.minLength(2), z.maxLength(2));

/** An edited file, parsed: what it says, what it can say at all, and what it started from. */
export const fileEditSchema = z.object({
  format: z.string(),
  exported: z.nullable(exportInfoSchema),
  base: baseSchema,
  /** Only the fields that the file gives. An absent field is left alone; `null` clears it. */
  records: recordsSchema,
  /** Whether the file's order of rows or items means something. */
  carriesOrder: z.boolean(),
  /** Records that came without an id: certainly new. Their ids are derived from the file, the same at each read. */
  fresh: z.optional(z.array(z.string())),
  /** Kinds whose list the file does not have at all: nothing of them is missing, just not spoken of. */
  leftOut: z.optional(z.array(z.enum(recordKinds))),
  /** Ids and names of stages and rows that the file knows without having them as records, in order. */
  names: z.optional(z.object({ stages: z.array(idAndName), lanes: z.array(idAndName) })),
  /** What the file calls stages and rows of these ids, where it remembers no such name of them. */
  called: z.optional(
    z.array(z.object({ kind: z.enum(['stage', 'lane']), id: z.string(), name: z.string() })),
  ),
  /** What a person should know about how the file was understood; one sentence each. */
  notes: z.optional(z.array(z.string())),
  /** What of the file could not be understood: these records are left out, all the rest comes in. */
  problems: z.optional(z.array(fileProblemSchema)),
  /**
   * Of a table, the signs beyond ASCII that it can hold: all others were lost on the way. `null`: nobody knows through which
   * programs it went. Absent: no sign is lost in files of this kind.
   */
  signs: z.optional(z.nullable(z.string())),
  /** Where in the file a record stands, as its reader would say: "Row 7". */
  places: z.optional(z.record(z.string(), z.string())),
});
export type FileEdit = z.infer<typeof fileEditSchema>;
