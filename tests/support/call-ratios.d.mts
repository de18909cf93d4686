/** A map of ten stages and six rows with this many cards, and links between rows. */
export function sampleMap(cards: number, options?: { links?: number; label?: string }): object;
