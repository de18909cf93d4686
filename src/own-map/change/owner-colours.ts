import { givenColour, personaColour, personaColours } from '../../journey/persona-look.ts';
import { ownerColour } from '../plan/plan-marker.ts';
import { type Draft, nodeWithStamp } from './draft.ts';

/**
 * The colour of a persona's face, markers and curve on this board: the one that it has there, whatever personas came
 * or went before it; a new one's is its own, or one that nobody else has.
 */
export function colourOf(draft: Draft, owner: string | undefined): string {
  const at = draft.target.personas.findIndex(({ id }) => id === owner);
  const persona = draft.target.personas[at];
  if (!persona) return ownerColour(draft.target, owner);
  const before = draft.current.personas.find(({ id }) => id === owner);
  const drawn = before && nodeWithStamp(draft, persona.id, 'emoji')?.stroke;
  if (drawn !== undefined && before?.colour === persona.colour) return drawn;
  const given = givenColour(persona.colour);
  if (given !== null) return given;
  const planned = personaColour(at, undefined);
  const others = draft.current.personas.filter(({ id }) => id !== owner);
  const taken = others.map(({ id }) => nodeWithStamp(draft, id, 'emoji')?.stroke);
  return taken.includes(planned)
    ? (personaColours.find((colour) => !taken.includes(colour)) ?? planned)
    : planned;
}
