import * as z from 'zod/mini';
import { snapshotLimits } from '../../journey/map-snapshot.ts';
import { pick } from './pick.ts';

const text = z.string().check(z.maxLength(snapshotLimits.part));
/** A snapshot as its node carries it: the name of its layer, its head, and its parts. */
const heading = { name: text, head: text };
const state = z.object({
  ...heading,
  parts: z.array(text).check(z.minLength(1), z.maxLength(snapshotLimits.parts)),
});

/** States of a map that are kept in the file, and copies of maps. */
export const snapshotRequests = {
  /** The map as it is now, to be kept; of a copy that nobody decided about, its original too. With a new id, and the day. */
  stateOf: {
    params: z.object(pick),
  },
  /** Keeps a state of the map, in the file itself. */
  keepState: {
    params: z.object({ ...pick, state }),
  },
  /** All that carries a state, on every page. Writes nothing. */
  keptStates: {
    params: z.object({}),
  },
  /** Gives what carries states another name and head; absent: takes it off the board. One undo step. */
  changeStates: {
    params: z.object({ nodeIds: z.array(z.string()), to: z.optional(z.object(heading)) }),
  },
  /** Says what a copied map is: the next state of the original, its future, or a map of its own. */
  settleCopy: {
    params: z.object({
      ...pick,
      as: z.enum(['quarter', 'separate', 'future']),
      /** How the original was: kept with what goes on from it. */
      original: z.optional(state),
    }),
  },
} as const;
