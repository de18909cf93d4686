import { type Channel, createChannel } from '../state/channel.ts';
import type { ClientCall, ClientUpdate, FromClient, ToClient } from './protocol.ts';

/** A client's worker, with calls that give promises. */
export interface ClientLink {
  readonly updates: Channel<ClientUpdate>;
  /** Rejects with the client's own words when the call fails. */
  call(call: ClientCall): Promise<string[]>;
  end(): void;
}

export function linkClient(worker: Worker): ClientLink {
  const updates = createChannel<ClientUpdate>();
  const waiting = new Map<number, { resolve: (ids: string[]) => void; reject: (error: Error) => void }>();
  let last = 0;

  const settle = (id: number) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    return promise;
  };
  const failAll = (message: string) => {
    for (const id of [...waiting.keys()]) settle(id)?.reject(new Error(message));
  };

  worker.addEventListener('message', (event: MessageEvent<FromClient>) => {
    const message = event.data;
    if (message.kind === 'update') updates.send(message.update);
    else if (message.kind === 'reply') settle(message.id)?.resolve(message.created);
    else settle(message.id)?.reject(new Error(message.message));
  });
  worker.addEventListener('error', (event) => failAll(event.message || 'The simulated FigJam stopped.'));

  return {
    updates,
    call: (call) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const message: ToClient = { id: last, call };
        worker.postMessage(message);
      }),
    end() {
      worker.terminate();
      failAll('This person has left the board.');
    },
  };
}
