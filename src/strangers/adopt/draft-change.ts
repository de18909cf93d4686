import type { Journey } from '../../journey/journey.ts';
import { type Draft, hasWork, openDraft } from '../../own-map/change/draft.ts';
import { draftEdits } from '../../own-map/change/draft-edits.ts';
import { followMarks } from '../../own-map/change/draw-marks.ts';
import { followMatrix } from '../../own-map/change/follow-matrix.ts';
import { settleDraft } from '../../own-map/change/settle-draft.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene } from '../../plane/scene.ts';
import { editAdopted } from './edit-adopted.ts';
import { settleAdopted } from './settle-adopted.ts';

/**
 * What the board must become so that reading it gives `target`, whoever drew the map. Sizes of changed notes are not known
 * yet: give them to the draft's nodes, then call `settleChange`.
 */
export function draftChange(scene: Scene, map: ReadMap, target: Journey): Draft {
  const draft = map.found ? openDraft(scene, map, target) : draftEdits(scene, map, target);
  if (map.found) {
    editAdopted(draft);
    followMatrix(draft);
  }
  if (hasWork(draft)) followMarks(draft);
  return draft;
}

/** Lays out what changed, now that real sizes are known, and renews the stamps of all that was touched. */
export function settleChange(draft: Draft): void {
  if (draft.map.found) settleAdopted(draft);
  else settleDraft(draft);
  followMarks(draft);
}
