import type { Journey, Metric } from '../../journey/journey.ts';
import type { Json } from '../../journey/records.ts';
import type { JourneyEdit } from '../facts/journey-edit.ts';
import type { Score } from './score-answers.ts';

/** What stands with a number on the map. */
export interface Measured {
  score: Score;
  before?: Score | undefined;
  /** ISO date. */
  date: string;
  /** Where the answers came from, in words. */
  source?: string | undefined;
}

/**
 * The edit that puts a number onto a map, a stage, a note, or onto a number that stands there: one of this kind and scale at this very
 * place is brought up to date, else a new one is made with the id given. What was `current` becomes the value before, unless a
 * value before is known. `null`: no such record, or nobody answered.
 */
export function putNumber(
  journey: Journey,
  recordId: string,
  { score, before, date, source }: Measured,
  newId: string,
): JourneyEdit | null {
  const place = placeOf(journey, recordId);
  if (place === null || score.value === null) return null;
  const kind = score.kind.toUpperCase();
  const there =
    place.metric ??
    journey.metrics.find(
      (metric) => isAt(metric, place) && metric.kind.toUpperCase() === kind && scaleFits(metric, score),
    );
  const was = before?.value ?? there?.baseline ?? there?.current;
  const fields: { [field: string]: Json } = {
    ...(was === undefined ? {} : { baseline: was === before?.value ? amountOf(before, was) : was }),
    current: amountOf(score, score.value),
    scale: scaleWords(score),
    n: score.n,
    low: score.low,
    high: score.high,
    date,
    ...(source === undefined ? {} : { source }),
  };
  if (there) return { op: 'set', kind: 'metric', recordId: there.id, fields };
  const { stageId, cardId } = place;
  return {
    op: 'add',
    kind: 'metric',
    recordId: newId,
    fields: { kind, stageId, ...(cardId ? { cardId } : {}), ...fields },
  };
}

/** What a number’s scale says: enough to know its formula again. */
export function scaleWords({ kind, scale }: Pick<Score, 'kind' | 'scale'>): string {
  if (kind === 'nps') return '0 to 10';
  const from = kind === 'csat' ? scale - 1 : scale === 7 ? 5 : 4;
  return `1 to ${scale}, share of ${from} to ${scale}`;
}

const amountOf = ({ kind }: Pick<Score, 'kind'>, value: number): number | string =>
  kind === 'nps' ? value : `${value} %`;

interface Place {
  stageId: string | null;
  cardId: string | null;
  metric?: Metric;
}

function placeOf(journey: Journey, id: string): Place | null {
  if (id === journey.id) return { stageId: null, cardId: null };
  if (journey.stages.some((stage) => stage.id === id)) return { stageId: id, cardId: null };
  const card = journey.cards.find((each) => each.id === id);
  if (card) return { stageId: card.stageId, cardId: id };
  const metric = journey.metrics.find((each) => each.id === id);
  return metric ? { stageId: metric.stageId ?? null, cardId: metric.cardId ?? null, metric } : null;
}

const isAt = (metric: Metric, { stageId, cardId }: Place): boolean =>
  (metric.cardId ?? null) === cardId && (cardId !== null || (metric.stageId ?? null) === stageId);

/** A number whose scale nobody wrote down may be any; one that says another is another number. */
const scaleFits = ({ scale }: Metric, score: Score): boolean =>
  scale === undefined || scale.trim() === '' || scale === scaleWords(score);
