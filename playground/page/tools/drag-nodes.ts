import type { Point } from '../../figjam/geometry/transform.ts';
import { noMarks, type Seat, type Stage } from '../seat/seat.ts';
import { type Gesture, hasMoved, type PointerAt } from './gesture.ts';

/**
 * Moves the selected nodes with the pointer: a preview while it goes, one act when it ends. Shift keeps to one axis.
 * A plain click does `click`.
 */
export function startDragNodes(
  seat: Seat,
  stage: Stage,
  from: PointerAt,
  click: () => void,
  chosen: readonly string[] = seat.session.selection.value,
): Gesture {
  const nodes = movable(seat, chosen);
  const first = nodes[0];
  const end = (): void => {
    stage.view.preview([], 0, 0);
    seat.marks.set(noMarks);
  };
  return {
    move(at) {
      if (!hasMoved(from, at)) return;
      const by = travel(from, at);
      stage.view.preview(nodes, by.x, by.y);
      seat.marks.set({ ...noMarks, dropTarget: stage.view.sectionAt(at.board, nodes), travel: by });
    },
    finish(at) {
      if (first === undefined || !hasMoved(from, at)) {
        end();
        return click();
      }
      void dragBy(seat, stage, nodes, travel(from, at)).finally(end);
    },
    cancel: end,
  };
}

/** Drags these nodes as one act; `by` in board units. */
export async function dragBy(seat: Seat, stage: Stage, nodes: readonly string[], by: Point): Promise<void> {
  const [first] = nodes;
  if (first === undefined) return;
  const { x, y } = stage.view.bounds(first);
  await seat.session.act({ do: 'drag', nodes: [...nodes], x: x + by.x, y: y + by.y });
}

/** Those of the nodes that may be moved, those inside another of them left to it. */
export function movable(seat: Seat, chosen: readonly string[]): string[] {
  const { document } = seat.session;
  const selected = new Set(chosen);
  return chosen.filter((id) => {
    const node = document.get(id);
    if (node === undefined || node.props.locked === true) return false;
    for (let above = node.parentId; above !== null; above = document.get(above)?.parentId ?? null)
      if (selected.has(above)) return false;
    return true;
  });
}

function travel(from: PointerAt, at: PointerAt): Point {
  const x = at.board.x - from.board.x;
  const y = at.board.y - from.board.y;
  if (!at.shift) return { x: Math.round(x), y: Math.round(y) };
  return Math.abs(x) > Math.abs(y) ? { x: Math.round(x), y: 0 } : { x: 0, y: Math.round(y) };
}
