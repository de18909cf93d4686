/** A group that will fill a map together. */
export interface Workshop {
  people: number;
  /** How many notes each writes in a row; absent: `usualNotes`. */
  notesEach?: number | undefined;
}

/** What a person writes in one row before a group begins to talk: a handful. */
export const usualNotes = 5;
export const workshopLimits = { people: 100, notesEach: 20 } as const;

/** Notes that a cell needs room for: everybody's notes of a row, spread over the stages. */
export function roomFor({ people, notesEach = usualNotes }: Workshop, stages: number): number {
  return Math.ceil((people * notesEach) / Math.max(1, stages));
}
