/** One value that changes, and those who want to know. */
export interface Signal<T> {
  readonly value: T;
  set(next: T): void;
  /** Called after each change; gives the way to stop. */
  subscribe(listener: (value: T) => void): () => void;
}

/** Makes a signal; setting the very same value tells nobody. */
export function createSignal<T>(first: T): Signal<T> {
  let current = first;
  const listeners = new Set<(value: T) => void>();
  return {
    get value() {
      return current;
    },
    set(next) {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of [...listeners]) listener(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

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
