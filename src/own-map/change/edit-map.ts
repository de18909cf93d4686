import { journeyFields } from '../../journey/fields.ts';
import { recordLists } from '../../journey/journey.ts';
import { journeyReserved } from '../read/interpret-heading.ts';
import { changedFields } from './compare-records.ts';
import { type Draft, hasWork, nodeWithStamp } from './draft.ts';
import { removeRecord } from './draft-nodes.ts';
import { editCards } from './edit-cards.ts';
import { editEmotions } from './edit-emotions.ts';
import { editFacts } from './edit-facts.ts';
import { editGrid } from './edit-grid.ts';
import { editLinks } from './edit-links.ts';
import { editMetrics } from './edit-metrics.ts';
import { editPersonaCards, editPersonas } from './edit-personas.ts';
import { followFeelings } from './follow-feelings.ts';
import { followMatrix } from './follow-matrix.ts';
import { joinTwins } from './join-twins.ts';
import { mirrorNames } from './mirror-names.ts';
import { orderPersonas } from './order-personas.ts';

/** Columns and rows go with all that stands for them, links on maps of others, too. */
const goOtherwise: readonly string[] = ['stages', 'lanes', 'links'];

/**
 * What the board must become so that reading this map of ours gives the target: words, colours, ends, notes that come and go.
 * Sizes of changed notes are not known yet.
 */
export function editMap(draft: Draft): void {
  for (const list of recordLists) {
    const { added, updated, removed } = draft.difference[list];
    for (const { id } of [...added, ...updated.map(({ after }) => after)]) draft.restamp.add(id);
    if (!goOtherwise.includes(list)) for (const { id } of removed) removeRecord(draft, id);
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
}

/** Carries the journey's own fields over: title and section name, its table, and what only stamps hold. */
function editHeading(draft: Draft): void {
  const { current, target } = draft;
  const lists: readonly string[] = recordLists;
  const fields = changedFields(current, target).filter((field) => !lists.includes(field) && field !== 'id');
  if (fields.length === 0) return;
  draft.restamp.add(target.id);
  const table = nodeWithStamp(draft, target.id, 'facts');
  editFacts(draft, table, target, fields, journeyFields, journeyReserved);
}
