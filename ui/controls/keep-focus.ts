import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For lists that a person reorders: call what it gives before the order changes. An element that is moved in the page
 * loses the focus; here it gets it back, so that the next press of the same key moves the same line on.
 */
export function useKeptFocus(): () => void {
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = held.current;
    held.current = null;
    if (element?.isConnected && document.activeElement !== element) element.focus();
  });
  return () => {
    const { activeElement } = document;
    held.current = activeElement instanceof HTMLElement ? activeElement : null;
  };
}
