import { kindNames, knownLaneKind } from '../../src/journey/lane-kinds.ts';

/** What a row of this kind holds; a kind that we do not know is said as it is written. */
export function sayKind(kind: string): string {
  const known = knownLaneKind(kind);
  return known === 'other' && kind !== 'other' ? kind : kindNames[known];
}
