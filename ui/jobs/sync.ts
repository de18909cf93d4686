import { applySync, type SyncChoice, type Synced } from '../../src/client/sync/apply-sync.ts';
import type { Asker, SyncWish } from '../../src/client/sync/asker.ts';
import { type Previewed, previewSync } from '../../src/client/sync/preview-sync.ts';
import type { RequestName } from '../../src/contract/contract.ts';
import { sayFault } from '../../src/journey/say-fault.ts';
import { doWithPauses } from '../../src/journey/stretches.ts';
import { type Client, RequestError, type RequestOptions } from './client.ts';

/** Bringing files in. Rejects with `RequestError`, as a request does; `id`: the job that can be watched and stopped. */
export interface Sync {
  /** What bringing in this file would do to this map. Writes nothing. */
  preview(wish: SyncWish, watched?: Watched): Promise<Previewed>;
  /** Puts what was decided on the board, or asks again about what changed meanwhile. */
  apply(choice: SyncChoice, watched?: Watched): Promise<Synced>;
}
type Watched = Pick<RequestOptions, 'id' | 'onProgress'>;

/** Files are merged here, where the engine is fast and freezes nobody: the board is asked what stands there, and told what shall. */
export function createSync(client: Client): Sync {
  return {
    preview: (wish, watched) => orSay(previewSync(askThrough(client, watched), wish)),
    apply: (choice, watched) => orSay(applySync(askThrough(client, watched), choice)),
  };
}

/** Each request of a job has an id of its own, and stops with it. */
function askThrough(client: Client, { id, ...watched }: Watched = {}): Asker {
  const partOf = (name: RequestName) => (id === undefined ? {} : { id: `${id}-${name}`, of: id });
  return {
    request: (name, params) => client.request(name, params, { ...watched, ...partOf(name) }),
    drive: (work) => doWithPauses(work, stepsAtOnce, pause),
  };
}

async function orSay<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof RequestError ? error : new RequestError(sayFault(error));
  }
}

/** Steps between two pauses: a few milliseconds in a panel. */
const stepsAtOnce = 4000;

/** Lets the panel show what it has to show. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
