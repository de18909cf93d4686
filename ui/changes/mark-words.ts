import { diffWordsWithSpace } from 'diff';

/** A piece of a text, and which of the two sides has it. */
export interface Piece {
  text: string;
  in: 'both' | 'before' | 'after';
}

/** Both texts as one, with the words marked that only one of them has. Either text is the pieces that are in it. */
export function markWords(before: string, after: string): Piece[] {
  // The comparison's cost grows with length times difference: beyond this nobody reads marks anyway.
  if (before.length + after.length > 20_000)
    return [
      { text: before, in: 'before' },
      { text: after, in: 'after' },
    ];
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }));
}
