import type { Emotion, Journey } from '../model/journey.ts';
import { circle, emotionLane, markerGap, mostPills, pill } from './measures.ts';

/** Where a marker stands: `x` of its centre from the stage's left edge, `y` from the top of the lane. */
export interface MarkerPlace {
  emotion: Emotion;
  x: number;
  y: number;
  width: number;
  height: number;
  /** A circle has no room for a word. */
  round: boolean;
}

/** The owners of curves: personas that feel something on this map, in their order; `undefined` feels for nobody. */
export function curveOwners(journey: Journey): (string | undefined)[] {
  const owners: (string | undefined)[] = journey.personas.map((persona) => persona.id);
  return [...owners, undefined].filter((owner) =>
    journey.emotions.some(({ personaId }) => personaId === owner),
  );
}

/**
 * The markers of a stage, each at its value's height. With k owners, the first marker of the i-th stands at
 * (i + 1) / (k + 1) of the width; where someone feels several things, further rounds follow to the right. No two
 * markers share a column, so they never overlap whatever their values.
 */
export function arrangeMarkers(journey: Journey, stageId: string, width: number): MarkerPlace[] {
  const owners = curveOwners(journey);
  const rounds = countRounds(journey, stageId, owners);
  const spacing = width / (owners.length * rounds + 1);
  const room = spacing - markerGap;
  const round = owners.length > mostPills || room < pill.least;
  const size = round
    ? { width: circle, height: circle }
    : { width: Math.min(pill.most, room), height: pill.height };
  const places: MarkerPlace[] = [];
  owners.forEach((owner, index) => {
    feltBy(journey, stageId, owner).forEach((emotion, turn) => {
      const x = spacing * (turn * owners.length + index + 1);
      places.push({ emotion, x, y: heightOf(emotion.value), round, ...size });
    });
  });
  return places;
}

/** The least width of a stage in which its markers stand side by side. */
export function markersWidth(journey: Journey, stageId: string): number {
  const owners = curveOwners(journey);
  return (owners.length * countRounds(journey, stageId, owners) + 1) * (circle + markerGap);
}

/** The centre of a marker of this value, from the top of the lane. */
export function heightOf(value: number): number {
  return emotionLane.zero - value * emotionLane.point;
}

function countRounds(journey: Journey, stageId: string, owners: readonly (string | undefined)[]): number {
  return owners.reduce((most, owner) => Math.max(most, feltBy(journey, stageId, owner).length), 1);
}

function feltBy(journey: Journey, stageId: string, owner: string | undefined): Emotion[] {
  return journey.emotions.filter((emotion) => emotion.stageId === stageId && emotion.personaId === owner);
}
