import type { Journey } from '../../journey/journey.ts';
import { lookThrough } from '../facts/look-through.ts';
import { isMuted, mutesOf } from './mutes.ts';
import type { Found, Rule } from './rule.ts';
import { rules } from './rules.ts';

/** How far a map is: what is missing is said accordingly. */
export const mapStates = ['workshop', 'draft', 'live'] as const;
export type MapState = (typeof mapStates)[number];

/** Something that is missing on a map, or wrong with it. */
export interface Finding extends Found {
  rule: string;
  why: string;
  /** `null`: the map as a whole, or outside the stages. */
  stageId: string | null;
}

/**
 * What a map says of its own state, in its status: a workshop’s or an unmapped one is in `workshop`, a live one is `live`, every other
 * a `draft`.
 */
export function stateOf({ status = '' }: Pick<Journey, 'status'>): MapState {
  if (/workshop|unmapped/i.test(status)) return 'workshop';
  return /\blive\b|published|in use/i.test(status) ? 'live' : 'draft';
}

/** The checks that speak in a state: none in a workshop, the brief’s ten of a draft, all of a live map. */
export function rulesFor(state: MapState): readonly Rule[] {
  if (state === 'workshop') return [];
  return state === 'draft' ? rules.filter(({ draft }) => draft) : rules;
}

/**
 * What is missing on a map in a state, by stage in the map’s order, what concerns all of it first. What the map says shall not be
 * shown (`muted`) is left out, unless asked for. `today` is an ISO date. Pure.
 */
export function checkJourney(
  journey: Journey,
  today: string,
  state: MapState = stateOf(journey),
  { muted = false }: { muted?: boolean } = {},
): Finding[] {
  const overview = lookThrough(journey);
  const place = new Map<string | null, number>(journey.stages.map(({ id }, at) => [id, at]));
  const last = journey.stages.length;
  const stageOf = new Map<string, string | null>(journey.stages.map(({ id }) => [id, id]));
  for (const { id, stageId } of journey.cards) stageOf.set(id, stageId);
  const mutes = mutesOf(journey);
  const findings: Finding[] = [];
  for (const { id: rule, why, find } of rulesFor(state))
    for (const found of find(overview, today)) {
      if (isMuted(mutes, rule, found.recordId) !== muted) continue;
      const stageId = found.stageId ?? stageOf.get(found.recordId) ?? null;
      findings.push({ rule, ...found, why, stageId });
    }
  const placeOf = ({ stageId, recordId }: Finding) =>
    stageId === null ? (stageOf.has(recordId) ? last : -1) : (place.get(stageId) ?? last);
  return findings
    .map((finding, at) => ({ finding, at }))
    .sort((a, b) => placeOf(a.finding) - placeOf(b.finding) || a.at - b.at)
    .map(({ finding }) => finding);
}
