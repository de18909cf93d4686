import type { DraftNode } from '../layout/draft/draft.ts';
import type { SeenNode } from '../layout/snapshot.ts';
import type { DraftWriter } from './draft-writer.ts';
import { attachConnector } from './draw-connector.ts';

/** Hangs the ends of a connector that is on the board onto other nodes, where they differ. */
export function hangAnew({ nodeOf, wrote }: DraftWriter, was: SeenNode, now: DraftNode): void {
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

/** Hangs both ends of a connector that was just drawn. */
export function hangNew({ nodeOf, wrote }: DraftWriter, { id, plan }: DraftNode): void {
  const node = nodeOf(id);
  if (plan?.type !== 'CONNECTOR' || node.type !== 'CONNECTOR') return;
  attachConnector(node, plan, (key) => nodeOf(key).id);
  wrote();
}
