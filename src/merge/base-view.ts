import { sameJson } from '../model/equal.ts';
import { hashJson } from '../model/hash.ts';
import { own } from '../model/own.ts';
import type { Json, RecordKind, Records } from '../model/records.ts';
import type { Base } from './change.ts';
import { type Fields, fieldOf, filledFields, recordOf, sameFields } from './field-values.ts';

/** One way to ask what was exported, whether the file remembers it in full, as hashes, or not at all. */
export interface BaseView {
  /** Whether the file held this record when it was exported; `null`: not known. */
  held(id: string): boolean | null;
  /** Whether the field had this value then; `null`: not known. */
  had(id: string, field: string, value: Json): boolean | null;
  /** Whether the record had exactly these fields then; `null`: not known. */
  hadAll(id: string, fields: Fields): boolean | null;
  /** The value then; `null` when it was empty or is not known. */
  value(id: string, field: string): Json;
  /** All fields then, if they are known in full. */
  fields(id: string): Fields | null;
  /** Names of the fields that are known to have held something. */
  filled(id: string): string[];
  /** The order of a list then (`stages`, `lanes`, or a cell), if it is known. */
  order(list: string): string[] | null;
  /** Whether records of this kind were exported at all. */
  covers(kind: RecordKind): boolean;
}

export function viewBase(base: Base): BaseView {
  if (base.kind === 'full') return viewRecords(base.records);
  if (base.kind === 'hashes') return viewHashes(base);
  return {
    held: () => null,
    had: () => null,
    hadAll: () => null,
    value: () => null,
    fields: () => null,
    filled: () => [],
    order: () => null,
    covers: () => false,
  };
}

function viewRecords(records: Records): BaseView {
  return {
    held: (id) => recordOf(records, id) !== undefined,
    had(id, field, value) {
      const record = recordOf(records, id);
      return record ? sameJson(fieldOf(record, field), value) : null;
    },
    hadAll(id, fields) {
      const record = recordOf(records, id);
      return record ? sameFields(record.fields, fields) : null;
    },
    value: (id, field) => fieldOf(recordOf(records, id), field),
    fields: (id) => recordOf(records, id)?.fields ?? null,
    filled: (id) => Object.keys(recordOf(records, id)?.fields ?? {}),
    order(list) {
      if (list === 'stages' || list === 'lanes') return records.orders[list];
      return own(records.orders.cells, list) ?? [];
    },
    covers: () => true,
  };
}

function viewHashes({ fields, whole = {}, held }: Extract<Base, { kind: 'hashes' }>): BaseView {
  const known = held && new Set(held);
  return {
    held: (id) => (own(fields, id) || known?.has(id) ? true : known ? false : null),
    had(id, field, value) {
      const hashes = own(fields, id);
      return hashes ? (own(hashes, field) ?? hashJson(null)) === hashJson(value) : null;
    },
    hadAll(id, now) {
      const hash = own(whole, id);
      return hash === undefined ? null : hash === hashFields(now);
    },
    value: () => null,
    fields: () => null,
    filled: (id) => Object.keys(own(fields, id) ?? {}),
    order: () => null,
    covers: (kind) => kind === 'card',
  };
}

/** The hash of a whole record, as a base of hashes keeps it. */
export function hashFields(fields: Fields): string {
  return hashJson(filledFields(fields));
}
