import type { NodeRecord } from '../../figjam/document/records.ts';
import { absoluteTransform, apply, invert, type Point } from '../../figjam/geometry/transform.ts';
import { hasOwnText } from '../seat/node-kinds.ts';
import type { Editing, Seat, Stage } from '../seat/seat.ts';

/** Opens the text of a node in place, of a table the cell at the point. Locked nodes stay shut. */
export function startTyping(seat: Seat, stage: Stage, nodeId: string, at: Point): void {
  const node = seat.session.document.get(nodeId);
  if (node === undefined) return;
  if (node.props.locked === true) {
    seat.announcement.set('Locked: unlock it to edit.');
    return;
  }
  const local = apply(invert(absoluteTransform(seat.session.document, nodeId)), at);
  const cell = node.type === 'TABLE' ? findCell(node, local) : null;
  if (hasOwnText(node.type)) open(seat, stage, { nodeId });
  else if (cell !== null) open(seat, stage, { nodeId, cell });
}

function open(seat: Seat, stage: Stage, editing: Editing): void {
  // Too small to read is too small to type: come closer first, as FigJam does.
  const bounds = stage.view.bounds(editing.nodeId);
  if (stage.camera.view.value.k < 0.25) stage.camera.show(bounds, 0.6);
  seat.editing.set(editing);
}

function findCell(table: NodeRecord, at: Point): { row: number; column: number } | null {
  const row = indexAt(
    (table.props.rows ?? []).map(({ height }) => height),
    at.y,
  );
  const column = indexAt(
    (table.props.columns ?? []).map(({ width }) => width),
    at.x,
  );
  return row === -1 || column === -1 ? null : { row, column };
}

function indexAt(sizes: readonly number[], at: number): number {
  let start = 0;
  for (const [index, size] of sizes.entries()) {
    if (at >= start && at < start + size) return index;
    start += size;
  }
  return -1;
}
