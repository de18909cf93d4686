import type { Change, Hindrance } from '../../journey/merge/change.ts';
import { hindranceOf } from '../../journey/merge/hindrances.ts';

/** A choice that cannot be carried out, because what it points at is not there. */
export function hinderDropped(change: Change): Hindrance {
  return hindranceOf(change, change.kind === 'link' ? endless : lost);
}

const lost = 'What it belongs to is not on the board. Give it another place in the file, or on the board.';
const endless =
  'A note at one of its ends is not on the board. Draw the arrow anew between two notes that are there.';
