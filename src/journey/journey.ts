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
const id = z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(200));
/** Words a person writes: one text, or a list of short ones. */
const words = z.union([z.string(), z.array(z.string())]);
const amount = z.union([z.number(), z.string()]);
const json = z.json();
/** Carried as it was given. What joined the model late is this: a map that had such a field before keeps what it held. */
const carried = z.optional(json);

const personaSchema = z.looseObject({
  id,
  name: oneLine,
  type: z.optional(z.string()),
  /** `current`, `future` …: a future's curve is dashed. */
  state: z.optional(z.string()),
  segment: z.optional(z.string()),
  share: z.optional(amount),
  demographics: z.optional(words),
  motivations: z.optional(words),
  behaviours: z.optional(words),
  preferences: z.optional(words),
  channels: z.optional(words),
  devices: z.optional(words),
  needs: z.optional(words),
  goals: z.optional(words),
  expectations: carried,
  frustrations: z.optional(words),
  context: z.optional(words),
  techComfort: z.optional(amount),
  quote: z.optional(z.string()),
  source: z.optional(z.string()),
  sourceDate: z.optional(z.string()),
  confidence: z.optional(amount),
  emoji: z.optional(z.string()),
  colour: z.optional(z.string()),
});

const stageSchema = z.looseObject({
  id,
  name: oneLine,
  goal: z.optional(words),
  entry: z.optional(z.string()),
  exit: z.optional(z.string()),
  duration: z.optional(amount),
  volume: z.optional(amount),
  dropOff: z.optional(amount),
  momentOfTruth: z.optional(json),
  owner: z.optional(z.string()),
  department: carried,
  risks: z.optional(words),
  /** A branch: the stage it follows, and the word on the split ("or"). */
  after: z.optional(z.string()),
  branchLabel: z.optional(z.string()),
  /** `empathy`: no moment of the journey, but a block beside it. */
  block: z.optional(z.string()),
});

const laneSchema = z.looseObject({
  id,
  name: oneLine,
  kind: z.string(),
  guidance: z.optional(z.string()),
  /** The name of the line that runs below this row across all stages, as in a service blueprint. */
  lineBelow: z.optional(z.string()),
});

/** A card may be in no stage or row, but has to say so: one that only forgot it would silently leave the map. */
const placeIn = (what: string) =>
  z.nullable(
    z
      .string({
        error: ({ input }) =>
          input === undefined ? `is missing (the id of a ${what}, or null for none)` : undefined,
      })
      .check(z.minLength(1, 'must not be empty'), z.maxLength(200)),
  );

const cardSchema = z.looseObject({
  id,
  stageId: placeIn('stage'),
  laneId: placeIn('lane'),
  text: z.string(),
  severity: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5))),
  /** A step's own, as in a diagram: how good it is (Mermaid: 1 to 5), and who does it, by persona id or by name. */
  score: z.optional(amount),
  actors: z.optional(words),
  actorFrom: z.optional(z.string()),
  actorTo: z.optional(z.string()),
  channel: z.optional(words),
  device: z.optional(words),
  /** Where a touchpoint is: `online`, `offline` or `both`. */
  setting: carried,
  system: z.optional(z.string()),
  visibility: z.optional(z.string()),
  waitTime: z.optional(amount),
  importance: z.optional(amount),
  satisfaction: z.optional(amount),
  belongsTo: z.optional(z.string()),
  cause: z.optional(words),
  who: z.optional(words),
  frequency: z.optional(amount),
  reach: z.optional(amount),
  cost: z.optional(amount),
  evidence: z.optional(json),
  confidence: z.optional(amount),
  votes: z.optional(z.number()),
  status: z.optional(z.string()),
  customerValue: z.optional(amount),
  businessValue: z.optional(amount),
  effort: z.optional(amount),
  owner: z.optional(z.string()),
  due: z.optional(z.string()),
  ticket: z.optional(z.string()),
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

const linkSchema = z.looseObject({ id, from: id, to: id, label: z.optional(z.string()) });

const emotionSchema = z.looseObject({
  id,
  stageId: id,
  personaId: z.optional(id),
  /** Absent: nobody has said yet how it feels; the face waits on the board to be moved. */
  value: z.optional(z.number().check(z.minimum(-2), z.maximum(2), z.multipleOf(0.5))),
  label: z.optional(z.string()),
  evidence: carried,
  confidence: carried,
});

const metricSchema = z.looseObject({
  id,
  kind: z.string(),
  name: z.optional(z.string()),
  stageId: z.optional(z.nullable(id)),
  cardId: z.optional(z.nullable(id)),
  scale: z.optional(z.string()),
  baseline: z.optional(amount),
  current: z.optional(amount),
  target: z.optional(amount),
  n: z.optional(amount),
  /** The 95 % interval around the value now. */
  low: carried,
  high: carried,
  date: z.optional(z.string()),
  source: z.optional(z.string()),
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

export const journeySchema = z.looseObject({
  id,
  title: oneLine,
  scenario: z.optional(z.string()),
  purpose: z.optional(z.string()),
  goal: z.optional(words),
  expectations: z.optional(words),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  state: z.optional(z.string()),
  status: z.optional(z.string()),
  sector: z.optional(z.string()),
  /** What several maps have in common: a product, a programme. */
  group: carried,
  owner: z.optional(z.string()),
  reviewed: z.optional(z.string()),
  review: z.optional(z.string()),
  /** How often it is reviewed: `monthly`, `every 6 weeks`. */
  rhythm: carried,
  triggers: z.optional(words),
  language: z.optional(z.string()),
  emotionScale: z.optional(z.string()),
  /** How to keep people's own data off this map. */
  privacy: z.optional(z.string()),
  /** Facts that the map asks for, by field: their rows stand there even while nobody filled them in. */
  asks: z.optional(z.array(z.string())),
  /** Findings that shall not be shown, as `{rule, recordId?}`: of one record, or all of a rule. */
  muted: carried,
  personas: z._default(z.array(personaSchema), () => []),
  stages: z._default(z.array(stageSchema), () => []),
  lanes: z._default(z.array(laneSchema), () => []),
  cards: z._default(z.array(cardSchema), () => []),
  links: z._default(z.array(linkSchema), () => []),
  emotions: z._default(z.array(emotionSchema), () => []),
  metrics: z._default(z.array(metricSchema), () => []),
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
