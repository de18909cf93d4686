import type { Journey } from '../journey/journey.ts';
import type { FileEdit } from '../journey/merge/file-edit.ts';
import { own } from '../journey/own.ts';
import type { JourneyRecord, Json, Records } from '../journey/records.ts';
import { toRecords } from '../journey/records-of.ts';

/**
 * An earlier state of a map as if somebody had edited the board of now into it: what bringing it in would change is
 * then all that happened since, and what happens meanwhile is merged as with every file. A field that the earlier state
 * did not have is emptied; records that came since are missing in it.
 */
export function restoreEdit(now: Journey, earlier: Journey): FileEdit {
  const base = toRecords(now);
  const given = toRecords({ ...earlier, id: now.id });
  return {
    format: 'snapshot',
    exported: null,
    base: { kind: 'full', records: base },
    records: { ...given, byId: withClearings(given, base) },
    carriesOrder: true,
  };
}

function withClearings(given: Records, base: Records): Records['byId'] {
  const byId: Records['byId'] = {};
  for (const record of Object.values(given.byId)) {
    const now = own(base.byId, record.id);
    byId[record.id] = { ...record, fields: { ...clearings(record, now), ...record.fields } };
  }
  return byId;
}

/** What the record has on the board and did not have then. Which map it was made from stays known. */
function clearings(then: JourneyRecord, now: JourneyRecord | undefined): { [field: string]: Json } {
  const cleared: { [field: string]: Json } = {};
  for (const field of Object.keys(now?.fields ?? {})) {
    if (own(then.fields, field) === undefined && field !== 'basedOn') cleared[field] = null;
  }
  return cleared;
}
