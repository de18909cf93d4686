import { rolesThatAre } from '../../plane/decor.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { samePlace } from '../../plane/seen-nodes.ts';

const [onceEach, severalOf] = [rolesThatAre('once'), rolesThatAre('many')];
/** What belongs to a record, one of each. */
const parts = ['bar', 'stageFacts', 'lane', 'persona', 'emoji', 'quote', 'personaFacts', 'facts', 'title'];

/** Sections of a map that hold others. */
export function sectionKey({ type, stamp }: SeenNode): string | null {
  if (type !== 'SECTION') return null;
  if (stamp?.kind === 'stage') return JSON.stringify(['stage', stamp.recordId]);
  return stamp?.kind === 'decor' && stamp.role === 'parkingLot' ? stamp.role : null;
}

/** Scaffold: twins whatever people wrote on them, for names are merged. */
export function partKey(node: SeenNode): string | null {
  const { type, stamp } = node;
  if (!stamp || type === 'SECTION' || type === 'CONNECTOR') return null;
  if (stamp.kind !== 'decor')
    return parts.includes(stamp.kind) ? JSON.stringify([stamp.kind, stamp.recordId]) : null;
  const { role, stageId = null, laneId = null } = stamp;
  if (onceEach.includes(role)) return JSON.stringify([role, stageId, laneId]);
  return severalOf.includes(role) ? JSON.stringify([role, laneId, node.text, rounded(node)]) : null;
}

/**
 * Notes, faces and numbers: twins only where they say and remember the same, in the same colour, and nobody moved them.
 * One that somebody moved or rewrote is a card of its own: nothing that a person did is taken for a double.
 */
export function noteKey(node: SeenNode, nodes: ReadonlyMap<string, SeenNode>): string | null {
  const { stamp } = node;
  if (stamp?.kind !== 'card' && stamp?.kind !== 'emotion' && stamp?.kind !== 'metric') return null;
  const { local, page, nodeId: _n, ...agreed } = stamp;
  const { index: _i, ...said } = 'index' in agreed ? agreed : { ...agreed, index: 0 };
  const section = sectionAround(node, nodes);
  const here = { x: node.x - (section?.x || 0), y: node.y - (section?.y || 0) };
  const isMoved = !(local && samePlace(here, local)) && !(page && samePlace(node, page));
  if (isMoved) return null;
  return JSON.stringify([said, node.text, node.fill ?? null, node.runs || null, node.parentId]);
}

function sectionAround({ parentId }: SeenNode, nodes: ReadonlyMap<string, SeenNode>): SeenNode | null {
  const parent = parentId === null ? undefined : nodes.get(parentId);
  if (!parent) return null;
  return parent.type === 'SECTION' ? parent : sectionAround(parent, nodes);
}

/** Links, arrows and curves, by what they join. */
export function lineKey({ type, stamp, connector }: SeenNode): string | null {
  if (type !== 'CONNECTOR' || !connector || connector.from === null || connector.to === null) return null;
  const ends = [connector.from, connector.to];
  if (stamp?.kind === 'link') return JSON.stringify(['link', stamp.recordId, ends]);
  const isLine = stamp?.kind === 'decor' && (stamp.role === 'arrow' || stamp.role === 'curve');
  return isLine ? JSON.stringify([stamp.role, ends]) : null;
}

const rounded = ({ x, y }: SeenNode) => [Math.round(x), Math.round(y)];
