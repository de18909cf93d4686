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
const text = z.string();
const maybeText = z.optional(text);
const number = z.number();
const maybeNumber = z.optional(number);
const maybeFlag = z.optional(z.boolean());
const maybePoint = z.optional(point);
const head = { v: z.literal(stampVersion), journeyId: id, recordId: id, nodeId: text };
/** The stamp of one kind. */
const kindOf = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.object({ ...head, kind: z.literal(kind), ...shape });
/** One row of a facts table: which field it is, and label and value as last written. */
const row = z.object({
  field: text,
  label: text,
  value: text,
  /** The field was a list: one line an item. */
  list: maybeFlag,
  /** The field was a number. */
  number: maybeFlag,
  /** The field was yes or no: `yes` stands for it. */
  flag: maybeFlag,
});

/** A row or column of a map that we did not draw, where no node of its own can remember it: by name and place. */
const heldName = z.object({
  recordId: id,
  name: text,
  laneKind: maybeText,
  /** Where it lies along its axis, from the upper left corner of the node that carries this; px. */
  from: number,
  to: number,
  /** Which line of the text that holds all names, or which row or column of the table. */
  line: maybeNumber,
  /** The very node that carries this says the name. */
  own: maybeFlag,
  fill: maybeText,
  details: fields,
});
/** A cell of an adopted table: which record it is, and its words when last written. */
const heldCell = z.object({
  recordId: id,
  stageId: text,
  laneId: text,
  text,
  value: maybeNumber,
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
  from: number,
  to: number,
  /** A legend gives this colour to what belongs here. */
  fill: maybeText,
});

/** The root section: the journey's own fields that no node shows, and the name as last written. */
const journeyStamp = kindOf('journey', {
  name: text,
  details: fields,
  /** By export, the oldest first; one that cannot be understood is as good as none. */
  brought: z.optional(z.array(memorySchema)),
  /** People drew the map; this node, of whatever type, carries it. */
  adopted: z.optional(adoptedMap),
});
const titleStamp = kindOf('title', { text });
const factsStamp = kindOf('facts', { rows: z.array(row) });
/** A persona's name text; its quote note and its table point to the same record. */
const personaStamp = kindOf('persona', {
  name: text,
  details: fields,
  /** People wrote about the person beside their map; `apart`: a section, shape or table holds nothing else. */
  adopted: z.optional(z.object({ apart: z.boolean() })),
});
/** A persona's face. `given`: the emoji is the persona's own field, not one that we chose for a lack of it. */
const emojiStamp = kindOf('emoji', { text, given: z.boolean() });
const quoteStamp = kindOf('quote', { text });
const personaFactsStamp = kindOf('personaFacts', { rows: z.array(row) });
const stageStamp = kindOf('stage', {
  name: text,
  details: fields,
  adopted: z.optional(adoptedName),
});
/** What is known of a stage, as lines of one text below its name. */
const stageFactsStamp = kindOf('stageFacts', { rows: z.array(row) });
const barStamp = kindOf('bar', { name: text });
/** A lane's label; `top` and `bottom` in the root section's space as last written. */
const laneStamp = kindOf('lane', {
  name: text,
  laneKind: text,
  top: number,
  bottom: number,
  details: fields,
  adopted: z.optional(adoptedName),
});
/** A card: agreed cell, place (`local` in its parent, `page` on the page), text and colour as last written. */
const cardStamp = kindOf('card', {
  stageId: z.nullable(text),
  laneId: z.nullable(text),
  local: point,
  page: point,
  /** Place among the cards of its cell when last written: what breaks ties of the reading order. */
  index: number,
  text,
  fill: text,
  severity: maybeNumber,
  /** A person made this note: its colour is theirs and rates nothing. */
  byPerson: maybeFlag,
  /** On an adopted map, where a marker is a note like others: the exact value that its words stand for. */
  value: maybeNumber,
  details: fields,
});
const emotionStamp = kindOf('emotion', {
  stageId: text,
  personaId: maybeText,
  local: point,
  page: point,
  /** Absent: nobody has said yet how it feels. */
  value: maybeNumber,
  /** Text of the marker as last written, and the label in it, if the record has one. */
  text,
  label: maybeText,
  details: fields,
});
const linkStamp = kindOf('link', {
  from: text,
  to: text,
  label: maybeText,
  details: fields,
});
/**
 * A metric's note. `details` hold all its fields, the stage too; they stand while the note has the words and the
 * place (`local` in its parent, `page` on the page) that it was written with.
 */
const metricStamp = kindOf('metric', {
  text,
  local: maybePoint,
  page: maybePoint,
  details: fields,
});
/**
 * Scaffold, and containers that say nothing: never a card, a link or "unplaced". `text`: its words as last written,
 * where they are a field of some record (the name of a line, the word on a split).
 */
const decorStamp = kindOf('decor', {
  role: text,
  stageId: maybeText,
  laneId: maybeText,
  /** On an adopted map: part of the block that describes this persona. */
  personaId: maybeText,
  /** On bands: what kind of row it is, for the day its label is gone. */
  laneKind: maybeText,
  text: maybeText,
  /** On the matrix: which card it stands for, and the rating that was agreed when it was last written; absent: none. */
  cardId: z.optional(id),
  agreed: z.optional(z.object({ value: number, effort: number })),
  /** On the matrix: where in it it was put; what nobody moved says what was agreed. */
  local: maybePoint,
  /** On the matrix itself: how many references each of its fields has room for. */
  fields: z.optional(z.object({ columns: z.array(number), rows: z.array(number), strip: number })),
  /** On an adopted map: this only stands while the node lies here (page space). */
  page: maybePoint,
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
