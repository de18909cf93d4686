import type { ReadonlySignal } from '@preact/signals-core';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The signal's value in a component, which is drawn again when it changes. */
export function useSignal<T>(signal: ReadonlySignal<T>): T {
  const [, redraw] = useState({});
  const shown = signal.value;
  useLayoutEffect(() => {
    let last = shown;
    // Called at once, too: a component inside this one may have set it before this one could listen.
    return signal.subscribe((value) => {
      if (!Object.is(value, last)) redraw({});
      last = value;
    });
  }, [signal]);
  return shown;
}
