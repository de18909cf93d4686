import { useState } from 'preact/hooks';

export interface Place {
  x: number;
  y: number;
}

/** Lets a person move a window by its title bar; null until they do. Pixels in what the window stands in. */
export function useWindowDrag(): { place: Place | null; startDrag(event: PointerEvent): void } {
  const [place, setPlace] = useState<Place | null>(null);
  const startDrag = (event: PointerEvent): void => {
    const bar = event.currentTarget;
    if (!(bar instanceof HTMLElement) || (event.target instanceof Element && event.target.closest('button')))
      return;
    const element = bar.parentElement;
    const around = element?.offsetParent;
    if (element == null || !(around instanceof HTMLElement)) return;
    const grip = { x: event.clientX - element.offsetLeft, y: event.clientY - element.offsetTop };
    const limit = { x: around.clientWidth - 80, y: around.clientHeight - 40 };
    bar.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void =>
      setPlace({
        x: Math.min(Math.max(moved.clientX - grip.x, -element.offsetWidth + 80), limit.x),
        y: Math.min(Math.max(moved.clientY - grip.y, 0), limit.y),
      });
    bar.addEventListener('pointermove', move);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return { place, startDrag };
}
