import fc from 'fast-check';
import type { Journey } from '../../src/journey/journey.ts';
import { laneKinds } from '../../src/journey/lane-kinds.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';

/** Words as people and machines write them: line ends of all kinds, signs of formulas, emoji, other scripts. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '=SUM(A1)',
      '-2',
      "'=quoted",
      '+49 30 123',
      '@here',
      '5',
      '007',
      'true',
      'null',
      '"in quotes"',
      '[1, 2]',
      '{"a": 1}',
      'a, b; c\td',
      'two\nlines',
      'three\r\nkinds\rof\u2028line\u2029ends',
      ' blanks around ',
      '👩‍👩‍👧 اللغة 日本語',
      '',
      'Title of the ticket',
      'journey planner opens',
      'SECTION',
      'accTitle: x',
      'accDescr { y',
      '%%{init: 1}%% #84;itle <br> ﬂ°°58¶ß &amp;',
    ),
  )
  .map((text) => text.replace(/\p{Surrogate}/gu, ''));

const name = words.map((text) => text.replace(/[\r\n\u2028\u2029]/g, ' ')).filter((text) => /\S/.test(text));
const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => value !== null && !JSON.stringify(value).includes('__proto__'));
const unknownFields = fc.dictionary(
  fc.oneof(
    fc.constantFrom('note', 'constructor', 'toString', 'stage', 'Owner', 'x y', '_hidden', 'éa'),
    fc.string({ minLength: 1, maxLength: 6 }),
  ),
  json,
  { maxKeys: 2, noNullPrototype: true },
);
const amount = fc.oneof(
  words,
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const wordList = fc.oneof(words, fc.array(words, { maxLength: 3 }));

const persona = fc.record(
  { name, needs: wordList, expectations: wordList, quote: words, techComfort: amount, share: amount },
  { requiredKeys: ['name'] },
);
const stage = fc.record(
  { name, goal: wordList, dropOff: amount, owner: words, department: amount, momentOfTruth: json },
  { requiredKeys: ['name'] },
);
const lane = fc.record(
  { name, kind: fc.oneof(fc.constantFrom(...laneKinds), fc.constant('weather')), guidance: words },
  { requiredKeys: ['name', 'kind'] },
);
const card = fc.record(
  {
    text: words,
    severity: fc.integer({ min: 1, max: 5 }),
    channel: wordList,
    owner: words,
    waitTime: amount,
    evidence: json,
    votes: fc.integer({ min: 0, max: 50 }),
    setsApart: fc.boolean(),
    setting: amount,
    threshold: amount,
    response: amount,
    expectedChange: amount,
    seenIn: words,
    stepIn: words,
    chosenOver: words,
  },
  { requiredKeys: ['text'] },
);
const pick = fc.nat({ max: 1000 });

/** Ids that have broken programs before: numbers, names of methods, blanks, formulas. */
const awkwardIds = ['1', '2', '10', 'constructor', 'toString', '=1', ' ', 'a b', '-1', 'valueOf', 'ü'];

/**
 * Any journey that the product accepts. What a field cannot hold by schema is left out by hand: unknown fields
 * never take the name of a known one.
 */
export const awkwardJourney: fc.Arbitrary<Journey> = fc
  .record({
    title: name,
    facts: fc.record(
      { scenario: words, owner: words, triggers: wordList, rhythm: words, group: amount },
      { requiredKeys: [] },
    ),
    personas: fc.array(persona, { maxLength: 2 }),
    stages: fc.array(stage, { maxLength: 4 }),
    lanes: fc.array(lane, { maxLength: 4 }),
    cards: fc.array(fc.tuple(card, unknownFields, pick, pick), { maxLength: 12 }),
    links: fc.array(fc.tuple(pick, pick, words), { maxLength: 4 }),
    emotions: fc.array(fc.tuple(pick, pick, fc.integer({ min: -4, max: 4 }), words), { maxLength: 5 }),
    metrics: fc.array(fc.tuple(fc.constantFrom('NPS', 'cost'), amount), { maxLength: 2 }),
    extra: unknownFields,
    awkward: fc.shuffledSubarray(awkwardIds),
  })
  .map(buildJourney);

function buildJourney(parts: {
  title: string;
  facts: object;
  personas: object[];
  stages: object[];
  lanes: object[];
  cards: [object, { [field: string]: unknown }, number, number][];
  links: [number, number, string][];
  emotions: [number, number, number, string][];
  metrics: [string, number | string][];
  extra: { [field: string]: unknown };
  awkward: string[];
}): Journey {
  const awkward = [...parts.awkward];
  let count = 0;
  const nextId = (): string => (count++ % 3 === 0 ? awkward.pop() : undefined) ?? `id${count}`;
  const withId = <T extends object>(record: T) => ({ ...record, id: nextId() });
  const personas = parts.personas.map(withId);
  const stages = parts.stages.map(withId);
  const lanes = parts.lanes.map(withId);
  const one = (records: { id: string }[], i: number): string | null =>
    records[i % (records.length + 1)]?.id ?? null;
  const cards = parts.cards.map(([fields, extra, s, l]) => {
    const stageId = one(stages, s);
    return withId({ ...safe(extra), ...fields, stageId, laneId: stageId === null ? null : one(lanes, l) });
  });
  const links = parts.links.flatMap(([from, to, label]) => {
    const [start, end] = [one(cards, from), one(cards, to)];
    return start && end && start !== end ? [withId({ from: start, to: end, label })] : [];
  });
  const emotions = parts.emotions.flatMap(([s, p, half, label]) => {
    const [stageId, personaId] = [one(stages, s), one(personas, p)];
    return stageId ? [withId({ stageId, ...(personaId ? { personaId } : {}), value: half / 2, label })] : [];
  });
  const metrics = parts.metrics.map(([kind, baseline]) => withId({ kind, baseline }));
  const lists = { personas, stages, lanes, cards, links, emotions, metrics };
  return journeyFrom({ ...safe(parts.extra), ...parts.facts, ...lists, id: 'journey', title: parts.title });
}

const known =
  /^(id|text|severity|votes|status|exported|owner|due|start|end|state|stageOrder|laneOrder|personaOrder|__proto__)$/;

function safe(fields: { [field: string]: unknown }): { [field: string]: unknown } {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !known.test(field)));
}
