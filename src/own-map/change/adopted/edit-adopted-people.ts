import { sameJson } from '../../../journey/equal.ts';
import type { Persona } from '../../../journey/journey.ts';
import { own } from '../../../journey/own.ts';
import { type Draft, hinder, idsOf, nodeOf } from '../draft.ts';
import { setText } from '../draft-nodes.ts';

/**
 * What a file says of the people of a map that people drew. Words that stand on a node of their own are written there;
 * what no node says yet is remembered; everything else is a hindrance that says what to do on the board.
 */
export function editAdoptedPeople(draft: Draft): void {
  const { added, removed, updated } = draft.difference.personas;
  for (const { before, after, fields } of updated)
    for (const field of fields) editField(draft, before, after, field);
  for (const { id, name } of added)
    hinder(
      draft,
      id,
      `This map was drawn by people and has no side panel: write “${name}” beside it on the board.`,
    );
  for (const { id, name } of removed)
    hinder(draft, id, `People wrote about “${name}” beside this map: delete it there on the board.`);
}

function editField(draft: Draft, before: Persona, after: Persona, field: string): void {
  const [was, now] = [before[field], after[field]];
  draft.restamp.add(after.id);
  const at = draft.current.personas.findIndex(({ id }) => id === after.id);
  const isShown = field === 'name' || own(draft.map.found?.people?.[at]?.fields ?? {}, field) !== undefined;
  if (!isShown) return;
  const nodes = idsOf(draft, after.id).map((id) => nodeOf(draft, id));
  const [node, second] = nodes.filter(
    (each) => each !== null && each.table === undefined && sameJson(each.text?.trim() ?? null, was ?? null),
  );
  if (node && !second && typeof now === 'string' && now.trim() !== '') setText(draft, node, now);
  else
    hinder(draft, after.id, 'People wrote this on the board in words of their own: change it there.', field);
}
