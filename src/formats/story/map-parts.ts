import type { Card, Emotion, Journey } from '../../journey/journey.ts';
import { knownLaneKind, type LaneKind } from '../../journey/lane-kinds.ts';
import type { Sayer } from './sayer.ts';

/** The kind of row that a note is in; notes in no row are of none. */
export function kindOf({ lanes }: Journey, { laneId }: Pick<Card, 'laneId'>): LaneKind {
  return knownLaneKind(lanes.find(({ id }) => id === laneId)?.kind ?? 'other');
}

/** All notes in rows of these kinds, as they follow one another along the map. */
export function cardsOfKind(journey: Journey, ...kinds: readonly LaneKind[]): Card[] {
  const places = new Map(journey.stages.map(({ id }, at) => [id, at]));
  const placeOf = ({ stageId }: Card) => places.get(stageId ?? '') ?? places.size;
  return journey.cards
    .filter((card) => kinds.includes(kindOf(journey, card)))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** The name of the stage, or nothing. */
export function sayStage(
  sayer: Sayer,
  { stages }: Journey,
  stageId: string | null | undefined,
  most?: number,
): string {
  const stage = stages.find(({ id }) => id === stageId);
  return stage ? sayer.say(stage, 'name', most) : '';
}

/** Whose feeling it is, where it is somebody's in particular. */
export function personOf({ personas }: Journey, { personaId }: Emotion): string {
  return personas.find(({ id }) => id === personaId)?.name ?? '';
}

/** What is joined to a note by arrows, either way, in rows of these kinds. */
export function joinedTo(journey: Journey, { id }: Card, ...kinds: readonly LaneKind[]): Card[] {
  const others = journey.links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return [...new Set(others)]
    .flatMap((other) => journey.cards.filter((card) => card.id === other))
    .filter((card) => kinds.includes(kindOf(journey, card)));
}
