import { sameJson } from '../equal.ts';
import type { JourneyRecord, Json, RecordKind, Records } from '../records.ts';
import type { BaseView } from './base-view.ts';
import { fieldOf, recordOf } from './field-values.ts';

/** What nothing else points at by its id. */
const leaves: readonly RecordKind[] = ['card', 'link', 'emotion', 'metric'];

/**
 * Somebody emptied the ids of a file, or a program did: a record that came without one, and says just what an exported
 * record of the board says that the file lacks, is that record. Changes `ours` and `fresh`; nothing that is the same becomes new.
 */
export function reuniteLost(ours: Records, theirs: Records, base: BaseView, fresh: Set<string>): void {
  if (fresh.size === 0) return;
  const lost = new Map<string, JourneyRecord[]>();
  for (const record of Object.values(theirs.byId)) {
    if (!leaves.includes(record.kind) || recordOf(ours, record.id) || base.held(record.id) !== true) continue;
    const key = keyOf(record);
    const alike = lost.get(key);
    if (alike) alike.push(record);
    else lost.set(key, [record]);
  }
  const renamed = new Map<string, string>();
  for (const id of [...fresh]) {
    const record = recordOf(ours, id);
    const same = record && lost.get(keyOf(record));
    const at = same ? same.findIndex((other) => saysNoMore(record, other)) : -1;
    const twin = same?.splice(at, at < 0 ? 0 : 1)[0];
    if (!record || !twin) continue;
    fresh.delete(id);
    delete ours.byId[id];
    ours.byId[twin.id] = { ...record, id: twin.id };
    renamed.set(id, twin.id);
  }
  if (renamed.size > 0) ours.orders.cells = rename(ours.orders.cells, renamed);
}

/** What tells most records apart. */
const keyOf = ({ kind, fields }: JourneyRecord): string =>
  JSON.stringify([
    kind,
    ...['text', 'name', 'from', 'to', 'stageId', 'laneId'].map((field) => fields[field] ?? null),
  ]);

function saysNoMore(record: JourneyRecord, other: JourneyRecord): boolean {
  const isFilled = (value: Json) => value !== null && value !== '';
  return Object.entries(record.fields).every(
    ([field, value]) => !isFilled(value) || sameJson(fieldOf(other, field), value),
  );
}

function rename(
  cells: Records['orders']['cells'],
  renamed: ReadonlyMap<string, string>,
): Records['orders']['cells'] {
  const orders: Records['orders']['cells'] = {};
  for (const [cell, ids] of Object.entries(cells)) orders[cell] = ids.map((id) => renamed.get(id) ?? id);
  return orders;
}
