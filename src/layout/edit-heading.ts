import { journeyFields, personaFields } from '../model/fields.ts';
import { recordLists } from '../model/journey.ts';
import { changedFields, compareLists } from './compare-records.ts';
import { type Draft, editNode, mainNode, nodeWithStamp } from './draft.ts';
import { setText } from './draft-nodes.ts';
import { editFacts } from './edit-facts.ts';

const journeyReserved = ['id', 'title', 'exported', ...recordLists];
const personaReserved = ['id', 'name', 'quote', 'emoji'];

/** Carries the journey's own fields over: title and section name, its table, and what only stamps hold. */
export function editHeading(draft: Draft): void {
  const { current, target } = draft;
  const lists: readonly string[] = recordLists;
  const fields = changedFields(current, target).filter((field) => !lists.includes(field) && field !== 'id');
  if (fields.length === 0) return;
  draft.restamp.add(target.id);
  if (fields.includes('title')) {
    setText(draft, nodeWithStamp(draft, target.id, 'title'), target.title);
    const root = editNode(draft, draft.map.rootId);
    if (root) root.name = target.title;
  }
  const table = nodeWithStamp(draft, target.id, 'facts');
  editFacts(draft, table, target, fields, journeyFields, journeyReserved);
}

/** Carries changed fields of personas over: name, face, quote, table, and what only stamps hold. */
export function editPersonas(draft: Draft): void {
  for (const { after, fields } of compareLists('personas', draft.current, draft.target).updated) {
    draft.restamp.add(after.id);
    if (fields.includes('name')) setText(draft, mainNode(draft, after.id), after.name);
    const quote = nodeWithStamp(draft, after.id, 'quote');
    if (fields.includes('quote')) setText(draft, quote, after.quote ?? '');
    const face = nodeWithStamp(draft, after.id, 'emoji');
    if (fields.includes('emoji')) setText(draft, face, after.emoji || '🙂');
    const table = nodeWithStamp(draft, after.id, 'personaFacts');
    editFacts(draft, table, after, fields, personaFields, personaReserved);
  }
}
