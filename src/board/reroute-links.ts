import type { LinkSide, LinkSides } from '../layout/ways/link-sides.ts';
import { stampKey, stampNamespace } from '../model/stamp.ts';
import type { DraftWriter } from './draft-writer.ts';
import { writeLabel } from './draw-connector.ts';
import { medium } from './fonts.ts';

/**
 * Draws links anew whose ends were arranged, with the look that they have: FigJam keeps the bends of the way that they
 * took before, and setting the ends again straightens only short elbows. One whose label is in another font than ours,
 * that somebody locked, or that people drew and nothing has stamped yet, is only hung anew. Our font must be loaded.
 */
export function rerouteLinks(writer: DraftWriter): void {
  for (const [id, sides] of writer.draft.rerouted) {
    const old = writer.nodeOf(id);
    if (old.type !== 'CONNECTOR' || old.removed) continue;
    if (isPlain(old) && writer.draft.nodes.get(id)?.stamp) redraw(writer, id, old, sides);
    else hangAgain(old, sides);
    writer.wrote();
  }
}

function isPlain({ text, locked }: ConnectorNode): boolean {
  if (locked) return false;
  const { fontName } = text;
  if (text.characters === '') return true;
  return typeof fontName !== 'symbol' && fontName.family === medium.family && fontName.style === medium.style;
}

function hangAgain(node: ConnectorNode, sides: LinkSides): void {
  const { connectorStart, connectorEnd } = node;
  node.connectorStart = atSide(node, connectorStart, sides.from);
  node.connectorEnd = atSide(node, connectorEnd, sides.to);
}

/** Straight lines and curves keep the magnets that they have. */
function atSide(
  { connectorLineType }: ConnectorNode,
  end: ConnectorEndpoint,
  side: LinkSide,
): ConnectorEndpoint {
  const isHung = 'endpointNodeId' in end && 'magnet' in end;
  return isHung && connectorLineType === 'ELBOWED' ? { ...end, magnet: side } : end;
}

function redraw(
  { host, draft, made, wrote }: DraftWriter,
  id: string,
  old: ConnectorNode,
  sides: LinkSides,
): void {
  const { parent } = old;
  if (!parent || !('insertChild' in parent)) return;
  const fresh = host.createConnector();
  wrote();
  fresh.connectorLineType = old.connectorLineType;
  fresh.connectorStartStrokeCap = old.connectorStartStrokeCap;
  fresh.connectorEndStrokeCap = old.connectorEndStrokeCap;
  fresh.strokes = old.strokes;
  fresh.strokeWeight = old.strokeWeight;
  fresh.dashPattern = old.dashPattern;
  const label = old.text.characters;
  if (label !== '') writeLabel(fresh, label);
  parent.insertChild(parent.children.indexOf(old), fresh);
  fresh.connectorStart = atSide(old, old.connectorStart, sides.from);
  fresh.connectorEnd = atSide(old, old.connectorEnd, sides.to);
  const stamp = draft.nodes.get(id)?.stamp;
  if (stamp)
    fresh.setSharedPluginData(stampNamespace, stampKey, JSON.stringify({ ...stamp, nodeId: fresh.id }));
  old.remove();
  made.set(id, fresh);
}
