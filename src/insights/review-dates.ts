import type { Journey } from '../journey/journey.ts';

/**
 * How many of a map's triggers (a release, a new policy …) that carry a date came after it was last reviewed. Dates
 * are ISO 8601 (`2026-08-12`) anywhere in a trigger's words; a trigger without one is still to come.
 */
export function triggersSince({ reviewed, triggers }: Journey): number {
  const since = dateIn(reviewed ?? '');
  if (since === null || triggers === undefined) return 0;
  const lines = Array.isArray(triggers) ? triggers : triggers.split('\n');
  return lines.filter((line) => {
    const date = dateIn(line);
    return date !== null && date > since;
  }).length;
}

function dateIn(text: string): string | null {
  return /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0] ?? null;
}
