import { journeyFields } from '../../journey/fields.ts';
import { recordLists } from '../../journey/journey.ts';
import { journeyReserved } from '../read/interpret-heading.ts';
import { changedFields } from './compare-records.ts';
import { type Draft, editNode, nodeWithStamp } from './draft.ts';
import { editFacts } from './edit-facts.ts';
import { setName } from './set-name.ts';

/** Carries the journey's own fields over: title and section name, its table, and what only stamps hold. */
export function editHeading(draft: Draft): void {
  const { current, target } = draft;
  const lists: readonly string[] = recordLists;
  const fields = changedFields(current, target).filter((field) => !lists.includes(field) && field !== 'id');
  if (fields.length === 0) return;
  draft.restamp.add(target.id);
  if (fields.includes('title')) {
    setName(draft, nodeWithStamp(draft, target.id, 'title'), target.title);
    const root = editNode(draft, draft.map.rootId);
    if (root) root.name = target.title;
  }
  const table = nodeWithStamp(draft, target.id, 'facts');
  editFacts(draft, table, target, fields, journeyFields, journeyReserved);
}
