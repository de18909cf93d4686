import type { Document } from '../document/document.ts';
import type { NodeRecord } from '../document/records.ts';
import type { Settings } from '../document/settings.ts';
import { connectorTip } from '../geometry/connector.ts';

/** What happens to connectors outside a node's subtree that hold on to it, before it is removed (a switch). */
export function detachConnectors(
  document: Document,
  id: string,
  settings: Pick<Settings, 'connectorOnEndDeleted'>,
): void {
  if (settings.connectorOnEndDeleted === 'dangle') return;
  const going = subtree(document, id);
  for (const gone of going) {
    for (const connector of document.referrers(gone)) {
      if (connector.type !== 'CONNECTOR' || going.has(connector.id)) continue;
      if (settings.connectorOnEndDeleted === 'delete') document.remove(connector.id);
      else freeEnds(document, connector, gone);
    }
  }
}

function freeEnds(document: Document, connector: NodeRecord, gone: string): void {
  for (const property of ['connectorStart', 'connectorEnd'] as const) {
    const end = connector.props[property];
    if (end === undefined || !('endpointNodeId' in end) || end.endpointNodeId !== gone) continue;
    document.set(connector.id, property, { position: connectorTip(document, connector, property) });
  }
}

function subtree(document: Document, id: string): Set<string> {
  const found = new Set([id]);
  for (const member of found) for (const child of document.children(member)) found.add(child.id);
  return found;
}
