import * as z from 'zod/mini';

/**
 * The journey: the one structured form of a map. Strict about what the product computes with (ids, names,
 * places, severity, emotion values), lenient about what it only carries: every record is loose, so that a
 * field we do not know comes back as it was given.
 */

/** A name comes back exactly as given, blanks included; only one without any visible character is refused. */
const oneLine = z
  .string()
  .check(z.regex(/\S/, 'must not be empty'), z.regex(/^[^\n\r\u2028\u2029]*$/, 'must be one line'));
const idRules = [z.minLength(1, 'must not be empty'), z.maxLength(200)] as const;
const id = z.string().check(...idRules);
/** Words a person writes: one text, or a list of short ones. */
const words = z.union([z.string(), z.array(z.string())]);
const amount = z.union([z.number(), z.string()]);
const json = z.json();
/** Carried as it was given. What joined the model late is this: a map that had such a field before keeps what it held. */
const carried = z.optional(json);
const maybeText = z.optional(z.string());
const maybeWords = z.optional(words);
const maybeAmount = z.optional(amount);

const personaSchema = z.looseObject({
  id,
  name: oneLine,
  type: maybeText,
  /** `current`, `future` …: a future's curve is dashed. */
  state: maybeText,
  segment: maybeText,
  share: maybeAmount,
  demographics: maybeWords,
  motivations: maybeWords,
  behaviours: maybeWords,
  preferences: maybeWords,
  channels: maybeWords,
  devices: maybeWords,
  needs: maybeWords,
  goals: maybeWords,
  expectations: carried,
  frustrations: maybeWords,
  context: maybeWords,
  techComfort: maybeAmount,
  quote: maybeText,
  source: maybeText,
  sourceDate: maybeText,
  confidence: maybeAmount,
  emoji: maybeText,
  colour: maybeText,
});

const stageSchema = z.looseObject({
  id,
  name: oneLine,
  goal: maybeWords,
  entry: maybeText,
  exit: maybeText,
  duration: maybeAmount,
  volume: maybeAmount,
  dropOff: maybeAmount,
  momentOfTruth: carried,
  owner: maybeText,
  department: carried,
  risks: maybeWords,
  /** A branch: the stage it follows, and the word on the split ("or"). */
  after: maybeText,
  branchLabel: maybeText,
  /** `empathy`: no moment of the journey, but a block beside it. */
  block: maybeText,
});

const laneSchema = z.looseObject({
  id,
  name: oneLine,
  kind: z.string(),
  guidance: maybeText,
  /** The name of the line that runs below this row across all stages, as in a service blueprint. */
  lineBelow: maybeText,
});

/** A card may be in no stage or row, but has to say so: one that only forgot it would silently leave the map. */
const placeIn = (what: string) =>
  z.nullable(
    z
      .string({
        error: ({ input }) =>
          input === undefined ? `is missing (the id of a ${what}, or null for none)` : undefined,
      })
      .check(...idRules),
  );

const cardSchema = z.looseObject({
  id,
  stageId: placeIn('stage'),
  laneId: placeIn('lane'),
  text: z.string(),
  severity: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5))),
  /** A step's own, as in a diagram: how good it is (Mermaid: 1 to 5), and who does it, by persona id or by name. */
  score: maybeAmount,
  actors: maybeWords,
  actorFrom: maybeText,
  actorTo: maybeText,
  channel: maybeWords,
  device: maybeWords,
  /** Where a touchpoint is: `online`, `offline` or `both`. */
  setting: carried,
  system: maybeText,
  visibility: maybeText,
  waitTime: maybeAmount,
  importance: maybeAmount,
  satisfaction: maybeAmount,
  belongsTo: maybeText,
  cause: maybeWords,
  who: maybeWords,
  frequency: maybeAmount,
  reach: maybeAmount,
  cost: maybeAmount,
  evidence: carried,
  confidence: maybeAmount,
  votes: z.optional(z.number()),
  status: maybeText,
  customerValue: maybeAmount,
  businessValue: maybeAmount,
  effort: maybeAmount,
  owner: maybeText,
  due: maybeText,
  ticket: maybeText,
  /** Which number a change should move, and how far; and what it did move. */
  expectedChange: carried,
  measuredChange: carried,
  setsApart: z.optional(z.boolean()),
  /** A signal to watch for: where it is seen, from when on it counts, what we do then, and when. */
  seenIn: carried,
  threshold: carried,
  response: carried,
  stepIn: carried,
  chosenOver: carried,
});

const linkSchema = z.looseObject({ id, from: id, to: id, label: maybeText });

const emotionSchema = z.looseObject({
  id,
  stageId: id,
  personaId: z.optional(id),
  /** Absent: nobody has said yet how it feels; the face waits on the board to be moved. */
  value: z.optional(z.number().check(z.minimum(-2), z.maximum(2), z.multipleOf(0.5))),
  label: maybeText,
  evidence: carried,
  confidence: carried,
});

const metricSchema = z.looseObject({
  id,
  kind: z.string(),
  name: maybeText,
  stageId: z.optional(z.nullable(id)),
  cardId: z.optional(z.nullable(id)),
  scale: maybeText,
  baseline: maybeAmount,
  current: maybeAmount,
  target: maybeAmount,
  n: maybeAmount,
  /** The 95 % interval around the value now. */
  low: carried,
  high: carried,
  date: maybeText,
  source: maybeText,
});

/** What a record of each list of a journey holds. */
export const schemaOfList = {
  personas: personaSchema,
  stages: stageSchema,
  lanes: laneSchema,
  cards: cardSchema,
  links: linkSchema,
  emotions: emotionSchema,
  metrics: metricSchema,
};

const listOf = <S extends z.ZodMiniType>(record: S) => z._default(z.array(record), () => []);

export const journeySchema = z.looseObject({
  id,
  title: oneLine,
  scenario: maybeText,
  purpose: maybeText,
  goal: maybeWords,
  expectations: maybeWords,
  start: maybeText,
  end: maybeText,
  state: maybeText,
  status: maybeText,
  sector: maybeText,
  /** What several maps have in common: a product, a programme. */
  group: carried,
  owner: maybeText,
  reviewed: maybeText,
  review: maybeText,
  /** How often it is reviewed: `monthly`, `every 6 weeks`. */
  rhythm: carried,
  triggers: maybeWords,
  language: maybeText,
  emotionScale: maybeText,
  /** How to keep people's own data off this map. */
  privacy: maybeText,
  /** Facts that the map asks for, by field: their rows stand there even while nobody filled them in. */
  asks: z.optional(z.array(z.string())),
  /** Findings that shall not be shown, as `{rule, recordId?}`: of one record, or all of a rule. */
  muted: carried,
  personas: listOf(personaSchema),
  stages: listOf(stageSchema),
  lanes: listOf(laneSchema),
  cards: listOf(cardSchema),
  links: listOf(linkSchema),
  emotions: listOf(emotionSchema),
  metrics: listOf(metricSchema),
});

export type Journey = z.infer<typeof journeySchema>;
export type Persona = z.infer<typeof personaSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Lane = z.infer<typeof laneSchema>;
export type Card = z.infer<typeof cardSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Emotion = z.infer<typeof emotionSchema>;
export type Metric = z.infer<typeof metricSchema>;

/** The arrays of a journey, each holding records of one kind. */
export const recordLists = ['personas', 'stages', 'lanes', 'cards', 'links', 'emotions', 'metrics'] as const;
export type RecordList = (typeof recordLists)[number];

/** Counts up when a file that is older cannot be read as it is any more. */
export const journeySchemaVersion = 1;
