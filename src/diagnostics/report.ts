/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * One thing that nobody knew of FigJam: either its `answer` in one word (the names and words are those of the simulated
 * FigJam's switches, where it has one), or why it is still `open`. `saw`: what the answer was taken from.
 */
export type Fact = ({ answer: string } | { open: string }) & { saw?: Json };
export type Facts = { [name: string]: Fact };

/** What Diagnostics found out on one FigJam, on one day. */
export interface Report {
  kind: 'figjam-diagnostics';
  version: 1;
  where: { editorType: string; apiVersion: string; pages: number; day: string };
  facts: Facts;
  /** Scratch nodes that could not be removed, and why. */
  left: string[];
}

/** Why something is open that only a person's hands can try. */
export const needsPerson = 'needs a person';

/** An exception in words, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What a try gives: its value, or the text of its error. */
export function attempt(work: () => Json | undefined): Json {
  try {
    return work() ?? null;
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

/** The text of an error that this throws, or `none`. */
export function errorOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    return reasonOf(error);
  }
}
