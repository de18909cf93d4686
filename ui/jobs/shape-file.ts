import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import type { Json } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';

/**
 * A reshaped map in the form in which edited files come: what it was made from in full, what it shall be, and what
 * shall be deleted. So reshaping takes the very way that brings files in, with all its care.
 */
export function fileOfShape(before: Journey, after: Journey): { file: FileEdit; remove: string[] } {
  const [base, records] = [toRecords(before), toRecords(after)];
  const remove: string[] = [];
  for (const [id, record] of Object.entries(base.byId)) {
    const edited = records.byId[id];
    if (edited === undefined) {
      remove.push(id);
      continue;
    }
    // A field that a file lacks is left alone; one that shall be empty must say so.
    const cleared: { [field: string]: Json } = {};
    for (const field of Object.keys(record.fields)) if (!(field in edited.fields)) cleared[field] = null;
    records.byId[id] = { ...edited, fields: { ...edited.fields, ...cleared } };
  }
  const file = {
    format: 'shape',
    exported: null,
    base: { kind: 'full' as const, records: base },
    records,
    carriesOrder: true,
  };
  return { file, remove };
}
