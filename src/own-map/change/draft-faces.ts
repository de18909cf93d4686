import type { ReadMap } from '../../plane/interpretation.ts';
import type { Snapshot } from '../../plane/snapshot.ts';
import { type Draft, openDraft } from './draft.ts';
import { followFeelings } from './follow-feelings.ts';

/** The map as it is, but that these faces say what their height says, and their curve runs through them. */
export function draftFaces(snapshot: Snapshot, map: ReadMap, nodeIds: ReadonlySet<string>): Draft {
  const draft = openDraft(snapshot, map, map.journey);
  if (!map.found) followFeelings(draft, nodeIds);
  return draft;
}
