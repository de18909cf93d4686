import { type Draft, editNode } from '../draft/draft.ts';

/**
 * Takes what two people drew at once off the board but for the one that stays, and hangs what lay in the other into
 * that. A draft begins with the board as if that were done, so whatever is written says it. Gives how many go.
 */
export function convergeTwins(draft: Draft): number {
  let gone = 0;
  for (const twins of draft.snapshot.twins ?? []) {
    if (twins.rootId !== draft.map.rootId) continue;
    for (const { id } of twins.gone) draft.removed.add(id);
    for (const { id } of twins.changed) {
      const node = editNode(draft, id);
      const recordId = node?.stamp?.recordId;
      if (recordId !== undefined && draft.nodesOf.get(recordId)?.includes(id)) draft.restamp.add(recordId);
    }
    gone += twins.gone.length;
  }
  return gone;
}
