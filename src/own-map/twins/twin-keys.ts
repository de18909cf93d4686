import { roleOf, rolesThatAre } from '../../plane/decor.ts';
import { isSection } from '../../plane/is-section.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, placeInSection, samePlace } from '../../plane/seen-nodes.ts';

const [onceEach, severalOf] = [rolesThatAre('once'), rolesThatAre('many')];
/** What belongs to a record, one of each. */
const parts = ['bar', 'stageFacts', 'lane', 'persona', 'emoji', 'quote', 'personaFacts', 'facts', 'title'];

/** Sections of a map that hold others. */
export function sectionKey(node: SeenNode): string | null {
  if (!isSection(node)) return null;
  if (hasStamp(node, 'stage')) return JSON.stringify(['stage', node.stamp.recordId]);
  return roleOf(node) === 'parkingLot' ? 'parkingLot' : null;
}

/** Scaffold: twins whatever people wrote on them, for names are merged. */
export function partKey(node: SeenNode): string | null {
  const { type, stamp } = node;
  if (!stamp || type === 'SECTION' || type === 'CONNECTOR') return null;
  if (stamp.kind !== 'decor')
    return parts.includes(stamp.kind) ? JSON.stringify([stamp.kind, stamp.recordId]) : null;
  const { role, stageId = null, laneId = null } = stamp;
  if (onceEach.includes(role)) return JSON.stringify([role, stageId, laneId]);
  const place = [Math.round(node.x), Math.round(node.y)];
  return severalOf.includes(role) ? JSON.stringify([role, laneId, node.text, place]) : null;
}

/**
 * Notes, faces and numbers: twins only where they say and remember the same, in the same colour, and nobody moved them.
 * One that somebody moved or rewrote is a card of its own: nothing that a person did is taken for a double.
 */
export function noteKey(node: SeenNode, nodes: ReadonlyMap<string, SeenNode>): string | null {
  const { stamp } = node;
  if (!stamp || (stamp.kind !== 'card' && stamp.kind !== 'emotion' && stamp.kind !== 'metric')) return null;
  const { local, page } = stamp;
  const isHere = local && samePlace(placeInSection(nodes, node), local);
  if (!isHere && !(page && samePlace(node, page))) return null;
  const said = { ...stamp, local: null, page: null, nodeId: null, index: null };
  return JSON.stringify([said, node.text, node.fill, node.runs, node.parentId]);
}

/** Links, arrows and curves, by what they join. */
export function lineKey(node: SeenNode): string | null {
  const { type, connector } = node;
  if (type !== 'CONNECTOR' || !connector || connector.from === null || connector.to === null) return null;
  const ends = [connector.from, connector.to];
  if (hasStamp(node, 'link')) return JSON.stringify(['link', node.stamp.recordId, ends]);
  const role = roleOf(node);
  return role === 'arrow' || role === 'curve' ? JSON.stringify([role, ends]) : null;
}
