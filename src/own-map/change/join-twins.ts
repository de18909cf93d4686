import { type Draft, editNode, idsOf } from './draft.ts';

/**
 * Does on the board what it is meant to be after people worked apart: of what two drew at once one goes, and what lay in
 * it is hung into the other. A draft begins with the board as if that were done. Gives how many go.
 */
export function joinTwins(draft: Draft): number {
  let gone = 0;
  for (const one of draft.scene.apart || []) {
    if (one.rootId !== draft.map.rootId) continue;
    for (const { id } of one.gone) draft.removed.add(id);
    for (const { id } of one.changed) {
      const { stamp } = editNode(draft, id) || {};
      if (stamp && idsOf(draft, stamp.recordId).includes(id)) draft.restamp.add(stamp.recordId);
    }
    gone += one.gone.length;
  }
  return gone;
}
