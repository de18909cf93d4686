import { useLayoutEffect, useState } from 'preact/hooks';
import type { Signal } from './signal.ts';

/** The signal's value in a component, which is drawn again when it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  const [, redraw] = useState({});
  useLayoutEffect(() => signal.subscribe(() => redraw({})), [signal]);
  return signal.value;
}
