import { severityColour, severityFromColour } from '../../journey/severity.ts';
import type { StampOf } from '../../journey/stamp.ts';
import { lookOf, orangeNote, pinkNote, redNote } from '../../plane/lane-look.ts';

/**
 * The severity that a card shows. A colour that nobody touched says what was stored; a person's recolouring of a
 * pain card that we wrote rates it (orange 3, red at least 4), and pink takes back a rating that pink cannot show.
 * Colours on notes that people made are no ratings, nor are other colours.
 */
export function readSeverity(
  stamp: StampOf<'card'>,
  fill: string | undefined,
  laneKind: string | undefined,
): number | undefined {
  const stored = stamp.severity;
  if (stamp.byPerson || fill === undefined || fill === stamp.fill) return stored;
  if (laneKind === undefined || !showsSeverity(laneKind)) return stored;
  if (fill === pinkNote) return severityColour(stored) === 'pink' ? stored : undefined;
  if (fill === orangeNote) return severityFromColour('orange', stored);
  if (fill === redNote) return severityFromColour('red', stored);
  return stored;
}

/** Whether cards of this lane show their severity as colour. */
export function showsSeverity(laneKind: string): boolean {
  return lookOf(laneKind).note === pinkNote;
}
