import type { ConnectorEnd, NodeRecord } from '../../figjam/document/records.ts';
import type { BoardDocument } from '../session/board-document.ts';

/** Ids of the connectors that run to one of these nodes or to anything inside them: they must be drawn anew. */
export function findConnectorsOf(document: BoardDocument, changed: ReadonlySet<string>): string[] {
  return document
    .all()
    .filter((node) => node.type === 'CONNECTOR' && endsOf(node).some((id) => isWithin(document, id, changed)))
    .map((node) => node.id);
}

function endsOf(connector: NodeRecord): string[] {
  return [connector.props.connectorStart, connector.props.connectorEnd].flatMap(attachedTo);
}

function attachedTo(end: ConnectorEnd | undefined): string[] {
  return end !== undefined && 'endpointNodeId' in end ? [end.endpointNodeId] : [];
}

function isWithin(document: BoardDocument, id: string, changed: ReadonlySet<string>): boolean {
  for (let node = document.get(id); node !== undefined; ) {
    if (changed.has(node.id)) return true;
    node = node.parentId === null ? undefined : document.get(node.parentId);
  }
  return false;
}
