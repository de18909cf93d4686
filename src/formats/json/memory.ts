import * as z from 'zod/mini';
import { parseJson } from '../../journey/clean-json.ts';
import { sameJson } from '../../journey/equal.ts';
import { hashJson } from '../../journey/hash.ts';
import { journeySchemaVersion, recordLists } from '../../journey/journey.ts';
import type { Base, ExportInfo } from '../../journey/merge/file-edit.ts';
import { isObject } from '../../journey/own.ts';
import { parseJourney } from '../../journey/parse-journey.ts';
import type { Json } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import { enoughSaid } from '../encodings/decode-memory.ts';
import { hashOnBoard, sayLeftOut } from '../file/board-columns.ts';
import { type ExportInput, FormatError } from '../file/format.ts';
import { readCopies, writeCopies } from '../file/memory-copies.ts';
import { checkSeal, sealOf } from '../file/seal.ts';

const exportedSchema = z.looseObject({
  schema: z.optional(z.number()),
  id: z.string(),
  journeyId: z.string(),
  board: z.string(),
  map: z.string(),
  at: z.string(),
  onBoard: z.optional(z.json()),
  onBoardHash: z.optional(z.string()),
  seal: z.optional(z.json()),
});
type Exported = z.infer<typeof exportedSchema>;

/** What a JSON file remembers of its export: where it came from, what it was, and what tells whether that was changed. */
export function writeMemory({ journey, info, onBoard }: ExportInput): { [key: string]: unknown } {
  const shown = onBoard && { onBoard, onBoardHash: hashOnBoard(onBoard) };
  const memory = {
    schema: journeySchemaVersion,
    ...info,
    ...shown,
    seal: sealOf([info, journey]),
    base: journey,
  };
  const { digits, letters } = writeCopies(JSON.stringify(memory));
  return { ...memory, copy: `${digits} ${letters}` };
}

/** What was read of it. */
export interface ReadMemory {
  info: ExportInfo | null;
  base: Base;
  notes: string[];
}

/**
 * Reads `exported`. Where it was changed, as by a Replace All over the whole file, and so were its copies (`findWhole`), nothing is known,
 * and each difference is a question. Throws `FormatError` on what a newer version wrote.
 */
export function readMemory(exported: Json | undefined): ReadMemory {
  if (exported === undefined || exported === null) return { info: null, base: { kind: 'none' }, notes: [] };
  const parsed = z.safeParse(exportedSchema, exported);
  if (!parsed.success) return { info: null, base: { kind: 'none' }, notes: [`${damaged} ${allAsked}`] };
  const { schema = 1, id, journeyId, board, map, at, onBoard, onBoardHash } = parsed.data;
  // Where more was changed, this may have been as well.
  const isChanged =
    checkSeal([{ id, journeyId, board, map, at }, parsed.data.base], parsed.data.seal) === 'damaged';
  if (schema > journeySchemaVersion && !isChanged) {
    throw new FormatError(
      'The file was made by a newer Throughline: update the plugin, then bring it in again.',
    );
  }
  const info = { id, journeyId, board, map, at };
  const isEdited = onBoardHash !== undefined && hashJson(onBoard ?? null) !== onBoardHash;
  const notes = isEdited ? [sayLeftOut('In exported.onBoard something')] : [];
  if (parsed.data.base === undefined) return { info, base: { kind: 'none' }, notes };
  const { base, note } = readBase(parsed.data, info);
  // Then that something is different there too goes without saying.
  return { info, base, notes: note === null ? notes : [note] };
}

/** Whether a file has a memory that is as it was written. */
export function hasWholeMemory(file: Json): boolean {
  const exported = isObject(file) ? z.safeParse(exportedSchema, file.exported) : null;
  if (!exported?.success) return false;
  const { id, journeyId, board, map, at, base, seal } = exported.data;
  return checkSeal([{ id, journeyId, board, map, at }, base], seal) === 'whole';
}

/** The copy of a memory in a text that is as it was written; `null`: there is none. */
export function findWhole(text: string): { [key: string]: Json } | null {
  for (const copy of readCopies(text)) {
    const exported = parseJson(copy) ?? null;
    if (isObject(exported) && hasWholeMemory({ exported })) return exported;
  }
  return null;
}

/** How many items with signs beyond ASCII are as the file remembers them in plain ASCII, of those that are looked at. */
export function countRemembered(file: Json): number {
  const exported = isObject(file) ? file.exported : null;
  const base = isObject(exported) ? findWhole(String(exported.copy))?.base : null;
  if (!isObject(file) || base === undefined || !isObject(base)) return 0;
  const itemsOf = (lists: { [key: string]: Json }) => recordLists.flatMap((list) => listOf(lists, list));
  const items = itemsOf(file).filter((item) => /[^ -~\s]/.test(JSON.stringify(item)));
  const was = new Map(itemsOf(items.length > 0 ? base : {}).map((item) => [item.id, item]));
  const looked = items.slice(0, 2 * enoughSaid);
  return looked.filter((item) => sameJson(was.get(item.id ?? null) ?? null, item)).length;
}

/** The items of a list of a file. */
export function listOf(file: { [key: string]: Json }, list: string): { [key: string]: Json }[] {
  const items = file[list];
  return (Array.isArray(items) ? items : []).filter((item) => isObject(item));
}

export const damaged =
  'What the file remembers of its export was changed as well (by replacing words in all of the file, say).';
const allAsked = 'So every difference to the board is a question.';

function readBase(exported: Exported, info: ExportInfo): { base: Base; note: string | null } {
  const journey = parseJourney(exported.base);
  const trust = checkSeal([info, exported.base], exported.seal);
  if (!journey.ok || trust === 'damaged') return { base: { kind: 'none' }, note: `${damaged} ${allAsked}` };
  const records = toRecords(journey.journey);
  return { base: { kind: 'full', records, ...(trust === 'whole' ? {} : { doubtful: true }) }, note: null };
}
