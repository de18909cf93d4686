import type { Rule } from '../rule.ts';

/** A map says whose journey it is. */
export const mapWithoutPersona: Rule = {
  id: 'map-without-persona',
  name: 'Map without a persona',
  why: 'A journey is somebody’s. Without a person each reader sees another one.',
  draft: false,
  find: ({ journey }) =>
    journey.personas.length > 0
      ? []
      : [{ recordId: journey.id, text: 'The map does not say whose journey it is.' }],
};
