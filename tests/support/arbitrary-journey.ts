import fc from 'fast-check';
import type { Journey } from '../../src/journey/journey.ts';
import { laneKinds } from '../../src/journey/lane-kinds.ts';

/** How large and how nasty the journeys may be. */
export interface JourneyConstraints {
  stages?: { min?: number; max?: number };
  lanes?: { min?: number; max?: number };
  cards?: { min?: number; max?: number };
  personas?: { max?: number };
  links?: { max?: number };
  emotions?: { max?: number };
  metrics?: { max?: number };
  /** Longest text of a card; names stay short. */
  textLength?: number;
  /** Fields that no schema knows, on every kind of record. Default: true. */
  unknownFields?: boolean;
}

/**
 * Valid journeys with records of every kind: ids unique over the whole journey, references that hold, names of one
 * trimmed line, texts as people and spreadsheets make them worst. Line ends are `\n` only, no lone surrogates.
 */
export function arbitraryJourney(limits: JourneyConstraints = {}): fc.Arbitrary<Journey> {
  const size = {
    stages: list(limits.stages?.min, limits.stages?.max ?? 6),
    lanes: list(limits.lanes?.min, limits.lanes?.max ?? 6),
    cards: list(limits.cards?.min, limits.cards?.max ?? 20),
    personas: list(0, limits.personas?.max ?? 4),
    links: list(0, limits.links?.max ?? 6),
    emotions: list(0, limits.emotions?.max ?? 10),
    metrics: list(0, limits.metrics?.max ?? 4),
  };
  const make = makers(limits);
  return fc
    .record({
      fields: make.journey,
      personas: fc.array(make.persona, size.personas),
      stages: fc.array(make.stage, size.stages),
      lanes: fc.array(make.lane, size.lanes),
      cards: fc.array(fc.tuple(make.card, place, place), size.cards),
      links: fc.array(fc.tuple(make.link, place, place), size.links),
      emotions: fc.array(fc.tuple(make.emotion, place, place), size.emotions),
      metrics: fc.array(fc.tuple(make.metric, place, place), size.metrics),
      prefix: fc.constantFrom('', 'a-', 'Ünï/', 'x y '),
    })
    .map((parts) => assemble(parts));
}

type Fields = { [field: string]: unknown };
type Placed = [fields: Fields, first: number, second: number];
interface Parts {
  fields: Fields;
  personas: Fields[];
  stages: Fields[];
  lanes: Fields[];
  cards: Placed[];
  links: Placed[];
  emotions: Placed[];
  metrics: Placed[];
  prefix: string;
}

/** A number that picks one of however many there turn out to be. */
const place = fc.nat({ max: 9999 });

function list(min: number | undefined, max: number) {
  return { minLength: Math.min(min ?? 0, max), maxLength: max };
}

function assemble(parts: Parts): Journey {
  const named = (kind: string, records: Fields[]) =>
    records.map((record, index) => ({ ...record, id: `${parts.prefix}${kind}${index + 1}` }));
  const personas = named('p', parts.personas);
  const stages = withBranches(named('s', parts.stages));
  const lanes = named('l', parts.lanes);
  const cards = parts.cards.map(([fields, stage, lane], index) => ({
    ...fields,
    id: `${parts.prefix}c${index + 1}`,
    stageId: pickOrNull(stages, stage),
    laneId: pickOrNull(lanes, lane),
  }));
  const links = cards.length < 2 ? [] : parts.links;
  const emotions = stages.length === 0 ? [] : parts.emotions;
  const feelings = emotions.map((_, index) => ({ id: `${parts.prefix}e${index + 1}` }));
  const journey = {
    ...parts.fields,
    id: `${parts.prefix}journey`,
    personas,
    stages,
    lanes,
    cards,
    links: links.map(([fields, from, step], index) => ({
      ...fields,
      id: `${parts.prefix}k${index + 1}`,
      // Now and then a note caused a feeling.
      from: at(feelings.length > 0 && step % 4 === 0 ? feelings : cards, from).id,
      to: at(cards, from + 1 + (step % (cards.length - 1))).id,
    })),
    emotions: emotions.map(([fields, stage, persona], index) => ({
      ...fields,
      id: `${parts.prefix}e${index + 1}`,
      stageId: at(stages, stage).id,
      ...(personas.length === 0 || persona % 5 === 0 ? {} : { personaId: at(personas, persona).id }),
    })),
    metrics: parts.metrics.map(([fields, stage, card], index) => ({
      ...fields,
      id: `${parts.prefix}m${index + 1}`,
      ...(stage % 4 === 0 ? {} : { stageId: pickOrNull(stages, stage) }),
      ...(card % 3 === 0 && cards.length > 0 ? { cardId: at(cards, card).id } : {}),
    })),
  };
  // Built from arbitraries of each field; the schema's own tests prove that what comes out is valid.
  return journey as Journey;
}

/** Some stages follow another one than the stage before them. */
function withBranches(stages: (Fields & { id: string })[]): (Fields & { id: string })[] {
  return stages.map(({ branch, ...stage }) => {
    const after = typeof branch === 'number' ? at(stages, branch).id : stage.id;
    return after === stage.id ? stage : { ...stage, after };
  });
}

function at<T>(records: T[], number: number): T {
  const record = records[number % records.length];
  if (record === undefined) throw new Error('picked from an empty list');
  return record;
}

/** Now and then nothing: a card that lies in no stage, or in no lane. */
function pickOrNull(records: { id: string }[], number: number): string | null {
  return records.length === 0 || number % 8 === 0 ? null : at(records, number).id;
}

/** Fragments that broke somebody's export once. */
const nasty = fc.constantFrom(
  '=1+1',
  '+49 30',
  '-',
  '@user',
  "'quoted",
  "'=x",
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '|',
  '::',
  '%%',
  '#',
  '<b>&amp;</b>',
  '</script>',
  '🙂',
  '👩‍👩‍👧',
  'é',
  'é',
  'שלום',
  'مرحبا',
  '日本語のテキスト',
  '0012',
  '1e5',
  'TRUE',
  'null',
  '2027-02-03',
  '__proto__',
  '{"a":1}',
  '\u00a0',
  '\u200b',
);
const word = fc.constantFrom(
  'waits',
  'for',
  'the',
  'parcel',
  'and',
  'calls',
  'again',
  'Kundenservice',
  'why?',
);

function texts(maxLength: number): fc.Arbitrary<string> {
  const pieces = fc.array(fc.oneof(word, nasty, { weight: 2, arbitrary: word }), { maxLength: 12 });
  const short = pieces.map((parts) => parts.join(' ').slice(0, maxLength));
  const plain = fc.string({ maxLength: Math.min(40, maxLength), unit: 'grapheme-ascii' });
  const long = fc
    .tuple(fc.array(word, { minLength: 5, maxLength: 40 }), fc.integer({ min: 1, max: 30 }))
    .map(([parts, times]) => `${parts.join(' ')}\n`.repeat(times).slice(0, maxLength));
  return fc
    .oneof(
      { weight: 5, arbitrary: short },
      { weight: 3, arbitrary: plain },
      { weight: 1, arbitrary: long },
      { weight: 1, arbitrary: fc.constantFrom('', ' ', 'a'.repeat(Math.min(300, maxLength))) },
    )
    .map(dropHalves);
}

/** A cut through a pair leaves half a character that UTF-8 cannot carry. */
function dropHalves(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

const text = texts(200);
const name = text.map((given) => given.replace(/[\n\r]+/g, ' ').trim() || 'Name');
const words = fc.oneof(text, fc.array(text, { maxLength: 3 }));
const number = fc.oneof(
  fc.integer({ min: -999, max: 99999 }),
  fc.integer({ min: -40, max: 400 }).map((n) => n / 8),
);
const amount = fc.oneof(number, text);
const leaf = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const json = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.record({ a: leaf, 'b c': fc.array(leaf, { maxLength: 2 }) }),
);
const evidence = fc.record(
  { type: fc.constantFrom('interview', 'survey'), ref: text, n: amount },
  { requiredKeys: ['type'] },
);

type Shape = { [field: string]: fc.Arbitrary<unknown> };

/** Generators of each kind of record's own fields, without ids and references. */
function makers(limits: JourneyConstraints) {
  const unknown: Shape = limits.unknownFields === false ? {} : { 'x-extra': json, Wärme: leaf, nested: json };
  const record = (required: Shape, optional: Shape): fc.Arbitrary<Fields> =>
    fc
      .tuple(
        fc.record(required),
        fc.record({ ...optional, ...unknown }, { requiredKeys: [] }),
        fc.integer({ min: 0, max: 3 }),
      )
      .map(([always, extras, share]) => ({ ...always, ...keepSome(extras, share) }));
  const cardText = texts(limits.textLength ?? 400);
  return {
    journey: record({ title: name }, journeyFields),
    persona: record({ name }, personaFields),
    stage: record({ name }, stageFields),
    lane: record({ name, kind: laneKind }, { guidance: text, lineBelow: text, optional: fc.boolean() }),
    card: record({ text: cardText }, cardFields),
    link: record({}, { label: text }),
    /** One in five is not said yet. */
    emotion: fc.oneof(
      {
        weight: 4,
        arbitrary: record({ value: fc.integer({ min: -4, max: 4 }).map((half) => half / 2) }, emotionFields),
      },
      { weight: 1, arbitrary: record({}, emotionFields) },
    ),
    metric: record(
      { kind: fc.constantFrom('NPS', 'CSAT', 'CES', 'conversion', 'revenue', 'custom', 'Über') },
      metricFields,
    ),
  };
}

/** Few records have all their fields: with `share` 0 none is kept, with 3 all. */
function keepSome(fields: Fields, share: number): Fields {
  return Object.fromEntries(Object.entries(fields).filter((_, index) => index % 3 < share));
}

const laneKind = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...laneKinds) },
  { weight: 2, arbitrary: fc.constantFrom('emotions', 'pains', 'actions', 'metrics') },
  { weight: 1, arbitrary: fc.constantFrom('weather', 'PAINS', '') },
);
const journeyFields: Shape = {
  scenario: text,
  purpose: text,
  start: text,
  end: text,
  state: fc.constantFrom('current', 'future', 'ideal'),
  status: text,
  sector: text,
  group: amount,
  owner: text,
  reviewed: fc.constantFrom('2026-08-12', '12 Aug', ''),
  review: text,
  rhythm: amount,
  triggers: words,
  language: fc.constantFrom('en', 'tr', 'עברית'),
  emotionScale: text,
  muted: fc.array(fc.record({ rule: text, recordId: text }, { requiredKeys: ['rule'] }), { maxLength: 3 }),
};
const personaFields: Shape = {
  type: text,
  state: fc.constantFrom('current', 'future', 'Ideal', ''),
  segment: text,
  share: amount,
  demographics: words,
  motivations: words,
  behaviours: words,
  preferences: words,
  channels: words,
  devices: words,
  needs: words,
  expectations: words,
  goals: words,
  frustrations: words,
  context: words,
  techComfort: amount,
  quote: text,
  source: text,
  sourceDate: text,
  confidence: amount,
  emoji: fc.constantFrom('🧑', '👵🏽', 'A', ''),
  colour: fc.constantFrom('violet', 'FF9E42', '#3dadff', 'puce', ''),
};
const stageFields: Shape = {
  goal: words,
  entry: text,
  exit: text,
  duration: amount,
  volume: amount,
  dropOff: amount,
  momentOfTruth: json,
  owner: text,
  department: amount,
  risks: words,
  branchLabel: text,
  branch: fc.nat({ max: 20 }),
  block: fc.constantFrom('empathy', 'other', ''),
};
const cardFields: Shape = {
  severity: fc.integer({ min: 1, max: 5 }),
  actorFrom: text,
  actorTo: text,
  channel: words,
  device: words,
  setting: amount,
  system: text,
  visibility: text,
  waitTime: amount,
  importance: amount,
  satisfaction: amount,
  belongsTo: text,
  cause: words,
  who: words,
  frequency: amount,
  reach: amount,
  cost: amount,
  evidence: fc.oneof(evidence, fc.array(evidence, { maxLength: 2 })),
  confidence: amount,
  votes: fc.nat({ max: 40 }),
  status: text,
  customerValue: amount,
  businessValue: amount,
  effort: amount,
  owner: text,
  due: text,
  ticket: text,
  expectedChange: amount,
  measuredChange: amount,
  setsApart: fc.boolean(),
  seenIn: amount,
  threshold: amount,
  response: amount,
  stepIn: amount,
  chosenOver: amount,
};
const emotionFields: Shape = {
  label: text,
  evidence: fc.oneof(text, evidence, fc.array(evidence, { maxLength: 2 })),
  confidence: amount,
};
const metricFields: Shape = {
  name: text,
  scale: text,
  baseline: amount,
  current: amount,
  target: amount,
  n: amount,
  low: amount,
  high: amount,
  date: text,
  source: text,
};
