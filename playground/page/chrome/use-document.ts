import { useLayoutEffect, useState } from 'preact/hooks';
import type { Seat } from '../seat/seat.ts';

/** Draws the component again when this person's document changes. */
export function useDocument(seat: Seat): void {
  const [, redraw] = useState({});
  useLayoutEffect(() => seat.session.document.changed.subscribe(() => redraw({})), [seat]);
}
