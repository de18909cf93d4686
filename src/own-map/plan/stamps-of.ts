import type { Card, Emotion, Lane, Link, Metric } from '../../journey/journey.ts';
import type { StampOf } from '../../journey/stamp.ts';
import type { Point } from '../../plane/boxes.ts';
import { detailsOf } from '../../plane/record-details.ts';

/** What a stamp says besides whose it is. */
type Draft<K extends 'card' | 'emotion' | 'metric' | 'link' | 'lane'> = Omit<
  StampOf<K>,
  'v' | 'journeyId' | 'nodeId'
>;

/** What the board shows of a note: its words, and where it is in its section and on the page. */
interface Shown {
  text: string;
  local: Point;
  page: Point;
}

export function stampOfCard(card: Card, shown: Shown & { fill: string; index: number }): Draft<'card'> {
  const { id, stageId, laneId, severity } = card;
  const details = detailsOf(card, ['stageId', 'laneId', 'text', 'severity']);
  const rated = severity === undefined ? {} : { severity };
  return { kind: 'card', recordId: id, stageId, laneId, ...shown, ...rated, details };
}

export function stampOfMetric(metric: Metric, shown: Shown): Draft<'metric'> {
  return { kind: 'metric', recordId: metric.id, ...shown, details: detailsOf(metric, []) };
}

export function stampOfEmotion(emotion: Emotion, shown: Shown): Draft<'emotion'> {
  const { id, stageId, personaId, value, label } = emotion;
  return {
    kind: 'emotion',
    recordId: id,
    stageId,
    ...(personaId === undefined ? {} : { personaId }),
    ...(value === undefined ? {} : { value }),
    ...shown,
    ...(label === undefined ? {} : { label }),
    details: detailsOf(emotion, ['stageId', 'personaId', 'value', 'label']),
  };
}

export function stampOfLink(link: Link): Draft<'link'> {
  const { id, from, to, label } = link;
  const details = detailsOf(link, ['from', 'to', 'label']);
  return { kind: 'link', recordId: id, from, to, ...(label === undefined ? {} : { label }), details };
}

/** `top`, `bottom`: of its label, from the upper edge of the map. */
export function stampOfLane(lane: Lane, top: number, bottom: number): Draft<'lane'> {
  const { id, name, kind } = lane;
  return {
    kind: 'lane',
    recordId: id,
    name,
    laneKind: kind,
    top,
    bottom,
    details: detailsOf(lane, ['name', 'kind']),
  };
}
