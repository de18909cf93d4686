import type { Rect } from '../../figjam/geometry/transform.ts';
import { isContainer } from '../seat/node-kinds.ts';
import { noMarks, type Seat, type Stage } from '../seat/seat.ts';
import { type Gesture, hasMoved, type PointerAt, rectBetween } from './gesture.ts';

/**
 * A frame drawn over the board selects what it touches; a section only when it lies wholly within, else what it
 * touches inside. With shift it adds to the selection. A plain click does `click`.
 */
export function startMarquee(seat: Seat, stage: Stage, from: PointerAt, click: () => void): Gesture {
  const before = from.shift ? seat.session.selection.value : [];
  return {
    move(at) {
      if (hasMoved(from, at)) seat.marks.set({ ...noMarks, marquee: rectBetween(from.board, at.board) });
    },
    finish(at) {
      seat.marks.set(noMarks);
      if (!hasMoved(from, at)) return click();
      const found = findTouched(seat, stage, seat.pageId.value, rectBetween(from.board, at.board));
      select(seat, [...new Set([...before, ...found])]);
    },
    cancel: () => seat.marks.set(noMarks),
  };
}

export function select(seat: Seat, nodes: readonly string[]): void {
  const now = seat.session.selection.value;
  if (nodes.length === now.length && nodes.every((id, index) => id === now[index])) return;
  void seat.session.select(nodes);
}

function findTouched(seat: Seat, stage: Stage, parentId: string, frame: Rect): string[] {
  return seat.session.document.children(parentId).flatMap((node) => {
    if (node.props.visible === false || node.props.locked === true) return [];
    const bounds = stage.view.bounds(node.id);
    if (!overlaps(frame, bounds)) return [];
    if (!isContainer(node.type) || contains(frame, bounds)) return [node.id];
    return findTouched(seat, stage, node.id, frame);
  });
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const contains = (a: Rect, b: Rect): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
