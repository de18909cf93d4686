import type { Point, Rect } from '../../figjam/geometry/transform.ts';
import type { Seat, Stage } from '../seat/seat.ts';
import type { PointerAt } from './gesture.ts';
import { pickNode } from './pick-node.ts';

/** Side of a new sticky in board units (figjam-facts §6.1). */
const stickySide = 240;

/** A sticky with its middle at the point; it is typed into at once. */
export function putSticky(seat: Seat, at: Point, color: string): Promise<void> {
  const x = Math.round(at.x - stickySide / 2);
  const y = Math.round(at.y - stickySide / 2);
  return putAndType(seat, { do: 'addSticky', x, y, text: '', color });
}

/** A text that begins at the point; it is typed into at once. */
export function putText(seat: Seat, at: Point): Promise<void> {
  return putAndType(seat, { do: 'addText', x: Math.round(at.x), y: Math.round(at.y), text: '' });
}

export function putShape(seat: Seat, box: Rect, shape: string): Promise<void> {
  return putAndType(seat, { do: 'addShape', ...box, text: '', shape });
}

/** A section; it stands behind what it is drawn around, and its name is typed at once. */
export function putSection(seat: Seat, box: Rect): Promise<void> {
  return putAndType(seat, { do: 'addSection', ...box, name: 'Section' });
}

/** A stamp on the node under the pointer. */
export async function putStamp(seat: Seat, stage: Stage, at: PointerAt, kind: string): Promise<void> {
  const node = pickNode(seat.session.document, stage.view.nodeAt(at.screen), true);
  if (node === null) {
    seat.announcement.set('Stamps go on a note or a shape.');
    return;
  }
  await seat.session.act({ do: 'stamp', node, kind });
}

async function putAndType(seat: Seat, act: { [key: string]: string | number }): Promise<void> {
  const [made] = await seat.session.act(act);
  if (made === undefined) return;
  seat.tool.set({ name: 'select' });
  await seat.session.select([made]);
  seat.editing.set({ nodeId: made });
}
