import type { Params, Result } from '../contract/contract.ts';
import type { Journey } from '../journey/journey.ts';
import { sayProblem } from '../journey/map-snapshot.ts';
import { type Asking, ask } from './asking.ts';
import { type PackedJourney, packJourney, unpackJourney } from './pack-journey.ts';

/** Keeps a map as it is now. Throws with a text for people when it is more than a board should carry. */
export function* takeSnapshot({ rootId, name }: Params<'takeSnapshot'>): Asking<Result<'takeSnapshot'>> {
  const { journey } = yield* ask('stateOf', { rootId });
  return yield* ask('keepSnapshot', { rootId, name, packed: pack(journey) });
}

/** The state that a snapshot keeps. Throws with a text for people where it cannot be read; it is left as it is. */
export function* openSnapshot(params: Params<'openSnapshot'>): Asking<Result<'openSnapshot'>> {
  const { name, at, ...packed } = yield* ask('keptSnapshot', params);
  const unpacked = unpackJourney(packed);
  if (!unpacked) throw new Error(sayProblem('damaged'));
  return { ...unpacked, name, at };
}

/** Decides what a copied map is; what goes on from the original keeps how that was. */
export function* settleCopy(params: Params<'settleCopy'>): Asking<Result<'settleCopy'>> {
  if (params.as === 'separate') return yield* ask('settleCopy', params);
  const { original } = yield* ask('stateOf', { rootId: params.rootId });
  return yield* ask('settleCopy', original ? { ...params, original: pack(original) } : params);
}

function pack(journey: Journey): PackedJourney {
  const packed = packJourney(journey);
  if (packed) return packed;
  throw new Error(
    'This map is too large to be kept as a snapshot in the board. Nothing was changed. Export it as JSON and keep the file instead: it can be brought in again.',
  );
}
