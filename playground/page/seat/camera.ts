import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Point, Rect } from '../../figjam/geometry/transform.ts';
import { createSignal, type Signal } from '../state/signal.ts';

/** Where the person looks: board units to pixels of the view is `x · k + offset`. */
export interface View {
  x: number;
  y: number;
  k: number;
}

export interface Camera {
  readonly view: Signal<View>;
  /** The part of the element, in its pixels, that nothing floats over: what is shown is centred there. */
  readonly free: Signal<Rect>;
  toBoard(point: Point): Point;
  toScreen(point: Point): Point;
  /** Zooms by a factor about the middle of the free part. */
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  panBy(dx: number, dy: number): void;
  /** Brings this part of the board into the free part, never larger than `most`. */
  show(rect: Rect, most?: number): void;
  lookAt(center: Point, zoom: number): void;
}

/** FigJam zooms between 2 % and 400 %. */
const extent: [number, number] = [0.02, 4];

/**
 * Pan and zoom of an element: the wheel pans, with ctrl or ⌘ it zooms, a pinch zooms, the middle button pans, and
 * any drag does while `panning()` says so (hand tool, space bar).
 */
export function createCamera(element: SVGSVGElement, panning: () => boolean): Camera {
  const view = createSignal<View>({ x: 0, y: 0, k: 1 });
  const free = createSignal<Rect>({ x: 0, y: 0, width: 1, height: 1 });
  const target = select<SVGSVGElement, unknown>(element);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent(extent)
    .filter((event: Event) => startsZoom(event, panning()))
    .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.008))
    .on('zoom', (event: { transform: ZoomTransform }) => {
      const { x, y, k } = event.transform;
      view.set({ x, y, k });
    });
  target.call(behaviour).on('dblclick.zoom', null);
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) return;
      const [dx, dy] =
        event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      behaviour.translateBy(target, -dx / view.value.k, -dy / view.value.k);
    },
    { passive: false },
  );

  const middle = (): [number, number] => [
    free.value.x + free.value.width / 2,
    free.value.y + free.value.height / 2,
  ];
  const lookAt = (center: Point, k: number): void => {
    const zoom = Math.min(Math.max(k, extent[0]), extent[1]);
    const [x, y] = middle();
    const transform = zoomIdentity.translate(x - center.x * zoom, y - center.y * zoom).scale(zoom);
    behaviour.transform(target, transform);
  };

  return {
    view,
    free,
    toBoard: ({ x, y }) => ({ x: (x - view.value.x) / view.value.k, y: (y - view.value.y) / view.value.k }),
    toScreen: ({ x, y }) => ({ x: x * view.value.k + view.value.x, y: y * view.value.k + view.value.y }),
    zoomBy: (factor) => behaviour.scaleBy(target, factor, middle()),
    zoomTo: (zoom) => behaviour.scaleTo(target, zoom, middle()),
    panBy: (dx, dy) => behaviour.translateBy(target, dx / view.value.k, dy / view.value.k),
    show(rect, most = 1) {
      const margin = 28;
      const across = (free.value.width - 2 * margin) / Math.max(rect.width, 1);
      const down = (free.value.height - 2 * margin) / Math.max(rect.height, 1);
      const center = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      lookAt(center, Math.min(across, down, most));
    },
    lookAt,
  };
}

function startsZoom(event: Event, panning: boolean): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return panning || event.button === 1;
  // Desktop Firefox knows no TouchEvent.
  const touch = typeof TouchEvent !== 'undefined' && event instanceof TouchEvent;
  return panning || (touch && event.touches.length > 1);
}
