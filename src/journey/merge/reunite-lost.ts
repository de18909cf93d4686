import { own } from '../own.ts';
import { cellKey, type JourneyRecord, type Json, type RecordKind, type Records } from '../records.ts';
import { references } from '../references.ts';
import type { BaseView } from './base-view.ts';
import { fieldOf, recordOf } from './field-values.ts';
import { isFilled, pairAlone, pairSame, pairUp, saysWordsAlone } from './pair-lost.ts';
import type { Doubts } from './settle-words.ts';

/** What others point at comes first; of each kind the fields that tell most records apart. */
const told: readonly (readonly [kind: RecordKind, fields: readonly string[]])[] = [
  ['persona', ['name']],
  ['stage', ['name']],
  ['lane', ['name']],
  ['card', ['text', 'stageId', 'laneId']],
  ['emotion', ['stageId', 'personaId']],
  ['link', ['from', 'to']],
  ['metric', ['name', 'kind', 'stageId', 'cardId']],
];

/**
 * Somebody emptied the ids of a file, or put others there, or a program did: a record whose id the board does not know, and that
 * says what one of the board says that the file lacks, is that one. Changes `ours` and `fresh`; nothing that is the same becomes new.
 * Gives what else was edited in such records, as far as only that tells: nobody knows whether they are those.
 */
export function reuniteLost(ours: Records, theirs: Records, base: BaseView, fresh: Set<string>): Doubts {
  const knowsAll = base.held('') !== null && !base.isLost;
  const doubts = new Map<string, Set<string>>();
  for (const [kind, fields] of told) {
    const alike = Object.values(ours.byId).filter(({ kind: its }) => its === kind);
    const strays = alike.filter(
      ({ id }) => fresh.has(id) || (!recordOf(theirs, id) && !(knowsAll && base.held(id))),
    );
    if (strays.length === 0) continue;
    const lost = Object.values(theirs.byId).filter(
      ({ id, kind: its }) => its === kind && !recordOf(ours, id) && (base.isLost || base.held(id) !== false),
    );
    // Where ids were replaced in all of a column, what tells a record apart is enough: judged by what was exported, for the board
    // may have such a record by now from this very file. One new id among known ones may be a new record that is named like one
    // that goes: it is the same only if it says all the same.
    const isNew = ({ id }: JourneyRecord) =>
      fresh.has(id) || (knowsAll ? !base.held(id) : !recordOf(theirs, id));
    const isReplaced = alike.every(isNew);
    const isAll = isReplaced || strays.some(({ id }) => fresh.has(id));
    const renamed = isAll ? pairUp(strays, lost, fields, base) : pairSame(strays, lost, alike);
    // All ids were replaced, and most are found again: what is alone in its place is what alone is missing there.
    if (kind === 'card' && isReplaced && renamed.size * 2 >= strays.length)
      for (const [id, other] of pairAlone(strays, lost, renamed)) {
        renamed.set(id, other);
        doubts.set(other, new Set(['text']));
      }
    for (const [id, other] of renamed) {
      fresh.delete(id);
      const cleared = clearedIn(recordOf(ours, id), recordOf(theirs, other), base);
      if (cleared.length > 0) doubts.set(other, new Set([...(doubts.get(other) ?? []), ...cleared]));
    }
    if (renamed.size > 0) renameRecords(ours, renamed, doubts);
  }
  return doubts;
}

/** Fields that were exported with something in them, are still so on the board, and are empty in the file. */
function clearedIn(
  mine: JourneyRecord | undefined,
  onBoard: JourneyRecord | undefined,
  base: BaseView,
): string[] {
  if (!mine || !onBoard || saysWordsAlone(mine)) return [];
  const isExported = base.agreedAll(onBoard.id, onBoard.fields) === true;
  return Object.keys(onBoard.fields).filter((field) => {
    const yours = fieldOf(onBoard, field);
    const isCleared = isFilled(yours) && own(mine.fields, field) === null;
    return isCleared && (isExported || base.agreed(onBoard.id, field, yours) === true);
  });
}

/** Puts the board's ids where the file's stand: of the records, in what points at them, and in the orders. */
function renameRecords(ours: Records, renamed: ReadonlyMap<string, string>, doubts: Doubts): void {
  const idOf = (id: string) => renamed.get(id) ?? id;
  for (const record of Object.values(ours.byId)) {
    for (const { kind, field } of references) {
      const target = kind === record.kind ? own(record.fields, field) : undefined;
      if (typeof target === 'string') record.fields[field] = idOf(target);
    }
    const id = idOf(record.id);
    if (id === record.id) continue;
    delete ours.byId[record.id];
    // Else what such a record leaves empty says nothing: it may come from a file that has no room for it.
    const isSaid = (field: string, value: Json) => isFilled(value) || doubts.get(id)?.has(field) === true;
    const fields = Object.entries(record.fields).filter(([field, value]) => isSaid(field, value));
    ours.byId[id] = { ...record, id, fields: Object.fromEntries(fields) };
  }
  const { orders } = ours;
  const cells: Records['orders']['cells'] = {};
  for (const [key, ids] of Object.entries(orders.cells)) {
    const [stageId, laneId]: unknown[] = JSON.parse(key);
    const placed = (id: unknown) => (typeof id === 'string' ? idOf(id) : null);
    cells[cellKey(placed(stageId), placed(laneId))] = ids.map(idOf);
  }
  const lists = Object.entries(orders).filter(([name]) => name !== 'cells');
  ours.orders = {
    ...orders,
    ...Object.fromEntries(lists.map(([name, ids]) => [name, Array.isArray(ids) ? ids.map(idOf) : ids])),
    cells,
  };
}
