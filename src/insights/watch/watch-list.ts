import type { Card, Emotion, Journey, Stage } from '../../journey/journey.ts';
import { hasWords, textsOf } from '../facts/has-words.ts';
import { lookThrough, type Overview } from '../facts/look-through.ts';

/** A sign that somebody is about to leave, or to need us, and what happens then. */
export interface WatchItem {
  card: Card;
  stage: Stage | null;
  signal: string;
  /** Where it is seen: a system, a report. */
  source: string;
  /** From when on it counts. */
  threshold: string;
  /** What we do, by whom, through which channel, and when. */
  response: string;
  by: string;
  channel: string;
  when: string;
  /** What of it nobody has said yet. */
  missing: WatchField[];
}

export const watchFields = ['source', 'threshold', 'response', 'by', 'channel', 'when'] as const;
export type WatchField = (typeof watchFields)[number];

/** A stage in which people are lost or unhappy, and no signal says so in time. */
export interface Unwatched {
  stage: Stage;
  reason: 'dropOff' | 'low' | 'churn';
  /** The lowest feeling there, where that is the reason. */
  emotion?: Emotion;
}

/** A moment at which we step in of our own accord. */
export interface Moment {
  card: Card;
  stage: Stage | null;
  when: string;
  by: string;
  channel: string;
}

export interface WatchList {
  items: WatchItem[];
  /** When to step in, in the map’s order of stages: what a note of ours says, or a signal. */
  moments: Moment[];
  unwatched: Unwatched[];
}

/**
 * The watch list of a map. A signal is a note in a row of signals, or one that says a threshold or where it is seen. What
 * it does not say itself comes of the notes that it is joined with; then of its stage: the row for proactive contact, its owner.
 */
export function watchList(journey: Journey): WatchList {
  const overview = lookThrough(journey);
  const items = journey.cards
    .filter((card) => hasWords(card.text) && isSignal(card, journey))
    .map((card) => describe(card, overview));
  const watched = new Set(items.map(({ stage }) => stage?.id));
  const place = new Map<string | null, number>(journey.stages.map(({ id }, at) => [id, at]));
  const moments = journey.cards
    .filter(({ text, stepIn }) => hasWords(text) && hasWords(stepIn))
    .map((card) => describe(card, overview))
    .sort((a, b) => (place.get(a.card.stageId) ?? Infinity) - (place.get(b.card.stageId) ?? Infinity));
  return {
    items,
    moments: moments.map(({ card, stage, when, by, channel }) => ({ card, stage, when, by, channel })),
    unwatched: overview.stages
      .filter(({ id }) => !watched.has(id))
      .flatMap((stage) => findRisk(stage, overview)),
  };
}

function isSignal({ laneId, threshold, seenIn }: Card, { lanes }: Journey): boolean {
  const row = lanes.find(({ id }) => id === laneId);
  return (
    [threshold, seenIn].some(hasWords) ||
    (row !== undefined && /\b(signals?|warning signs?)\b/i.test(row.name))
  );
}

function describe(card: Card, overview: Overview): WatchItem {
  const { journey, notesIn, linked, card: cardById, kindOf } = overview;
  const stage = journey.stages.find(({ id }) => id === card.stageId) ?? null;
  const joined = [...linked(card.id)].map((id) => cardById(id)).filter((each) => each !== undefined);
  const answers = joined.filter((each) =>
    ['touchpoints', 'opportunities', 'solutions', 'actions'].includes(kindOf(each)),
  );
  const contacts = stage === null ? [] : contactsIn(stage, journey);
  const near = answers.length > 0 ? answers : contacts;
  const owners = stage === null ? [] : notesIn(stage.id, 'owners').map(({ text }) => text);
  const told = {
    source: say(card.seenIn) || say(card.system),
    threshold: say(card.threshold),
    response: say(card.response) || near.map(({ text }) => text).join('; '),
    by:
      say(card.owner) ||
      say(near.find(({ owner }) => hasWords(owner))?.owner) ||
      say(stage?.owner) ||
      owners.join(', '),
    channel: say(card.channel) || say(near.find(({ channel }) => hasWords(channel))?.channel),
    when: say(card.stepIn) || say(near.find(({ stepIn }) => hasWords(stepIn))?.stepIn),
  };
  return {
    card,
    stage,
    signal: card.text,
    ...told,
    missing: watchFields.filter((field) => told[field] === ''),
  };
}

/** What we do of our own accord in a stage: the notes of a row that is called so. */
function contactsIn({ id }: Stage, { cards, lanes }: Journey): Card[] {
  const rows = lanes.filter(({ name }) => /proactive|step in|outreach/i.test(name)).map((lane) => lane.id);
  return cards.filter(
    ({ stageId, laneId, text }) => stageId === id && rows.includes(laneId ?? '') && hasWords(text),
  );
}

function findRisk(stage: Stage, { journey, feelingsIn }: Overview): Unwatched[] {
  if (hasWords(stage.dropOff)) return [{ stage, reason: 'dropOff' }];
  if (journey.metrics.some(({ stageId, kind }) => stageId === stage.id && /churn|drop-?off/i.test(kind)))
    return [{ stage, reason: 'churn' }];
  const lowest = feelingsIn(stage.id).reduce<Emotion | null>(
    (low, each) => ((each.value ?? 0) < (low?.value ?? 0) ? each : low),
    null,
  );
  return (lowest?.value ?? 0) <= -1 && lowest ? [{ stage, reason: 'low', emotion: lowest }] : [];
}

const say = (value: unknown): string =>
  typeof value === 'number' ? String(value) : textsOf(value).join(', ');
