import type { Params, Result } from '../../contract/contract.ts';
import { changesBetween } from '../../contract/told-changes.ts';
import type { TellMaps } from './tell-maps.ts';

/** Remembers what the panel was told last, so that it need only be told what changed. */
export interface Following {
  /** Numbers a reading of the whole board that is about to be told. */
  tell(read: Result<'read'>): Result<'read'>;
  /** The board as it is `now`, to whoever was told the reading with this number; all of it where that was another. */
  tellSince(since: Params<'follow'>['since'], now: Result<'read'>): Result<'follow'>;
}

export function openFollowing(telling: TellMaps): Following {
  let last: Result<'read'> | null = null;
  let version = 0;
  const tell = (read: Result<'read'>): Result<'read'> => {
    version += 1;
    last = { ...read, version };
    return last;
  };
  return {
    tell,
    tellSince(since, now) {
      const changes = last?.version === since ? changesBetween(last, now, version + 1, telling.since) : null;
      const read = tell(now);
      return changes ?? { how: 'whole', read };
    },
  };
}
