import type { Ids } from './ids.ts';
import type { Card, Emotion, Journey, Lane, Metric, Persona, Stage } from './journey.ts';
import { laneOfFeelings, laneOfMetrics } from './lane-kinds.ts';
import { own } from './own.ts';

/** The stages, rows and personas that a map shall have, in order. An id that the journey does not know is new. */
export interface Shape {
  stages: readonly ShapedItem[];
  lanes: readonly ShapedLane[];
  personas: readonly ShapedItem[];
}
export interface ShapedItem {
  id: string;
  name: string;
}
export interface ShapedLane extends ShapedItem {
  kind: string;
  guidance?: string | undefined;
}

/** What becomes of what a removed stage, row or persona holds: beside the grid, gone, or to another of its kind. */
export type Fate = 'park' | 'delete' | { moveTo: string };
/** By the id of what is removed. What is not named is parked: nothing is lost by forgetting to decide. */
export type Fates = { readonly [removedId: string]: Fate };

export const shapeLimits = { stages: 50, lanes: 40, personas: 40 } as const;

/**
 * The journey in another shape. What stays keeps its id and every field; what a removed stage, row or persona held
 * goes where its fate says. Faces cannot lie beside the grid: those of a removed stage go with it unless they move to
 * another, and all go with the last row of feelings. New stages and personas get neutral faces to be dragged.
 */
export function shapeJourney(journey: Journey, shape: Shape, fates: Fates, ids: Ids): Journey {
  const stages = shapeStages(journey, shape);
  const lanes = shape.lanes.map((item) => ({ ...laneOf(journey, item), name: item.name, kind: item.kind }));
  const personas = shape.personas.map(
    (item): Persona => ({ ...journey.personas.find(({ id }) => id === item.id), ...item }),
  );
  const shaped: Journey = { ...journey, stages, lanes, personas };
  const has = idsOf(shaped);
  shaped.cards = settleCards(journey, has, fates);
  const cardIds = new Set(shaped.cards.map(({ id }) => id));
  shaped.metrics = settleMetrics(journey, has, cardIds, fates);
  const lostFeelings = laneOfFeelings(journey) !== null && laneOfFeelings(shaped) === null;
  shaped.emotions = lostFeelings ? [] : settleEmotions(journey, has, fates);
  const starts = new Set([...cardIds, ...shaped.emotions.map(({ id }) => id)]);
  shaped.links = journey.links.filter(({ from, to }) => starts.has(from) && cardIds.has(to));
  if (laneOfFeelings(shaped) !== null) shaped.emotions.push(...newFaces(journey, shaped, ids));
  return shaped;
}

function shapeStages(journey: Journey, shape: Shape): Stage[] {
  const kept = new Set(shape.stages.map(({ id }) => id));
  return shape.stages.map((item) => {
    const whole: Stage = { ...journey.stages.find(({ id }) => id === item.id), ...item };
    const { after, branchLabel, ...stage } = whole;
    // The stage that it branched off is gone: what is left is one stage among others.
    if (after === undefined || !kept.has(after)) return stage;
    return branchLabel === undefined ? { ...stage, after } : { ...stage, after, branchLabel };
  });
}

function laneOf(journey: Journey, { id, name, kind, guidance }: ShapedLane): Lane {
  const known = journey.lanes.find((lane) => lane.id === id);
  return known ?? { id, name, kind, ...(guidance === undefined ? {} : { guidance }) };
}

interface Present {
  stages: ReadonlySet<string>;
  lanes: ReadonlySet<string>;
  personas: ReadonlySet<string>;
}

function idsOf({ stages, lanes, personas }: Journey): Present {
  const set = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  return { stages: set(stages), lanes: set(lanes), personas: set(personas) };
}

type Settled = { id: string | null } | 'delete';

/** Where a reference leads once its target is gone; a fate that leads to what is gone as well parks. */
function settle(id: string | null, present: ReadonlySet<string>, fates: Fates): Settled {
  if (id === null || present.has(id)) return { id };
  const fate = own(fates, id);
  if (fate === 'delete') return 'delete';
  if (typeof fate !== 'object' || !present.has(fate.moveTo)) return { id: null };
  return { id: fate.moveTo };
}

/** Cards that change their cell come last in the new one, in the order they had. */
function settleCards(journey: Journey, has: Present, fates: Fates): Card[] {
  const stayed: Card[] = [];
  const moved: Card[] = [];
  for (const card of journey.cards) {
    const stage = settle(card.stageId, has.stages, fates);
    const lane = settle(card.laneId, has.lanes, fates);
    if (stage === 'delete' || lane === 'delete') continue;
    if (stage.id === card.stageId && lane.id === card.laneId) stayed.push(card);
    // Without a stage or without a row a card lies in the parking lot.
    else if (stage.id === null || lane.id === null) moved.push({ ...card, stageId: null, laneId: null });
    else moved.push({ ...card, stageId: stage.id, laneId: lane.id });
  }
  return [...stayed, ...moved];
}

function settleMetrics(journey: Journey, has: Present, cards: ReadonlySet<string>, fates: Fates): Metric[] {
  const kept: Metric[] = [];
  const row = laneOfMetrics(journey);
  // Measures of a stage stand in its row of measures; without one they lie in the parking lot, if not deleted with it.
  const goesWithRow = row !== null && settle(row, has.lanes, fates) === 'delete';
  for (const metric of journey.metrics) {
    if (goesWithRow && typeof metric.stageId === 'string') continue;
    const stage = settle(metric.stageId ?? null, has.stages, fates);
    if (stage === 'delete') continue;
    const moved = stage.id === (metric.stageId ?? null) ? metric : { ...metric, stageId: stage.id };
    const lost = typeof moved.cardId === 'string' && !cards.has(moved.cardId);
    kept.push(lost ? { ...moved, cardId: null } : moved);
  }
  return kept;
}

function settleEmotions(journey: Journey, has: Present, fates: Fates): Emotion[] {
  const kept: Emotion[] = [];
  for (const emotion of journey.emotions) {
    const stage = settle(emotion.stageId, has.stages, fates);
    const persona = settle(emotion.personaId ?? null, has.personas, fates);
    if (stage === 'delete' || stage.id === null || persona === 'delete') continue;
    const { personaId: _, ...point } = emotion;
    const stageId = stage.id;
    kept.push(persona.id === null ? { ...point, stageId } : { ...point, stageId, personaId: persona.id });
  }
  return kept;
}

/** A face that nobody has moved yet wherever a new stage meets a persona, or a new persona a stage; everywhere in a first row of faces. */
function newFaces(before: Journey, after: Journey, ids: Ids): Emotion[] {
  const known =
    laneOfFeelings(before) !== null
      ? idsOf(before)
      : { stages: new Set<string>(), personas: new Set<string>() };
  const faces: Emotion[] = [];
  for (const { id: stageId } of after.stages) {
    const isNew = !known.stages.has(stageId);
    if (after.personas.length === 0 && isNew && !after.emotions.some((face) => face.stageId === stageId))
      faces.push({ id: ids(), stageId });
    for (const { id: personaId } of after.personas) {
      const there = after.emotions.some((face) => face.stageId === stageId && face.personaId === personaId);
      if (!there && (isNew || !known.personas.has(personaId))) faces.push({ id: ids(), stageId, personaId });
    }
  }
  return faces;
}

/** What a stage, row or persona holds that would need another place: to be told before it goes. */
export interface Held {
  cards: Card[];
  faces: Emotion[];
  metrics: Metric[];
}

/** Everything in a journey that hangs on this stage, row or persona. */
export function heldBy(journey: Journey, id: string): Held {
  const lane = journey.lanes.find((candidate) => candidate.id === id);
  const isLastOf = (kind: string) =>
    lane?.kind === kind && journey.lanes.filter((other) => other.kind === kind).length === 1;
  return {
    cards: journey.cards.filter(({ stageId, laneId }) => stageId === id || laneId === id),
    faces: journey.emotions.filter(
      ({ stageId, personaId, value, label }) =>
        (value !== undefined || label !== undefined) &&
        (stageId === id || personaId === id || isLastOf('emotions')),
    ),
    metrics: journey.metrics.filter(
      ({ stageId }) => stageId === id || (isLastOf('metrics') && typeof stageId === 'string'),
    ),
  };
}
