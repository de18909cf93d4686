import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene } from '../../plane/scene.ts';
import { type Draft, openDraft } from './draft.ts';
import { followFeelings } from './follow-feelings.ts';

/** The map as it is, but that these faces say what their height says, and their curve runs through them. */
export function draftFaces(scene: Scene, map: ReadMap, nodeIds: ReadonlySet<string>): Draft {
  const draft = openDraft(scene, map, map.journey);
  if (!map.found) followFeelings(draft, nodeIds);
  return draft;
}
