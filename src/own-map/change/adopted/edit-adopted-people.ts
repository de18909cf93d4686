import { sameJson } from '../../../journey/equal.ts';
import { own } from '../../../journey/own.ts';
import type { FoundMap } from '../../../plane/map-draft.ts';
import { isReordered } from '../compare-records.ts';
import { type Draft, hinder, idsOf } from '../draft.ts';
import { setText } from '../draft-nodes.ts';
import { standing } from './obstacles.ts';

/**
 * What a file says of the people of a map that people drew. Words that stand on a node of their own are written there;
 * what no node says yet is remembered; everything else is a hindrance that says what to do on the board.
 */
export function editAdoptedPeople(draft: Draft, { people = [] }: FoundMap): void {
  const { current, target, difference, restamp } = draft;
  const { added, removed, updated } = difference.personas;
  // There is no side panel.
  if (isReordered(current.personas, target.personas))
    hinder(
      draft,
      target.id,
      'This map was drawn by people: move its personas on the board to reorder them.',
      'personaOrder',
    );
  for (const { before, after, fields } of updated) {
    restamp.add(after.id);
    const shown = people[current.personas.findIndex(({ id }) => id === after.id)]?.fields ?? {};
    for (const field of fields)
      if (field === 'name' || own(shown, field) !== undefined)
        writeField(draft, after.id, field, before[field] ?? null, after[field]);
  }
  for (const { id, name } of added)
    hinder(
      draft,
      id,
      `This map was drawn by people and has no side panel: write “${name}” beside it on the board.`,
    );
  for (const { id, name } of removed)
    hinder(draft, id, `People wrote about “${name}” beside this map: delete it there on the board.`);
}

function writeField(draft: Draft, id: string, field: string, was: unknown, now: unknown): void {
  const [node, second] = standing(draft, idsOf(draft, id)).filter(
    ({ table, text }) => table === undefined && text !== undefined && sameJson(text.trim(), was),
  );
  if (node && !second && typeof now === 'string' && now.trim() !== '') setText(draft, node, now);
  else hinder(draft, id, 'People wrote this on the board in words of their own: change it there.', field);
}
