import {
  cardFields,
  emotionFields,
  type Field,
  journeyFields,
  metricFields,
  personaFields,
  stageFields,
} from '../../journey/fields.ts';
import type { Sayer } from './sayer.ts';

const fieldsOf = {
  journey: journeyFields,
  persona: personaFields,
  stage: stageFields,
  card: cardFields,
  emotion: emotionFields,
  metric: metricFields,
} as const;

/** What is known of something, as labels and words, in the order of the panel; `without` stands elsewhere. */
export function listFacts(
  sayer: Sayer,
  kind: keyof typeof fieldsOf,
  thing: { id: string; [field: string]: unknown },
  without: readonly string[] = [],
): [label: string, words: string][] {
  const known: readonly Field[] = fieldsOf[kind];
  return known
    .filter(({ field }) => !without.includes(field) && isFilled(thing[field]))
    .map(({ field, label }): [string, string] => [label, sayer.say(thing, field)])
    .filter(([, words]) => words.trim() !== '');
}

const isFilled = (value: unknown) => value !== undefined && value !== null;
