import { reasonFor } from '../../src/journey/say-fault.ts';
import type { Action, State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { strings } from '../words/strings.ts';
import type { Client } from './client.ts';
import { RequestError } from './client.ts';
import type { Sync } from './sync.ts';

/** What every job works with. `now` and `createId` come from outside, so that tests can hold them still. */
export interface Panel {
  store: Store<State, Action>;
  client: Client;
  sync: Sync;
  now(): Date;
  createId(): string;
}

/**
 * Runs the one long job: shows its progress, says how it failed, and refuses to start while another runs.
 * The job gets the options for the request that can be watched and cancelled.
 */
export async function work(
  { store, createId }: Panel,
  { label, cancellable }: { label: string; cancellable: boolean },
  job: (watched: { id: string; onProgress(progress: ProgressOf): void }) => Promise<void>,
): Promise<void> {
  if (store.getState().work !== null) return;
  const id = createId();
  store.dispatch({ type: 'dismissed' });
  store.dispatch({ type: 'workStarted', id, label, cancellable });
  try {
    await job({
      id,
      onProgress: (progress) => store.dispatch({ type: 'workProgressed', id, ...pick(progress) }),
    });
  } catch (error) {
    store.dispatch({ type: 'failed', message: explain(error) });
  } finally {
    store.dispatch({ type: 'workEnded', id });
  }
}

/** Asks the running job to stop; it ends by itself as soon as nothing would be half-written. */
export function cancelWork({ store, client }: Panel): void {
  const running = store.getState().work;
  if (running === null || running.cancelling) return;
  store.dispatch({ type: 'workCancelling', id: running.id });
  client.cancel(running.id);
}

/** Words for a person: what happened, what was kept, what to do. */
export function explain(error: unknown): string {
  if (error instanceof RequestError) return error.cancelled ? strings.cancelled : error.message;
  return strings.errors.unexpected(reasonFor(error));
}

interface ProgressOf {
  done: number;
  total: number;
  label: string;
}
const pick = ({ done, total, label }: ProgressOf): ProgressOf => ({ done, total, label });
