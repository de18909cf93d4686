import { isObject, own } from '../model/own.ts';
import type { JourneyRecord, RecordKind, Records } from '../model/records.ts';
import { references } from '../model/references.ts';
import type { BaseView } from './base-view.ts';
import { type Fields, recordOf } from './field-values.ts';
import { MergeError } from './merge-error.ts';

/**
 * The file's records, ready to be compared with this board: its journey goes by the board's id, and where it
 * names a stage or a lane instead of giving its id, the id stands there. Throws `MergeError` when a card is in a
 * stage or lane that nobody knows.
 */
export function prepareOurs(ours: Records, theirs: Records, base: BaseView): Records {
  const byId: Records['byId'] = {};
  for (const record of Object.values(ours.byId)) {
    const id = record.kind === 'journey' ? theirs.journeyId : record.id;
    byId[id] = resolveNames({ ...record, id }, ours, theirs, base);
  }
  return { ...ours, journeyId: theirs.journeyId, byId };
}

function resolveNames(record: JourneyRecord, ours: Records, theirs: Records, base: BaseView): JourneyRecord {
  const fields: Fields = { ...record.fields };
  for (const { kind, field, to } of references) {
    const target = own(fields, field);
    if (kind !== record.kind || typeof target !== 'string') continue;
    if (recordOf(theirs, target)?.kind === to || recordOf(ours, target)?.kind === to) continue;
    // What the file was exported with is gone from the board by now: the merge says what becomes of it.
    if (base.held(target) === true || wasKnown(target, field, ours, base)) continue;
    fields[field] = findByName(to, target, ours, theirs) ?? refuse(record, field, to, target);
  }
  return { ...record, fields };
}

/** Whether something in the file was there when it was exported: then it was on the board, though it is gone by now. */
function wasKnown(target: string, field: string, ours: Records, base: BaseView): boolean {
  return Object.keys(ours.byId).some((id) => base.had(id, field, target) === true);
}

function findByName(kind: RecordKind, name: string, ours: Records, theirs: Records): string | undefined {
  const key = name.trim().toLowerCase();
  const everywhere = [...Object.values(theirs.byId), ...Object.values(ours.byId)];
  return everywhere.find(
    (record) =>
      record.kind === kind &&
      typeof record.fields.name === 'string' &&
      record.fields.name.trim().toLowerCase() === key,
  )?.id;
}

function refuse(record: JourneyRecord, field: string, to: RecordKind, target: string): never {
  const label =
    isObject(record.fields) && typeof record.fields.text === 'string' ? record.fields.text : record.id;
  throw new MergeError(
    `The ${record.kind} ${JSON.stringify(label.slice(0, 60))} names ${JSON.stringify(target)} as its ${field}, but neither the file nor the board has a ${to} of that id or name. Correct it in the file and bring it in again.`,
  );
}
