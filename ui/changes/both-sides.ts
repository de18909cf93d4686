import type { Previewed } from '../../src/client/sync/preview-sync.ts';
import type { Records } from '../../src/journey/records.ts';
import type { BothSides } from './name-record.ts';

/**
 * The records of board and file, for words. What the file adds stands there as the merge would add it: a place that the file
 * names goes by its id there, and a stage that answers a problem is in no file at all.
 */
export function bothSides({ seen, changes }: Pick<Previewed, 'seen' | 'changes'>, file: Records): BothSides {
  const byId = { ...file.byId };
  for (const { from, op, kind, recordId, after } of changes) {
    if (from !== 'file' || op !== 'add' || kind === 'cell') continue;
    if (typeof after !== 'object' || after === null || Array.isArray(after)) continue;
    byId[recordId] = { kind, id: recordId, fields: after };
  }
  return { board: seen.byId, file: byId };
}
