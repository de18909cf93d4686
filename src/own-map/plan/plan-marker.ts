import { addTo } from '../../journey/add-to.ts';
import { findById } from '../../journey/find-by-id.ts';
import type { Journey } from '../../journey/journey.ts';
import { isFuture, personaColour } from '../../journey/persona-look.ts';
import { decor } from '../../plane/decor.ts';
import { dark, futureDash, grey, white } from '../../plane/lane-look.ts';
import type { ConnectorPlan, ShapePlan } from '../../plane/plan.ts';
import { curveOwners, type MarkerPlace } from './arrange-markers.ts';
import { curvePairs } from './curve-pairs.ts';
import type { GridPlan } from './plan-grid.ts';
import type { Lines } from './plan-links.ts';
import { stampOfEmotion } from './stamps-of.ts';

/** The fill of a face that nobody has moved yet. */
export const ghost = grey.bar;

/** One point of the curve: face and word in a pill, or only the face in a circle, centred at its value's height. */
export function planMarker(
  journey: Journey,
  place: MarkerPlace,
  laneTop: number,
  section: { x: number; y: number },
): ShapePlan {
  const { emotion, round, size, text, width, height } = place;
  const local = { x: place.x - width / 2, y: laneTop + place.y - height / 2 };
  const { id, personaId, value } = emotion;
  return {
    type: 'SHAPE',
    key: `emotion:${id}`,
    ...local,
    width,
    height,
    shape: round ? 'ELLIPSE' : 'ROUNDED_RECTANGLE',
    text,
    fontSize: size,
    fill: value === undefined ? ghost : white,
    stroke: ownerColour(journey, personaId),
    strokeWeight: 6,
    stamp: stampOfEmotion(emotion, { text, local, page: { x: section.x + local.x, y: section.y + local.y } }),
  };
}

/** Lines between the markers of one owner that follow one another. */
export function planCurves(journey: Journey, grid: GridPlan): Lines {
  const lines: Lines = new Map();
  for (const owner of curveOwners(journey)) {
    const look = { stroke: ownerColour(journey, owner), dashed: ownerIsFuture(journey, owner) };
    // Along the journey.
    const emotions = grid.columns
      .flatMap(({ markers }) => markers.map(({ emotion }) => emotion))
      .filter(({ personaId, value }) => personaId === owner && value !== undefined);
    for (const [from, to] of curvePairs(journey.stages, emotions)) {
      const home = from.stageId === to.stageId ? `stage:${to.stageId}` : 'root';
      const line = planCurve(journey.id, `emotion:${from.id}`, `emotion:${to.id}`, look);
      addTo(lines, home, line);
    }
  }
  return lines;
}

/** The colour of a persona's curve and face, or of the curve that is nobody's. */
export function ownerColour(journey: Journey, personaId: string | undefined): string {
  const persona = findById(journey.personas, personaId);
  return persona ? personaColour(journey.personas.indexOf(persona), persona.colour) : dark;
}

/** One line of a curve; `from`, `to`: keys, or ids of nodes. What is only planned is dashed. */
export function planCurve(
  journeyId: string,
  from: string,
  to: string,
  { stroke, dashed }: { stroke: string; dashed: boolean },
): ConnectorPlan {
  return {
    type: 'CONNECTOR',
    key: `curve:${JSON.stringify([from, to])}`,
    line: 'STRAIGHT',
    from: { key: from, magnet: 'CENTER' },
    to: { key: to, magnet: 'CENTER' },
    endCap: 'NONE',
    stroke,
    weight: 8,
    ...(dashed ? { dash: futureDash } : {}),
    below: true,
    locked: true,
    stamp: decor(journeyId, 'curve'),
  };
}

/** Does this persona stand for a state that is still to come? */
export function ownerIsFuture(journey: Journey, personaId: string | undefined): boolean {
  return isFuture(findById(journey.personas, personaId)?.state);
}
