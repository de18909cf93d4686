import { ink } from '../../plane/lane-look.ts';
import type { ConnectorPlan, ConnectorPlanEnd } from '../../plane/plan.ts';
import { medium } from './fonts.ts';
import { paintOf } from './palette.ts';
import type { Keep } from './stencil.ts';

const labelSize = 16;

/** Connectors without their ends: those are set when they lie where they belong. */
export function drawConnector(host: PluginAPI, keep: Keep, plan: ConnectorPlan): ConnectorNode {
  const node = keep(host.createConnector());
  if (plan.line !== 'ELBOWED') node.connectorLineType = plan.line;
  if (plan.endCap !== 'ARROW_LINES') node.connectorEndStrokeCap = plan.endCap;
  node.strokes = [paintOf(plan.stroke)];
  node.strokeWeight = plan.weight;
  if (plan.dash !== undefined) node.dashPattern = plan.dash;
  if (plan.label !== undefined) writeLabel(node, plan.label);
  if (plan.locked) node.locked = true;
  return node;
}

/** Hangs both ends. Never touches x or y: that would pin the line to where it happens to be. */
export function attachConnector(
  node: ConnectorNode,
  plan: ConnectorPlan,
  nodeIdOf: (key: string) => string,
): void {
  node.connectorStart = endOf(plan.from, nodeIdOf);
  node.connectorEnd = endOf(plan.to, nodeIdOf);
}

function endOf(end: ConnectorPlanEnd, nodeIdOf: (key: string) => string): ConnectorEndpoint {
  if (!('key' in end)) return { position: { x: end.x, y: end.y } };
  return { endpointNodeId: nodeIdOf(end.key), magnet: end.magnet };
}

/**
 * A new connector's label has no font, no size and no paint. In this order all of them hold: characters set the
 * size back to 16.
 */
export function writeLabel(node: ConnectorNode, label: string): void {
  const { text } = node;
  text.fontName = medium;
  text.characters = label;
  text.fontSize = labelSize;
  text.fills = [paintOf(ink)];
}
