import * as z from 'zod/mini';

/** What every memory in a text begins with: which export of which map it was. */
export const exportHead = {
  v: z.literal(1),
  id: z.string(),
  journeyId: z.string(),
  board: z.string(),
  map: z.string(),
  at: z.string(),
};

/** A UTF-16 unit as JSON escapes it: in plain ASCII no code page changes it, and no comment ends by it. */
export function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The same for names within words, as `escapeName` writes them. */
export function percentUnit(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
