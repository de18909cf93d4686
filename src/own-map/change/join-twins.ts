import { type Draft, editNode } from './draft.ts';

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
      const node = editNode(draft, id);
      const recordId = node?.stamp?.recordId;
      if (recordId !== undefined && draft.nodesOf.get(recordId)?.includes(id)) draft.restamp.add(recordId);
    }
    gone += one.gone.length;
  }
  return gone;
}
