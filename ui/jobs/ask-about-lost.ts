import { sameJson } from '../../src/journey/equal.ts';
import { own } from '../../src/journey/own.ts';
import type { Json } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import type { Question } from '../state/edit.ts';
import { mapAt } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import type { Panel } from './panel.ts';

/** Milliseconds after an edit in which a colleague cannot have read it, thought, and written something else. */
const moment = 10_000;

/**
 * Two who write the same field of a note at the same moment both see an unchanged board, and FigJam keeps the words of one: it
 * has no way to write only if nothing changed. Whoever lost is asked here, with both texts side by side, as soon as
 * the reading shows that what they wrote a moment ago is not there. Without a network in between it may take longer than a
 * moment: then FigJam's choice stands, and only its version history has the other text.
 */
export function askAboutLost({ store, now }: Panel): void {
  const { board, edit: editing } = store.getState();
  const { lately } = editing;
  if (lately === null) return;
  if (now().getTime() - lately.at > moment) {
    store.dispatch({ type: 'edit', change: { do: 'forgetLately' } });
    return;
  }
  const { wish } = lately;
  const map = mapAt({ board }, wish.rootId);
  const [edit, ...others] = wish.edits;
  const seen = edit && own(wish.seen, edit.recordId);
  if (!map || edit?.op !== 'set' || !seen || others.length > 0) return;
  const record = own(toRecords(map.journey).byId, edit.recordId);
  const lost: Conflict[] = [];
  for (const [field, ours] of Object.entries(edit.fields)) {
    const [base, theirs] = [own(seen.fields, field) ?? null, (record && own(record.fields, field)) ?? null];
    if (record && !sameJson(theirs, ours) && !sameJson(theirs, base))
      lost.push({ kind: edit.kind, recordId: edit.recordId, field, base, ours, theirs });
  }
  if (!record)
    lost.push({ ...edit, base: seen.fields, ours: { ...seen.fields, ...edit.fields }, theirs: null });
  if (lost.length === 0) return;
  const why = { outcome: 'asked' as const, conflicts: lost };
  store.dispatch({ type: 'edit', change: { do: 'refused', question: { wish, why } } });
  store.dispatch({ type: 'say', text: strings.edit.saidQuestion(1) });
}

type Conflict = Extract<Question['why'], { outcome: 'asked' }>['conflicts'][number] & { base: Json };
