import { isStampedAs, unstampedOf } from '../../plane/records-of-map.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { belongsTo, hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, idsOf, nodesWith, partsOf } from './draft.ts';
import { setStamp } from './draft-nodes.ts';
import { buildStamp, findBuilders } from './record-stamps.ts';

/**
 * Gives every node of the records in `draft.restamp` the stamp that says what it shows now: then reading the board
 * again gives exactly the target. Notes that never had a stamp of their own get one, once something is written.
 */
export function renewStamps(draft: Draft): void {
  adoptNodes(draft);
  const target = findBuilders(draft);
  for (const recordId of draft.restamp) {
    for (const node of nodesWith(draft, idsOf(draft, recordId))) {
      const stamp = buildStamp(draft, node, recordId, target);
      if (stamp) setStamp(draft, node, stamp);
    }
  }
  renewCopiedMap(draft);
  for (const { id, section } of draft.grid.stages) if (section) renewCopiedStage(draft, id, section.id);
}

/** Notes, copies and whole copied maps that do not carry their own stamp yet. */
function adoptNodes(draft: Draft): void {
  const { map, scene, nodesOf } = draft;
  const candidates = new Set([...unstampedOf(map, lookUp(scene).byId), ...nodesOf.ownKeys()]);
  for (const recordId of candidates) {
    const nodes = nodesWith(draft, idsOf(draft, recordId));
    if (nodes.some((node) => node.badStamp !== 'newer' && !isStampedAs(node, recordId, map)))
      draft.restamp.add(recordId);
  }
}

/** In a map that is a copy, scaffold too remembers the journey it was copied from. */
function renewCopiedMap(draft: Draft): void {
  const { rootId, journey } = draft.map;
  const root = draft.seen.get(rootId);
  if (root && belongsTo(root.stamp, journey.id)) return;
  const walk = (node: DraftNode): void => {
    if (hasStamp(node, 'decor'))
      setStamp(draft, node, { ...node.stamp, journeyId: journey.id, recordId: journey.id });
    partsOf(draft, node.id).forEach(walk);
  };
  nodesWith(draft, [rootId]).forEach(walk);
}

/** In a stage that is a copy, bands and captions remember the stage they were copied from. */
function renewCopiedStage(draft: Draft, stageId: string, sectionId: string): void {
  const { stamp } = draft.seen.get(sectionId) || {};
  if (!stamp || stamp.recordId === stageId) return;
  for (const node of partsOf(draft, sectionId))
    if (hasStamp(node, 'decor')) setStamp(draft, node, { ...node.stamp, stageId });
}
