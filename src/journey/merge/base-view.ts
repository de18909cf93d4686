import { sameJson } from '../equal.ts';
import { hashJson } from '../hash.ts';
import { own } from '../own.ts';
import type { Json, RecordKind, Records } from '../records.ts';
import { type Fields, fieldOf, filledFields, recordOf, sameFields } from './field-values.ts';
import type { Base } from './file-edit.ts';
import { isPartOf } from './merge-order.ts';
import { orderedLists } from './order-fields.ts';

/**
 * One way to ask what file and board started from, whether the file remembers its export in full, as hashes, or not
 * at all, and whether the map remembers what files of that export have brought since (`viewRemembering`).
 */
export interface BaseView {
  /** Whether the file held this record when it was exported; `null`: not known. */
  held(id: string): boolean | null;
  /** Whether the file may have held others besides. */
  isLost: boolean;
  /** Whether a file of the same export has brought this record, or some of its fields. */
  brought(id: string): boolean;
  /** Whether a file of the same export has brought the deletion of this record. */
  removed(id: string): boolean;
  /** Whether this value in the file is nothing new: exported or brought before; `null`: not known. */
  had(id: string, field: string, value: Json): boolean | null;
  /** Whether this value on the board is what was agreed last: brought, or else exported; `null`: not known. */
  agreed(id: string, field: string, value: Json): boolean | null;
  /** Whether all fields of the record are what was agreed last, and there are no others; `null`: not known. */
  agreedAll(id: string, fields: Fields): boolean | null;
  /** The value agreed last, `null` when it was empty; `undefined` when it is not known. */
  value(id: string, field: string): Json | undefined;
  /** All fields as exported, if they are known in full. */
  fields(id: string): Fields | null;
  /** Names of the fields that are known to have held something. */
  filled(id: string): string[];
  /** The order of a list (`stages`, `lanes`, `personas`, or a cell) that was agreed last, if it is known. */
  order(list: string): string[] | null;
  /** Whether this order of a list in the file is nothing new: exported or brought before. */
  hadOrder(list: string, order: readonly string[]): boolean;
  /** Whether records of this kind were exported at all. */
  covers(kind: RecordKind): boolean;
}

export function viewBase(base: Base): BaseView {
  if (base.kind === 'full')
    return base.doubtful ? doubt(viewRecords(base.records)) : viewRecords(base.records);
  if (base.kind === 'hashes') return viewHashes(base);
  return {
    ...unremembered,
    held: () => null,
    had: () => null,
    agreed: () => null,
    agreedAll: () => null,
    value: () => undefined,
    fields: () => null,
    filled: () => [],
    order: () => null,
    hadOrder: () => false,
    covers: () => false,
  };
}

const unremembered = { isLost: false, brought: () => false, removed: () => false };

function viewRecords(records: Records): BaseView {
  const had = (id: string, field: string, value: Json) => {
    const record = recordOf(records, id);
    return record ? sameJson(fieldOf(record, field), value) : null;
  };
  const order = (list: string) => {
    const named = orderedLists.find((each) => each === list);
    return named ? (records.orders[named] ?? null) : (own(records.orders.cells, list) ?? []);
  };
  return {
    ...unremembered,
    held: (id) => recordOf(records, id) !== undefined,
    had,
    agreed: had,
    agreedAll(id, fields) {
      const record = recordOf(records, id);
      return record ? sameFields(record.fields, fields) : null;
    },
    value(id, field) {
      const record = recordOf(records, id);
      return record && fieldOf(record, field);
    },
    fields: (id) => recordOf(records, id)?.fields ?? null,
    filled: (id) => Object.keys(recordOf(records, id)?.fields ?? {}),
    order,
    hadOrder: (list, asked) => isPartOf(asked, order(list) ?? []),
    covers: () => true,
  };
}

/** A memory that a Replace All may have gone over: what it says as well as the file may be an edit all the same. */
function doubt(view: BaseView): BaseView {
  return { ...view, had: (id, field, value) => (view.had(id, field, value) === false ? false : null) };
}

function viewHashes(base: Extract<Base, { kind: 'hashes' }>): BaseView {
  const { fields, whole = {}, held, orders = {}, isLost = false } = base;
  const known = held && new Set(held);
  const had = (id: string, field: string, value: Json) => {
    const hashes = own(fields, id);
    const hash = hashes && (own(hashes, field) ?? own(hashes, '') ?? hashJson(null));
    // An empty one: the file has lost what it was.
    return hash ? hash === hashJson(value) : null;
  };
  return {
    ...unremembered,
    isLost,
    held: (id) => !!own(fields, id) || (known ? known.has(id) : null),
    had,
    agreed: had,
    agreedAll(id, now) {
      const hash = own(whole, id);
      // An empty one: a file that held it has lost what it was, and only its words of now can be seen before it goes.
      return hash === undefined ? null : !hash || hash === hashFields(now);
    },
    value: () => undefined,
    fields: () => null,
    filled: (id) => Object.keys(own(fields, id) ?? {}),
    order: (list) => own(orders, list) ?? null,
    hadOrder: (list, asked) => isPartOf(asked, own(orders, list) ?? []),
    covers: (kind) => kind === 'card',
  };
}

/** The hash of a whole record, as a base of hashes keeps it. */
export function hashFields(fields: Fields): string {
  return hashJson(filledFields(fields));
}
