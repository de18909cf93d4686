import { useLayoutEffect, useRef } from 'preact/hooks';

/** For what comes because a person asked for it just now: the element with this ref takes the focus when it appears. */
export function useFocusOnArrival<E extends HTMLElement>(wanted: boolean): preact.RefObject<E | null> {
  const element = useRef<E>(null);
  useLayoutEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
