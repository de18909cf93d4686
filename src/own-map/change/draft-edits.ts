import type { Journey } from '../../journey/journey.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Snapshot } from '../../plane/snapshot.ts';
import { editAdopted } from '../../strangers/adopt/edit-adopted.ts';
import { type Draft, hasWork, openDraft } from './draft.ts';
import { editCards } from './edit-cards.ts';
import { renameDividers } from './edit-dividers.ts';
import { editEmotions } from './edit-emotions.ts';
import { editLaneFields, editStageFields } from './edit-grid-names.ts';
import { editHeading } from './edit-heading.ts';
import { editLinks } from './edit-links.ts';
import { editMetrics } from './edit-metrics.ts';
import { editPersonas } from './edit-personas.ts';
import { editStructure } from './edit-structure.ts';
import { followFeelings } from './follow-feelings.ts';
import { joinApart } from './join-apart.ts';
import { mirrorNames } from './mirror-names.ts';

/**
 * What the board must become so that reading it gives `target`: words, colours, ends, notes that come and go.
 * Sizes of changed notes are not known yet: give them to the draft's nodes, then call `settleDraft`.
 */
export function draftEdits(snapshot: Snapshot, map: ReadMap, target: Journey): Draft {
  const draft = openDraft(snapshot, map, target);
  if (map.found) {
    editAdopted(draft);
    return draft;
  }
  editStructure(draft);
  editHeading(draft);
  editStageFields(draft);
  editLaneFields(draft);
  renameDividers(draft);
  editCards(draft);
  editMetrics(draft);
  editEmotions(draft);
  // After the feelings: their curves take the look of their personas.
  editPersonas(draft);
  editLinks(draft);
  mirrorNames(draft);
  followFeelings(draft, 'writing');
  if (hasWork(draft)) joinApart(draft);
  return draft;
}
