import type { ConnectorEnd, NodeProps, NodeRecord } from '../document/records.ts';
import { type ActWorld, needNode } from './act.ts';
import { subtreeOf } from './place-nodes.ts';

/**
 * Copies nodes with all in them, in place, on top of their siblings. Copies have fresh ids; connectors and stuck
 * stamps between copied nodes hold on to the copies, other ends to the originals; plugin data goes with them or not
 * (switch `pluginDataOnCopy`; figjam-facts §8). Gives the copies of the given nodes, in order.
 */
export function copyNodes(world: ActWorld, ids: readonly string[]): string[] {
  const fresh = new Map<string, string>();
  for (const id of ids) for (const member of subtreeOf(world, id)) fresh.set(member, world.document.newId());
  return ids.flatMap((id) => {
    const record = needNode(world, id);
    return record.parentId === null ? [] : [copyTree(world, record, record.parentId, fresh)];
  });
}

function copyTree(
  world: ActWorld,
  record: NodeRecord,
  parentId: string,
  fresh: ReadonlyMap<string, string>,
): string {
  const id = fresh.get(record.id) ?? world.document.newId();
  const children = [...world.document.children(record.id)];
  world.edit.create({ id, type: record.type, parentId, props: copyProps(world, record.props, fresh) });
  for (const child of children) copyTree(world, child, id, fresh);
  return id;
}

function copyProps(world: ActWorld, props: NodeProps, fresh: ReadonlyMap<string, string>): NodeProps {
  const copy: NodeProps = { ...props };
  const { connectorStart, connectorEnd, stuckTo } = props;
  if (connectorStart !== undefined) copy.connectorStart = holdOn(connectorStart, fresh);
  if (connectorEnd !== undefined) copy.connectorEnd = holdOn(connectorEnd, fresh);
  if (typeof stuckTo === 'string') copy.stuckTo = fresh.get(stuckTo) ?? null;
  if (world.board.settings.pluginDataOnCopy === 'drop') {
    delete copy.pluginData;
    delete copy.relaunchData;
  }
  return copy;
}

function holdOn(end: ConnectorEnd, fresh: ReadonlyMap<string, string>): ConnectorEnd {
  if (!('endpointNodeId' in end)) return end;
  return { ...end, endpointNodeId: fresh.get(end.endpointNodeId) ?? end.endpointNodeId };
}
