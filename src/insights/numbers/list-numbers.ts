import { addTo } from '../../journey/add-to.ts';
import type { Journey, Metric } from '../../journey/journey.ts';
import { readAmount } from '../facts/read-amount.ts';

/** A number on the map, with where it stands and what can be said of it. */
export interface ListedNumber {
  metric: Metric;
  /** The note that it measures, else its stage, else the map. */
  of: { kind: 'map' | 'stage' | 'card'; id: string };
  /** How far it moved from the value before; `null` where one of the two is not known. */
  moved: number | null;
  /** Whether the move is towards the target; without one, upwards for NPS and CSAT; `null` where nothing tells. */
  better: boolean | null;
  /** It is the lowest of all touchpoints that are measured in the same way. */
  lowest: boolean;
}

/** All numbers in the order of the map: those of the whole map first, then stage by stage. The lowest touchpoint is marked. */
export function listNumbers(journey: Journey): ListedNumber[] {
  const place = new Map<string | null, number>(journey.stages.map(({ id }, at) => [id, at]));
  const lowest = lowestTouchpoints(journey);
  return journey.metrics
    .map((metric) => describe(journey, metric, lowest.has(metric.id)))
    .sort((a, b) => placeOf(a) - placeOf(b));

  function placeOf({ metric }: ListedNumber): number {
    const card = journey.cards.find(({ id }) => id === metric.cardId);
    return place.get(metric.stageId ?? card?.stageId ?? null) ?? -1;
  }
}

function describe(journey: Journey, metric: Metric, lowest: boolean): ListedNumber {
  const cardId = journey.cards.some(({ id }) => id === metric.cardId) ? metric.cardId : null;
  const stageId = journey.stages.some(({ id }) => id === metric.stageId) ? metric.stageId : null;
  const [was, is, aim] = [metric.baseline, metric.current, metric.target].map((value) => readAmount(value));
  const moved = was && is && was.percent === is.percent ? is.number - was.number : null;
  const isUp =
    was && aim && aim.number !== was.number ? aim.number > was.number : isBetterHigh(metric) || null;
  return {
    metric,
    of: cardId
      ? { kind: 'card', id: cardId }
      : stageId
        ? { kind: 'stage', id: stageId }
        : { kind: 'map', id: journey.id },
    moved: moved === null ? null : Math.round(moved * 1000) / 1000,
    better: moved === null || moved === 0 || isUp === null ? null : moved > 0 === isUp,
    lowest,
  };
}

/** Of touchpoints measured by the same kind on the same scale, at least two: the one whose value now is lowest. */
export function lowestTouchpoints({ metrics, cards }: Journey): ReadonlySet<string> {
  const groups = new Map<string, { id: string; value: number }[]>();
  for (const { id, kind, scale = '', cardId, current, baseline } of metrics) {
    const amount = readAmount(current ?? baseline);
    if (amount === null || !isSurvey(kind) || !cards.some((card) => card.id === cardId)) continue;
    const key = JSON.stringify([kind.toUpperCase(), scale.trim().toLowerCase(), amount.percent]);
    addTo(groups, key, { id, value: amount.number });
  }
  const lowest = new Set<string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const least = Math.min(...group.map(({ value }) => value));
    if (group.every(({ value }) => value === least)) continue;
    for (const { id, value } of group) if (value === least) lowest.add(id);
  }
  return lowest;
}

const isBetterHigh = ({ kind }: Metric): boolean => /^(?:nps|csat)$/i.test(kind);
const isSurvey = (kind: string): boolean => ['NPS', 'CSAT', 'CES'].includes(kind.toUpperCase());
