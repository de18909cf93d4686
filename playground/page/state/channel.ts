/** Something that happens now and then, with what it carries. */
export interface Channel<T> {
  send(message: T): void;
  subscribe(listener: (message: T) => void): () => void;
}

export function createChannel<T>(): Channel<T> {
  const listeners = new Set<(message: T) => void>();
  return {
    send(message) {
      for (const listener of [...listeners]) listener(message);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
