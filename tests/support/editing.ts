import type { Params } from '../../src/contract/contract.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { Edit } from '../../src/journey/merge/merge-edits.ts';
import type { Json, RecordKind } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import type { LiveBoard } from './live-board.ts';
import { readOnly } from './small-map.ts';

/** What the panel sends for these edits when its person sees the map as it is given. */
export function editParams(rootId: string, seen: Journey, edits: Edit[]): Params<'edit'> {
  const { byId } = toRecords(seen);
  const records: Params<'edit'>['seen'] = {};
  for (const edit of edits) {
    if (edit.op === 'add' || edit.op === 'order') continue;
    const record = byId[edit.recordId];
    if (record) records[edit.recordId] = record;
  }
  return { rootId, edits, seen: records };
}

/** Edits the only map of a board as somebody does who sees it as it is. */
export async function edit(board: LiveBoard, ...edits: Edit[]) {
  const { rootId, journey } = await readOnly(board);
  return await board.ask('edit', editParams(rootId, journey, edits));
}

/** One field of one record. */
export function set(kind: RecordKind, recordId: string, field: string, value: Json): Edit {
  return { op: 'set', kind, recordId, fields: { [field]: value } };
}
