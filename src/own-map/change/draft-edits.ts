import { type Journey, recordLists } from '../../journey/journey.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene } from '../../plane/scene.ts';
import { type Draft, hasWork, openDraft } from './draft.ts';
import { editCards } from './edit-cards.ts';
import { editEmotions } from './edit-emotions.ts';
import { editGrid } from './edit-grid.ts';
import { editHeading } from './edit-heading.ts';
import { editLinks } from './edit-links.ts';
import { editMetrics } from './edit-metrics.ts';
import { editPersonaCards } from './edit-persona-cards.ts';
import { editPersonas } from './edit-personas.ts';
import { followFeelings } from './follow-feelings.ts';
import { followMatrix } from './follow-matrix.ts';
import { joinTwins } from './join-twins.ts';
import { mirrorNames } from './mirror-names.ts';
import { orderPersonas } from './order-personas.ts';

/**
 * What the board must become so that reading this map of ours gives `target`: words, colours, ends, notes that come and go.
 * Sizes of changed notes are not known yet: give them to the draft's nodes, then call `settleDraft`.
 */
export function draftEdits(scene: Scene, map: ReadMap, target: Journey): Draft {
  const draft = openDraft(scene, map, target);
  for (const list of recordLists) {
    const { added, updated } = draft.difference[list];
    for (const { id } of [...added, ...updated.map(({ after }) => after)]) draft.restamp.add(id);
  }
  editGrid(draft);
  editPersonaCards(draft);
  orderPersonas(draft);
  editHeading(draft);
  editCards(draft);
  editMetrics(draft);
  const felt = editEmotions(draft);
  editPersonas(draft);
  editLinks(draft);
  mirrorNames(draft);
  followFeelings(draft, 'writing', felt);
  followMatrix(draft);
  if (hasWork(draft)) joinTwins(draft);
  return draft;
}
