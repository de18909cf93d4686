import type { LinkSide, LinkSides } from '../../plane/link-sides.ts';
import type { WorkWriter } from './open-writer.ts';

/**
 * Leads links another way whose ends were arranged. FigJam keeps the bends of the way that an elbow took before, and
 * setting the ends again straightens only short ones: as a curve a line has no bends to keep. It stays the same line,
 * since a label that a colleague types on it may be on its way here. One that somebody locked is only hung again.
 */
export function rerouteLinks({ work, nodeOf, wrote }: WorkWriter): void {
  for (const [id, sides] of work.rerouted) {
    const node = nodeOf(id);
    if (node.type !== 'CONNECTOR' || node.removed) continue;
    wrote();
    if (node.locked || node.connectorLineType !== 'ELBOWED') hang(node, null);
    else {
      node.connectorLineType = 'CURVED';
      hang(node, sides);
      node.connectorLineType = 'ELBOWED';
    }
  }
}

function hang(node: ConnectorNode, sides: LinkSides | null): void {
  const { connectorStart, connectorEnd } = node;
  node.connectorStart = sides ? atSide(connectorStart, sides.from) : connectorStart;
  node.connectorEnd = sides ? atSide(connectorEnd, sides.to) : connectorEnd;
}

function atSide(end: ConnectorEndpoint, side: LinkSide): ConnectorEndpoint {
  return 'endpointNodeId' in end && 'magnet' in end ? { ...end, magnet: side } : end;
}
