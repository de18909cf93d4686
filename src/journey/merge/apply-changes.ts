import { sameJson } from '../equal.ts';
import { isObject, own } from '../own.ts';
import { type JourneyRecord, type Json, listOfKind, type Records } from '../records.ts';
import { cellOf } from '../records-of.ts';
import type { Change } from './change.ts';
import { type Fields, recordOf } from './field-values.ts';
import { isOrder, listOrdered } from './order-fields.ts';

/**
 * The records after these changes, one after the other; the given records stay as they are. What is added or
 * moved comes last in its cell; an order names what is there, and what it does not name follows. A change of a
 * record that is not there is passed over.
 */
export function applyChanges(records: Records, changes: readonly Change[]): Records {
  const next = copyRecords(records);
  for (const change of changes) applyChange(next, change);
  return next;
}

/** The changes without orders that are so already: one that a move would have given is none when the move is left out. */
export function withoutIdleOrders(records: Records, changes: readonly Change[]): Change[] {
  const others = changes.filter((change) => !isOrder(change));
  if (others.length === changes.length) return others;
  const before = applyChanges(records, others);
  return changes.filter((change) => {
    const now = isOrder(change) ? orderIn(before, change) : null;
    return now === null || !sameJson(now, reorder(now, change.after));
  });
}

/** The order that a change of an order gives anew. */
function orderIn({ orders }: Records, change: Change): string[] {
  const list = listOrdered(change);
  return (list === null ? own(orders.cells, change.recordId) : orders[list]) ?? [];
}

function applyChange(records: Records, change: Change): void {
  const { op, kind, recordId, field, after } = change;
  const list = listOrdered(change);
  if (kind === 'cell') {
    records.orders.cells[recordId] = reorder(orderIn(records, change), after);
  } else if (list !== null) {
    records.orders[list] = reorder(orderIn(records, change), after);
  } else if (op === 'add') {
    detach(records, recordId);
    const fields = isObject(after) ? { ...after } : {};
    records.byId[recordId] = { kind, id: recordId, fields };
    attach(records, records.byId[recordId]);
  } else if (op === 'remove') {
    detach(records, recordId);
    delete records.byId[recordId];
  } else if (field !== undefined) {
    updateField(records, recordId, field, after ?? null);
  }
}

function updateField(records: Records, id: string, field: string, value: Json): void {
  const record = recordOf(records, id);
  if (!record) return;
  const moves = record.kind === 'card' && (field === 'stageId' || field === 'laneId');
  if (moves) detach(records, id);
  const fields: Fields = { ...record.fields };
  // A card without stage or lane says so; any other empty field is simply not there.
  if (value === null && !moves) delete fields[field];
  else fields[field] = value;
  const updated = { ...record, fields };
  records.byId[id] = updated;
  if (moves) attach(records, updated);
}

/** Puts a record at the end of the list it belongs to. */
function attach(records: Records, record: JourneyRecord): void {
  const { orders } = records;
  if (record.kind === 'journey') return;
  if (record.kind === 'card') {
    const cell = cellOf(record);
    orders.cells[cell] = [...(own(orders.cells, cell) ?? []), record.id];
    return;
  }
  const list = listOfKind[record.kind];
  if (list !== 'cards') orders[list] = [...(orders[list] ?? []), record.id];
}

function detach(records: Records, id: string): void {
  const record = recordOf(records, id);
  if (!record || record.kind === 'journey') return;
  const { orders } = records;
  const without = (ids: string[]) => ids.filter((other) => other !== id);
  if (record.kind === 'card') {
    const cell = cellOf(record);
    const rest = without(own(orders.cells, cell) ?? []);
    if (rest.length > 0) orders.cells[cell] = rest;
    else delete orders.cells[cell];
    return;
  }
  const list = listOfKind[record.kind];
  if (list !== 'cards') orders[list] = without(orders[list] ?? []);
}

function reorder(current: string[], wanted: Json | undefined): string[] {
  const present = new Set<Json>(current);
  const named = Array.isArray(wanted) ? wanted.filter((id): id is string => present.has(id)) : [];
  return [...new Set([...named, ...current])];
}

function copyRecords(records: Records): Records {
  const { orders } = records;
  return {
    journeyId: records.journeyId,
    byId: { ...records.byId },
    orders: { ...orders, cells: { ...orders.cells } },
  };
}
