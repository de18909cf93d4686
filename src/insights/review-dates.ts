import type { Journey } from '../journey/journey.ts';

/** How many of a map's triggers came after it was last reviewed. */
export function triggersSince(journey: Journey): number {
  return triggersHappened(journey).length;
}

/**
 * What came after a map was last reviewed, of what makes it due (a release, a new policy …). Dates are ISO 8601
 * (`2026-08-12`) anywhere in a trigger's words; a trigger without one is still to come.
 */
export function triggersHappened(journey: Journey): { words: string; date: string }[] {
  const since = dateIn(journey.reviewed ?? '');
  if (since === null) return [];
  return triggersOf(journey).flatMap((line) => {
    const date = dateIn(line);
    return date !== null && date > since ? [{ words: wordsOfTrigger(line), date }] : [];
  });
}

/** The triggers of a map, as they are written: one a line. */
export function triggersOf({ triggers }: Journey): string[] {
  if (triggers === undefined) return [];
  const lines = Array.isArray(triggers) ? triggers : triggers.split('\n');
  return lines.filter((line) => line.trim() !== '');
}

/** What a trigger is called, without the day on which it came last. */
export function wordsOfTrigger(line: string): string {
  return line.replace(/\s*\(?\b\d{4}-\d{2}-\d{2}\b\)?/, '').trim() || line;
}

/** The triggers with one of them (`line`, as written) come today (ISO date): in the form in which they were kept. */
export function withTriggerOn(journey: Journey, line: string, today: string): string | string[] {
  const dated = (each: string) => (each === line ? `${wordsOfTrigger(line)} (${today})` : each);
  const { triggers = '' } = journey;
  return Array.isArray(triggers) ? triggers.map(dated) : triggers.split('\n').map(dated).join('\n');
}

function dateIn(text: string): string | null {
  return /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0] ?? null;
}
