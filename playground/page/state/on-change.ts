import type { ReadonlySignal } from '@preact/signals-core';

/** Calls after each change, where `subscribe` would call at once as well; gives the way to stop. */
export function onChange<T>(signal: ReadonlySignal<T>, listener: (value: T) => void): () => void {
  let isFirst = true;
  return signal.subscribe((value) => {
    if (!isFirst) listener(value);
    isFirst = false;
  });
}
