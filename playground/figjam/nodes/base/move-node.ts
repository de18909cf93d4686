import type { NodeRecord, Transform2 } from '../../document/records.ts';
import { identity } from '../../geometry/transform.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { adoptByGeometry } from './adopt-by-geometry.ts';
import { boxOf } from './box.ts';
import { growSection } from './grow-section.ts';

/**
 * Gives a node a transform in its container. A group has no place of its own, so its children move; a connector is
 * pinned to a box that no longer follows its ends, which is what the real one does (figjam-facts §6.3).
 */
export function moveNode(run: PluginRun, record: NodeRecord, transform: Transform2): void {
  if (record.type === 'GROUP') {
    const [[, , oldX], [, , oldY]] = boxOf(run.board.document, record).transform;
    shiftChildren(run, record, transform[0][2] - oldX, transform[1][2] - oldY);
    return;
  }
  if (record.type === 'CONNECTOR') pin(run, record);
  run.edit.set(record.id, 'transform', transform);
  carryStuckNodes(run, record, transform);
  adoptByGeometry(run, record.id);
  growSection(run, record.id);
}

function shiftChildren(run: PluginRun, group: NodeRecord, dx: number, dy: number): void {
  for (const child of [...run.board.document.children(group.id)]) {
    const [[a, c, x], [b, d, y]] = boxOf(run.board.document, child).transform;
    moveNode(run, child, [
      [a, c, x + dx],
      [b, d, y + dy],
    ]);
  }
}

function pin(run: PluginRun, record: NodeRecord): void {
  const { width, height } = boxOf(run.board.document, record);
  run.edit.set(record.id, 'boxPinned', true);
  run.edit.set(record.id, 'width', width);
  run.edit.set(record.id, 'height', height);
}

/** What is stuck to a node moves with it (typings of `stuckNodes`). */
function carryStuckNodes(run: PluginRun, host: NodeRecord, transform: Transform2): void {
  const [[, , oldX], [, , oldY]] = host.props.transform ?? identity;
  const [dx, dy] = [transform[0][2] - oldX, transform[1][2] - oldY];
  if (dx === 0 && dy === 0) return;
  for (const node of run.board.document.referrers(host.id)) {
    if (node.props.stuckTo !== host.id || node.parentId !== host.parentId) continue;
    const [[a, c, x], [b, d, y]] = boxOf(run.board.document, node).transform;
    run.edit.set(node.id, 'transform', [
      [a, c, x + dx],
      [b, d, y + dy],
    ]);
  }
}
