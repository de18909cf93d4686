import { useLayoutEffect, useState } from 'preact/hooks';
import type { Signal } from './signal.ts';

/** The signal's value in a component, which is drawn again when it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  const [, redraw] = useState({});
  const { value } = signal;
  useLayoutEffect(() => {
    // A component inside this one may have set it before this one could listen.
    if (!Object.is(signal.value, value)) redraw({});
    return signal.subscribe(() => redraw({}));
  }, [signal]);
  return value;
}
