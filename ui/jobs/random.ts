import { createIds, type Ids } from '../../src/journey/ids.ts';

/** Record ids from the browser's good randomness: two people's maps never share one. */
export function createRecordIds(): Ids {
  return createIds(() => crypto.getRandomValues(new Uint32Array(1)).reduce((_, word) => word / 2 ** 32, 0));
}
