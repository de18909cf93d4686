import { hashJson } from '../hash.ts';
import type { Memory } from '../memory.ts';
import { own } from '../own.ts';
import type { Json } from '../records.ts';
import type { BaseView } from './base-view.ts';
import type { Fields } from './field-values.ts';
import { isPartOf } from './merge-order.ts';

const nothing = hashJson(null);

/**
 * The base of a file whose export has been brought in before. For the file, what it gave then is as old as what was
 * exported: several people may edit copies of one export, and none of them may revert another. For the board, what
 * was brought last is what was agreed: an edit of the same file after that is one edit, not two.
 */
export function viewRemembering(base: BaseView, memory: Memory | null): BaseView {
  if (memory === null) return base;
  const broughtOf = (id: string, field: string): string[] | undefined => {
    const record = own(memory.given, id);
    // Of a record that a file added everything is known: what it did not give was empty.
    return record && (own(record, field) ?? (base.held(id) === false ? [nothing] : undefined));
  };
  const agreed = (id: string, field: string, value: Json): boolean | null => {
    const brought = broughtOf(id, field);
    return brought ? brought[brought.length - 1] === hashJson(value) : base.agreed(id, field, value);
  };
  const filled = (id: string) => [
    ...new Set([...base.filled(id), ...Object.keys(own(memory.given, id) ?? {})]),
  ];
  const removed = new Set(memory.removed);
  return {
    held: base.held,
    isLost: base.isLost,
    brought: (id) => own(memory.given, id) !== undefined,
    removed: (id) => removed.has(id),
    had(id, field, value) {
      const exported = base.had(id, field, value);
      const brought = exported === true ? undefined : broughtOf(id, field);
      return brought ? brought.includes(hashJson(value)) : exported;
    },
    agreed,
    agreedAll(id, fields: Fields) {
      if (own(memory.given, id) === undefined) return base.agreedAll(id, fields);
      const names = [...new Set([...Object.keys(fields), ...filled(id)])];
      const answers = names.map((field) => agreed(id, field, own(fields, field) ?? null));
      return answers.includes(false) ? false : answers.includes(null) ? null : true;
    },
    value: (id, field) => (broughtOf(id, field) ? undefined : base.value(id, field)),
    fields: base.fields,
    filled,
    order: (list) => lastOf(own(memory.orders, list)) ?? base.order(list),
    hadOrder(list, order) {
      const brought = own(memory.orders, list) ?? [];
      return base.hadOrder(list, order) || brought.some((ids) => isPartOf(order, ids));
    },
    covers: base.covers,
  };
}

function lastOf<T>(list: readonly T[] | undefined): T | undefined {
  return list?.[list.length - 1];
}
