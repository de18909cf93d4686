import { checkRecord } from '../../src/journey/check-record.ts';
import { sameJson } from '../../src/journey/equal.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { own } from '../../src/journey/own.ts';
import type { JourneyRecord, Json, RecordKind } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { sayFault } from '../../src/journey/say-fault.ts';
import type { EditField } from '../edit/edit-field.ts';
import { allFields, fieldsFor } from '../edit/edit-fields.ts';
import { readTyped } from '../edit/field-text.ts';
import { editedMap } from '../edit/find-things.ts';
import { nameThing } from '../edit/name-thing.ts';
import { type Edit, fieldKey, type Seen, type Wish } from '../state/edit.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { explain, type Panel } from './panel.ts';
import { createRecordIds } from './random.ts';
import { readBoard } from './read-board.ts';
import { showOnBoard } from './show-on-board.ts';
import { takeBack } from './take-back.ts';

const words = strings.edit;

/** Opens the editor on the whole map, or on one thing of it, which is then selected on the board too. */
export function openEditor(
  panel: Panel,
  rootId: string,
  recordId: string | null = null,
  from?: 'decide',
): void {
  const { store } = panel;
  store.dispatch({ type: 'edit', change: { do: 'show', rootId, recordId, ...(from ? { from } : {}) } });
  store.dispatch({ type: 'go', view: 'edit' });
  const map = editedMap(store.getState());
  const ids = (recordId === null ? undefined : own(map?.nodes ?? {}, recordId)) ?? [];
  const { nodeIds } = store.getState().selection;
  const isSelected = nodeIds.length > 0 && nodeIds.every((id) => ids.includes(id));
  if (ids.length > 0 && !isSelected) void showOnBoard(panel, ids);
}

/** Keeps what is typed, with the record as it was when the typing began. */
export function typeInField({ store }: Panel, record: JourneyRecord, field: string, text: string): void {
  const { open } = store.getState().edit;
  const isSame = open?.recordId === record.id && open.field === field;
  const seen = isSame ? open.seen : record;
  store.dispatch({ type: 'edit', change: { do: 'type', open: { recordId: record.id, field, text, seen } } });
}

/** Leaves the field as the board has it. */
export function dropTyping({ store }: Panel): void {
  store.dispatch({ type: 'edit', change: { do: 'close' } });
}

/** Writes what was typed to the board. What cannot be read as a value stays in its field, with the reason. */
export async function commitField(panel: Panel): Promise<void> {
  const { store } = panel;
  const { open } = store.getState().edit;
  const map = editedMap(store.getState());
  if (open === null || map === undefined) return;
  const { recordId, field, text, seen } = open;
  const known = allFields(fieldsFor(seen, map.journey)).find((each) => each.field === field);
  if (known === undefined) return;
  const read = checkTyped(seen.kind, known, text, own(seen.fields, field));
  if ('fault' in read) {
    const key = fieldKey(recordId, field);
    if (own(store.getState().edit.faults, key) !== read.fault)
      store.dispatch({ type: 'say', text: `${known.label}: ${read.fault}` });
    return store.dispatch({ type: 'edit', change: { do: 'fault', key, message: read.fault } });
  }
  // The editor may show something else, of another map even, as soon as nobody types in it.
  store.dispatch({ type: 'edit', change: { do: 'close' } });
  await setField(panel, seen, known, read.value, map);
}

/** Gives a field a value; nothing when it has it. */
export async function setField(
  panel: Panel,
  seen: JourneyRecord,
  { field, label }: Pick<EditField, 'field' | 'label'>,
  value: Json,
  map?: FoundMap,
): Promise<void> {
  if (sameJson(own(seen.fields, field) ?? null, value)) return;
  const edit: Edit = { op: 'set', kind: seen.kind, recordId: seen.id, fields: { [field]: value } };
  await wish(panel, [edit], { [seen.id]: seen }, (name) => words.labels.set(label, name(seen.id)), map);
}

/** Adds something to the map; gives its id. */
export async function addRecord(
  panel: Panel,
  kind: RecordKind,
  fields: { [field: string]: Json },
  name: string,
): Promise<string> {
  const recordId = createRecordIds()();
  await wish(panel, [{ op: 'add', kind, recordId, fields }], {}, () => words.labels.add(name));
  return recordId;
}

/** Draws an arrow between two notes. */
export async function addArrow(panel: Panel, from: string, to: string): Promise<void> {
  const edit: Edit = { op: 'add', kind: 'link', recordId: createRecordIds()(), fields: { from, to } };
  await wish(panel, [edit], {}, (name) => words.labels.addArrow(name(from), name(to)));
}

/** Takes something off the board, with what cannot be without it; the list of the map is shown then. */
export async function removeRecord(panel: Panel, seen: JourneyRecord, isShown: boolean): Promise<void> {
  const edit: Edit = { op: 'remove', kind: seen.kind, recordId: seen.id };
  const { rootId } = panel.store.getState().edit;
  if (isShown && rootId !== null)
    panel.store.dispatch({ type: 'edit', change: { do: 'show', rootId, recordId: null } });
  await wish(panel, [edit], { [seen.id]: seen }, (name) => words.labels.remove(name(seen.id)));
}

/** Puts a note before another one of its cell; `null`: last. */
export async function placeCard(panel: Panel, seen: JourneyRecord, before: string | null): Promise<void> {
  const edit: Edit = { op: 'place', recordId: seen.id, before };
  await wish(panel, [edit], { [seen.id]: seen }, (name) => words.labels.place(name(seen.id)));
}

/** Sends edits that were made elsewhere, against the map as it is seen now, under one name. */
export async function sendEdits(
  panel: Panel,
  { rootId, journey }: FoundMap,
  edits: Edit[],
  label: string,
): Promise<void> {
  await sendEdit(panel, { id: panel.createId(), label, rootId, edits, seen: seenBy(edits, journey) });
}

/** What edits are about, as the map has it. */
export function seenBy(edits: readonly Edit[], journey: Journey): Seen {
  const { byId } = toRecords(journey);
  const seen: Seen = {};
  for (const { op, recordId } of edits) {
    const record = op === 'add' ? undefined : own(byId, recordId);
    if (record) seen[recordId] = record;
  }
  return seen;
}

/** Takes the last edit back. */
export async function undoEdit(panel: Panel): Promise<void> {
  await takeBack(panel, { type: 'edit', change: { do: 'undone' } });
}

async function wish(
  panel: Panel,
  edits: Edit[],
  seen: Seen,
  say: (name: (recordId: string) => string) => string,
  map = editedMap(panel.store.getState()),
): Promise<void> {
  if (map === undefined) return;
  const label = say((recordId) => nameThing(map.journey, recordId));
  await sendEdit(panel, { id: panel.createId(), label, rootId: map.rootId, edits, seen });
}

/** Sends an edit; what the board answers is written, or becomes a question. The panel stays usable meanwhile. */
export async function sendEdit(panel: Panel, wanted: Wish): Promise<void> {
  const { store, client } = panel;
  const { id, rootId, edits, seen, unlock } = wanted;
  store.dispatch({ type: 'edit', change: { do: 'send', wish: wanted } });
  try {
    const params = { rootId, edits, seen, ...(unlock ? { unlock } : {}) };
    const result = await client.request('edit', params, { id });
    if (result.outcome === 'done') {
      store.dispatch({
        type: 'edit',
        change: { do: 'written', wish: wanted, writes: result.writes, at: panel.now().getTime() },
      });
      if (result.writes > 0) store.dispatch({ type: 'say', text: words.done(wanted.label) });
    } else {
      store.dispatch({ type: 'edit', change: { do: 'refused', question: { wish: wanted, why: result } } });
      store.dispatch({ type: 'say', text: words.saidQuestion(1) });
    }
    await readBoard(panel);
  } catch (error) {
    const why = { outcome: 'failed' as const, message: explain(error) };
    store.dispatch({ type: 'edit', change: { do: 'refused', question: { wish: wanted, why } } });
  }
  store.dispatch({ type: 'edit', change: { do: 'settled', wish: wanted } });
}

function checkTyped(
  kind: RecordKind,
  field: EditField,
  text: string,
  was: Json | undefined,
): { value: Json } | { fault: string } {
  try {
    const value = readTyped(text, field.type, was);
    const [problem] = checkRecord(kind, { [field.field]: value }, '', false);
    return problem ? { fault: `It ${problem.message}. The board is as it was.` } : { value };
  } catch (error) {
    return { fault: sayFault(error) };
  }
}
