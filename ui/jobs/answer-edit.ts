import { own } from '../../src/journey/own.ts';
import type { Json } from '../../src/journey/records.ts';
import { editedMap, seenRecord } from '../edit/find-things.ts';
import type { Edit, Question, Seen, Wish } from '../state/edit.ts';
import { sendEdit } from './edit-board.ts';
import type { Panel } from './panel.ts';
import { createRecordIds } from './random.ts';

/** How a person answers a question about an edit of theirs. */
export type Answer = 'board' | 'mine' | 'both' | 'unlock' | 'again';

/** Does what the person decided: leaves the board alone, or sends the edit anew. */
export async function answerQuestion(
  panel: Panel,
  { wish: asked, why }: Question,
  answer: Answer,
): Promise<void> {
  const { store } = panel;
  store.dispatch({ type: 'edit', change: { do: 'answered', id: asked.id } });
  if (answer === 'board') return;
  const again: Wish = { ...asked, id: panel.createId() };
  if (answer === 'again') return await sendEdit(panel, again);
  if (answer === 'unlock' && why.outcome === 'hindered')
    return await sendEdit(panel, { ...again, unlock: why.hindrances.map(({ recordId }) => recordId) });
  if (why.outcome !== 'asked') return;
  if (answer === 'both')
    return await sendEdit(panel, { ...again, ...asSecond(why.conflicts, asked, store.getState()) });
  await sendEdit(panel, { ...again, ...overBoard(asked, why.conflicts) });
}

type Conflicts = Extract<Question['why'], { outcome: 'asked' }>['conflicts'];

/** The same edit, by somebody who has seen what the board says now. */
function overBoard({ edits, seen }: Wish, conflicts: Conflicts): Pick<Wish, 'edits' | 'seen'> {
  const next: Edit[] = [];
  const known: Seen = { ...seen };
  for (const edit of edits) {
    const gone = conflicts.find(({ recordId, theirs }) => recordId === edit.recordId && theirs === null);
    const fields = gone?.field === undefined ? asFields(gone?.ours ?? null) : null;
    if (edit.op === 'set' && fields) {
      next.push({ op: 'add', kind: edit.kind, recordId: edit.recordId, fields });
      delete known[edit.recordId];
    } else next.push(edit);
  }
  for (const { recordId, field, theirs } of conflicts) {
    const was = own(known, recordId);
    const whole = asFields(theirs);
    if (was && field !== undefined) known[recordId] = { ...was, fields: { ...was.fields, [field]: theirs } };
    else if (was && whole) known[recordId] = { ...was, fields: whole };
  }
  return { edits: next, seen: known };
}

/** A second note with one's own words, beside the one that somebody else changed. */
function asSecond(
  conflicts: Conflicts,
  { edits, seen }: Wish,
  state: ReturnType<Panel['store']['getState']>,
): Pick<Wish, 'edits' | 'seen'> {
  const map = editedMap(state);
  const second: Edit[] = [];
  for (const edit of edits) {
    const mine = conflicts.find(({ recordId }) => recordId === edit.recordId);
    const record = map && seenRecord(state, map.journey, edit.recordId);
    if (edit.op !== 'set' || !mine || !record) continue;
    second.push({
      op: 'add',
      kind: edit.kind,
      recordId: createRecordIds()(),
      fields: { ...record.fields, ...edit.fields },
    });
  }
  return second.length > 0 ? { edits: second, seen: {} } : { edits, seen };
}

function asFields(value: Json): { [field: string]: Json } | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
