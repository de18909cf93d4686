import * as z from 'zod/mini';
import { memorySchema } from './memory.ts';

/**
 * What a node remembers of being part of a map: shared plugin data, namespace `throughline`, one key a node.
 * A stamp never answers for what the board shows; it holds identity, what was agreed when the node was last
 * written (to tell a person's change from growth around it), and details the board cannot show.
 */
export const stampNamespace = 'throughline';
export const stampKey = 'stamp';
export const stampVersion = 1;

const fields = z.record(z.string(), z.json());
const point = z.object({ x: z.number(), y: z.number() });
/** As a journey's ids are checked: what no journey can hold must not come from a stamp either. */
const id = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^(?!__proto__$)/));
const head = { v: z.literal(stampVersion), journeyId: id, recordId: id, nodeId: z.string() };
/** One row of a facts table: which field it is, and label and value as last written. */
const row = z.object({
  field: z.string(),
  label: z.string(),
  value: z.string(),
  /** The field was a list: one line an item. */
  list: z.optional(z.boolean()),
  /** The field was a number. */
  number: z.optional(z.boolean()),
  /** The field was yes or no: `yes` stands for it. */
  flag: z.optional(z.boolean()),
});

/** A row or column of a map that we did not draw, where no node of its own can remember it: by name and place. */
const heldName = z.object({
  recordId: id,
  name: z.string(),
  laneKind: z.optional(z.string()),
  /** Where it lies along its axis, from the upper left corner of the node that carries this; px. */
  from: z.number(),
  to: z.number(),
  /** Which line of the text that holds all names, or which row or column of the table. */
  line: z.optional(z.number()),
  /** The very node that carries this says the name. */
  own: z.optional(z.boolean()),
  fill: z.optional(z.string()),
  details: fields,
});
/** A cell of an adopted table: which record it is, and its words when last written. */
const heldCell = z.object({
  recordId: id,
  stageId: z.string(),
  laneId: z.string(),
  text: z.string(),
  value: z.optional(z.number()),
  details: fields,
});
/** What makes a map of a board that people drew: kept at the node that stands for the whole. */
const adoptedMap = z.object({
  /** Along which axis its stages follow one another. */
  axis: z.enum(['x', 'y']),
  /** Where its title is shown: the node's own name or text, or nowhere. Another node has a stamp of kind `title`. */
  title: z.enum(['name', 'text', 'none']),
  stages: z.array(heldName),
  lanes: z.array(heldName),
  cells: z.array(heldCell),
});
/** A header or label that people drew: what it names reaches this far from its upper left corner, along its axis. */
const adoptedName = z.object({
  axis: z.enum(['x', 'y']),
  from: z.number(),
  to: z.number(),
  /** A legend gives this colour to what belongs here. */
  fill: z.optional(z.string()),
});

/** The root section: the journey's own fields that no node shows, and the name as last written. */
const journeyStamp = z.object({
  ...head,
  kind: z.literal('journey'),
  name: z.string(),
  details: fields,
  /** By export, the oldest first; one that cannot be understood is as good as none. */
  // Not `z.catch`: it names all of zod's tools, and both files would carry them.
  brought: z.optional(
    z.union([
      z.array(memorySchema),
      z.pipe(
        z.unknown(),
        z.transform(() => undefined),
      ),
    ]),
  ),
  /** People drew the map; this node, of whatever type, carries it. */
  adopted: z.optional(adoptedMap),
});
const titleStamp = z.object({ ...head, kind: z.literal('title'), text: z.string() });
const factsStamp = z.object({ ...head, kind: z.literal('facts'), rows: z.array(row) });
/** A persona's name text; its quote note and its table point to the same record. */
const personaStamp = z.object({
  ...head,
  kind: z.literal('persona'),
  name: z.string(),
  details: fields,
  /** People wrote about the person beside their map; `apart`: a section, shape or table holds nothing else. */
  adopted: z.optional(z.object({ apart: z.boolean() })),
});
/** A persona's face. `given`: the emoji is the persona's own field, not one that we chose for a lack of it. */
const emojiStamp = z.object({ ...head, kind: z.literal('emoji'), text: z.string(), given: z.boolean() });
const quoteStamp = z.object({ ...head, kind: z.literal('quote'), text: z.string() });
const personaFactsStamp = z.object({ ...head, kind: z.literal('personaFacts'), rows: z.array(row) });
const stageStamp = z.object({
  ...head,
  kind: z.literal('stage'),
  name: z.string(),
  details: fields,
  adopted: z.optional(adoptedName),
});
/** What is known of a stage, as lines of one text below its name. */
const stageFactsStamp = z.object({ ...head, kind: z.literal('stageFacts'), rows: z.array(row) });
const barStamp = z.object({ ...head, kind: z.literal('bar'), name: z.string() });
/** A lane's label; `top` and `bottom` in the root section's space as last written. */
const laneStamp = z.object({
  ...head,
  kind: z.literal('lane'),
  name: z.string(),
  laneKind: z.string(),
  top: z.number(),
  bottom: z.number(),
  details: fields,
  adopted: z.optional(adoptedName),
});
/** A card: agreed cell, place (`local` in its parent, `page` on the page), text and colour as last written. */
const cardStamp = z.object({
  ...head,
  kind: z.literal('card'),
  stageId: z.nullable(z.string()),
  laneId: z.nullable(z.string()),
  local: point,
  page: point,
  /** Place among the cards of its cell when last written: what breaks ties of the reading order. */
  index: z.number(),
  text: z.string(),
  fill: z.string(),
  severity: z.optional(z.number()),
  /** A person made this note: its colour is theirs and rates nothing. */
  byPerson: z.optional(z.boolean()),
  /** On an adopted map, where a marker is a note like others: the exact value that its words stand for. */
  value: z.optional(z.number()),
  details: fields,
});
const emotionStamp = z.object({
  ...head,
  kind: z.literal('emotion'),
  stageId: z.string(),
  personaId: z.optional(z.string()),
  local: point,
  page: point,
  /** Absent: nobody has said yet how it feels. */
  value: z.optional(z.number()),
  /** Text of the marker as last written, and the label in it, if the record has one. */
  text: z.string(),
  label: z.optional(z.string()),
  details: fields,
});
const linkStamp = z.object({
  ...head,
  kind: z.literal('link'),
  from: z.string(),
  to: z.string(),
  label: z.optional(z.string()),
  details: fields,
});
/**
 * A metric's note. `details` hold all its fields, the stage too; they stand while the note has the words and the
 * place (`local` in its parent, `page` on the page) that it was written with.
 */
const metricStamp = z.object({
  ...head,
  kind: z.literal('metric'),
  text: z.string(),
  local: z.optional(point),
  page: z.optional(point),
  details: fields,
});
/**
 * Scaffold, and containers that say nothing: never a card, a link or "unplaced". `text`: its words as last written,
 * where they are a field of some record (the name of a line, the word on a split).
 */
const decorStamp = z.object({
  ...head,
  kind: z.literal('decor'),
  role: z.string(),
  stageId: z.optional(z.string()),
  laneId: z.optional(z.string()),
  /** On an adopted map: part of the block that describes this persona. */
  personaId: z.optional(z.string()),
  /** On bands: what kind of row it is, for the day its label is gone. */
  laneKind: z.optional(z.string()),
  text: z.optional(z.string()),
  /** On the matrix: which card it stands for, and the rating that was agreed when it was last written; absent: none. */
  cardId: z.optional(id),
  agreed: z.optional(z.object({ value: z.number(), effort: z.number() })),
  /** On the matrix: where in it it was put; what nobody moved says what was agreed. */
  local: z.optional(point),
  /** On the matrix itself: how many references each of its fields has room for. */
  fields: z.optional(
    z.object({ columns: z.array(z.number()), rows: z.array(z.number()), strip: z.number() }),
  ),
  /** On an adopted map: this only stands while the node lies here (page space). */
  page: z.optional(point),
});

export const stampSchema = z.discriminatedUnion('kind', [
  journeyStamp,
  titleStamp,
  factsStamp,
  personaStamp,
  emojiStamp,
  quoteStamp,
  personaFactsStamp,
  stageStamp,
  barStamp,
  stageFactsStamp,
  laneStamp,
  cardStamp,
  emotionStamp,
  linkStamp,
  metricStamp,
  decorStamp,
]);

export type Stamp = z.infer<typeof stampSchema>;
export type StampKind = Stamp['kind'];
export type StampOf<K extends StampKind> = Extract<Stamp, { kind: K }>;
export type HeldName = z.infer<typeof heldName>;
export type HeldCell = z.infer<typeof heldCell>;
export type FactRow = z.infer<typeof row>;
