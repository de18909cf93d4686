import type { WantedNode } from '../../own-map/change/work.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { attachConnector } from './draw-connector.ts';
import type { BoardWriter } from './open-writer.ts';

/** Hangs the ends of a connector that is on the board onto other nodes, and a stamp on another, where they differ. */
export function hangAnew(writer: BoardWriter, was: SeenNode, now: WantedNode): void {
  const { nodeOf, wrote } = writer;
  if (now.stuckTo !== undefined && now.stuckTo !== was.stuckTo) stickTo(writer, now.id, now.stuckTo);
  if (now.type !== 'CONNECTOR' || now.connector === was.connector) return;
  const node = nodeOf(now.id);
  if (node.type !== 'CONNECTOR') return;
  // Straight lines take the middle of a node only, elbows anything but the middle.
  const magnet = node.connectorLineType === 'STRAIGHT' ? 'CENTER' : 'AUTO';
  const { sides } = now;
  const { from = null, to = null } = now.connector ?? {};
  if (from !== null && (sides || from !== was.connector?.from)) {
    node.connectorStart = { endpointNodeId: nodeOf(from).id, magnet: sides?.from ?? magnet };
    wrote();
  }
  if (to !== null && (sides || to !== was.connector?.to)) {
    node.connectorEnd = { endpointNodeId: nodeOf(to).id, magnet: sides?.to ?? magnet };
    wrote();
  }
}

function stickTo({ nodeOf, wrote }: BoardWriter, id: string, hostId: string): void {
  const [node, host] = [nodeOf(id), nodeOf(hostId)];
  if (!('stuckTo' in node)) return;
  node.stuckTo = host;
  wrote();
}

/** Hangs both ends of a connector that was just drawn. */
export function hangNew({ nodeOf, lines, idOf, wrote }: BoardWriter, { id, plan }: WantedNode): void {
  const node = lines.get(id);
  if (plan?.type !== 'CONNECTOR' || !node) return;
  attachConnector(node, plan, (end) => idOf.get(end) ?? nodeOf(end).id);
  wrote();
}
