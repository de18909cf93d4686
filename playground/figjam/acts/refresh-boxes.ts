import type { NodeRecord } from '../document/records.ts';
import { boxOf } from '../nodes/base/box.ts';
import { isEqual } from '../text/runs.ts';
import type { ActWorld } from './act.ts';
import { commonAncestor } from './common-ancestor.ts';
import { reparentInPlace, subtreeOf } from './place-nodes.ts';

/**
 * After an act: connectors and groups have no place of their own, so what is stored of theirs is brought up to date
 * wherever the act moved what they hold on to. Unless the switch `connectorParent` says 'stay', connectors also follow
 * their ends into another section.
 */
export function refreshBoxes(world: ActWorld, sinceVersion: number): void {
  const { upserts, removed } = world.document.changesSince(sinceVersion);
  const stale = new Set<string>();
  for (const { id } of upserts) collect(world, id, stale);
  if (removed.length > 0)
    for (const { id, type } of world.document.all()) if (type === 'GROUP') stale.add(id);
  for (const id of stale) {
    const record = world.document.get(id);
    if (record?.type === 'CONNECTOR') followEnds(world, record);
    const current = world.document.get(id);
    if (current !== undefined) storeBox(world, current);
  }
}

function collect(world: ActWorld, changed: string, stale: Set<string>): void {
  const record = world.document.get(changed);
  if (record === undefined || record.type === 'PAGE' || record.type === 'DOCUMENT') return;
  for (const id of subtreeOf(world, changed)) {
    for (const referrer of world.document.referrers(id))
      if (referrer.type === 'CONNECTOR') stale.add(referrer.id);
  }
  if (record.type === 'CONNECTOR') stale.add(changed);
  for (let at: NodeRecord | undefined = record; at !== undefined; at = parentOf(world, at))
    if (at.type === 'GROUP') stale.add(at.id);
}

function followEnds(world: ActWorld, connector: NodeRecord): void {
  const { connectorStart: start, connectorEnd: end } = connector.props;
  if (world.board.settings.connectorParent === 'stay' || start === undefined || end === undefined) return;
  if (!('endpointNodeId' in start) || !('endpointNodeId' in end)) return;
  const common = commonAncestor(world, [start.endpointNodeId, end.endpointNodeId]);
  if (common !== undefined && common !== connector.parentId) reparentInPlace(world, connector.id, common);
}

function storeBox(world: ActWorld, record: NodeRecord): void {
  const box = boxOf(world.document, record);
  const { transform, width, height } = record.props;
  if (!isEqual(transform, box.transform)) world.edit.set(record.id, 'transform', box.transform);
  if (width !== box.width) world.edit.set(record.id, 'width', box.width);
  if (height !== box.height) world.edit.set(record.id, 'height', box.height);
}

function parentOf(world: ActWorld, record: NodeRecord): NodeRecord | undefined {
  return record.parentId === null ? undefined : world.document.get(record.parentId);
}
