import { personaFields } from '../../journey/fields.ts';
import type { Card, Journey, Metric, Persona } from '../../journey/journey.ts';
import { hasWords, textsOf } from '../facts/has-words.ts';
import { lookThrough } from '../facts/look-through.ts';

/** Personas side by side. */
export interface PersonaTable {
  personas: PersonaColumn[];
  /** What anybody says of themselves, in the order of the forms: one text per persona, empty where they do not say. */
  rows: { field: string; label: string; values: string[] }[];
}

export interface PersonaColumn {
  persona: Persona;
  /** The mean of all that they feel; `null`: nobody has said. */
  feeling: number | null;
  /** Where it is worst; of equals the first. */
  lowest: { stage: string; value: number } | null;
  /** Pain points that name them as hit, or as who does it. */
  pains: Card[];
  metrics: Metric[];
}

/** Compares all personas of a map: their fields, how they feel, and what hurts them. */
export function comparePersonas(journey: Journey): PersonaTable {
  const { notes } = lookThrough(journey);
  const pains = notes('pains', 'barriers');
  const names = ({ id, name }: Persona) => [id, name].map((each) => each.trim().toLowerCase());
  const stageName = (id: string) => journey.stages.find((stage) => stage.id === id)?.name ?? '';
  return {
    personas: journey.personas.map((persona) => {
      const felt = journey.emotions.flatMap(({ personaId, stageId, value }) =>
        personaId === persona.id && value !== undefined ? [{ stageId, value }] : [],
      );
      const worst = felt.reduce<(typeof felt)[number] | null>(
        (low, each) => (low === null || each.value < low.value ? each : low),
        null,
      );
      const mean = felt.reduce((sum, { value }) => sum + value, 0) / felt.length;
      const isTheirs = (said: unknown) =>
        textsOf(said).some((text) => names(persona).includes(text.trim().toLowerCase()));
      return {
        persona,
        feeling: felt.length === 0 ? null : Math.round(mean * 10) / 10,
        lowest: worst && { stage: stageName(worst.stageId), value: worst.value },
        pains: pains.filter(({ who, actors }) => isTheirs(who) || isTheirs(actors)),
        metrics: journey.metrics.filter((metric) => isTheirs(metric.personaId) || isTheirs(metric.segment)),
      };
    }),
    rows: personaFields
      .filter(({ field }) => journey.personas.some((persona) => hasWords(persona[field])))
      .map(({ field, label }) => ({
        field,
        label,
        values: journey.personas.map((persona) => sayField(persona[field])),
      })),
  };
}

function sayField(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return textsOf(value).join('\n');
}
