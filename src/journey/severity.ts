/** The note colours that carry a pain's severity on the board. */
export type SeverityColour = 'pink' | 'orange' | 'red';

/** Pink: unrated, or 1 and 2; orange: 3; red: 4 and 5. */
export function severityColour(severity: number | undefined): SeverityColour {
  if (severity === undefined || severity < 3) return 'pink';
  return severity === 3 ? 'orange' : 'red';
}

/**
 * What a pain that we wrote says after a person gave it another colour (a palette name). Orange and red are
 * ratings, the milder 4 for red; any other colour rates nothing, and what was rated before stays.
 */
export function severityFromColour(colour: string, before: number | undefined): number | undefined {
  if (colour !== 'orange' && colour !== 'red') return before;
  if (severityColour(before) === colour) return before;
  return colour === 'orange' ? 3 : 4;
}
