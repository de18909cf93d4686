import type { MapReader } from '../../plane/map-reader.ts';

/** A name as one of its two places shows it; `isChanged`: not what was written there. */
interface ShownName {
  shown: string;
  isChanged: boolean;
}

/**
 * A name that stands in two places which mirror each other: the one that a person changed wins. Where both were changed
 * to different names the first is taken, and it is asked. Empty when neither place says anything.
 */
export function chooseMirrored(
  { doubts }: Pick<MapReader, 'doubts'>,
  recordId: string,
  first: ShownName,
  second: ShownName,
  say: (first: string, second: string) => string,
): string {
  if (first.isChanged && second.isChanged && first.shown !== second.shown) {
    const choices = [first.shown, second.shown];
    doubts.push({ recordId, reason: say(first.shown, second.shown), choices });
  }
  if (first.isChanged) return first.shown;
  if (second.isChanged) return second.shown;
  return first.shown || second.shown;
}
