import { findById } from '../../journey/find-by-id.ts';
import type { Persona } from '../../journey/journey.ts';
import { givenColour, personaColours } from '../../journey/persona-look.ts';
import { ownerColour } from '../plan/plan-marker.ts';
import { type Draft, nodeWithStamp } from './draft.ts';

/**
 * The colour of a persona's face, markers and curve on this board: the one that it has there, whatever personas came
 * or went before it; a new one's is its own, or one that nobody else has.
 */
export function colourOf(draft: Draft, owner: string | undefined): string {
  const { current, target } = draft;
  const planned = ownerColour(target, owner);
  const persona = findById(target.personas, owner);
  if (!persona) return planned;
  const strokeOf = ({ id }: Persona) => nodeWithStamp(draft, id, 'emoji')?.stroke;
  const before = findById(current.personas, owner);
  const drawn = before?.colour === persona.colour && before && strokeOf(before);
  if (drawn) return drawn;
  if (givenColour(persona.colour) !== null) return planned;
  const taken = current.personas.filter(({ id }) => id !== owner).map(strokeOf);
  const isFree = (colour: string) => !taken.includes(colour);
  return [planned, ...personaColours].find(isFree) || planned;
}
