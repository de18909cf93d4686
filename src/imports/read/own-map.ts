import { checkAmount } from '../../formats/file/check-amount.ts';
import { FormatError } from '../../formats/file/format.ts';
import { newMapOf } from '../../formats/new-map.ts';
import { hashJson } from '../../journey/hash.ts';
import { createIds } from '../../journey/ids.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { JourneyError } from '../../journey/parse-journey.ts';
import type { ReadySource, Sources, Words } from '../source.ts';

/**
 * A file that is one of our exports, or has our ids: as its own format reads it; `null` where it is not. What its format says of a damaged one is
 * thrown as it is.
 */
export async function asOurs(read: () => FileEdit | Promise<FileEdit>): Promise<Sources | null> {
  const edit = await tryReading(read);
  if (edit === null || !isOurs(edit)) return null;
  return { sources: [readySource('map', 'The map', edit, [], [])], notes: edit.notes ?? [] };
}

async function tryReading(read: () => FileEdit | Promise<FileEdit>): Promise<FileEdit | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

/**
 * It remembers an export, or names notes by ids of its own. Many a table has ids; without a memory one is ours if it says the
 * rows of its notes as ours do, for a column that our reader does not know would be lost.
 */
export function isOurs({ exported, records, format, fresh = [] }: FileEdit): boolean {
  const derived = new Set(fresh);
  const isTable = format === 'csv' || format === 'xlsx';
  return (
    exported !== null ||
    Object.values(records.byId).some(
      ({ kind, id, fields }) =>
        kind === 'card' && !derived.has(id) && (!isTable || typeof fields.laneId === 'string'),
    )
  );
}

/** What is read as it stands. Throws `FormatError` where no map can come of it. */
export function readySource(
  kind: ReadySource['kind'],
  name: string,
  edit: FileEdit,
  words: readonly Words[],
  around: readonly Words[],
  id = '1',
): ReadySource {
  checkAmount(edit);
  try {
    const journey = newMapOf(edit, createIds(seededBy(edit)));
    return { id, kind, name, journey, edit, words, around };
  } catch (error) {
    if (error instanceof JourneyError) throw new FormatError(error.message);
    throw error;
  }
}

/** The same file gives the same ids. */
function seededBy(edit: FileEdit): () => number {
  let at = Number.parseInt(hashJson(Object.keys(edit.records.byId)).slice(0, 8), 36) || 1;
  return () => {
    at = (at * 48_271) % 2_147_483_647;
    return at / 2_147_483_647;
  };
}
