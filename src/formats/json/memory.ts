import * as z from 'zod/mini';
import { hashJson } from '../../journey/hash.ts';
import { type Journey, journeySchemaVersion, recordLists } from '../../journey/journey.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import type { Base, ExportInfo } from '../../journey/merge/change.ts';
import { isObject, own } from '../../journey/own.ts';
import { parseJourney } from '../../journey/parse-journey.ts';
import type { Json, Records } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import { enoughSaid } from '../encodings/decode-memory.ts';
import { hashOnBoard, sayLeftOut } from '../file/board-columns.ts';
import { type ExportInput, FormatError } from '../file/format.ts';
import { checkSeal, sealOf } from '../file/seal.ts';
import { writeCopy } from './memory-copy.ts';

const exportedSchema = z.looseObject({
  schema: z.optional(z.number()),
  id: z.string(),
  journeyId: z.string(),
  board: z.string(),
  map: z.string(),
  at: z.string(),
  onBoard: z.optional(z.json()),
  onBoardHash: z.optional(z.string()),
  /** One hash a record: what each was, even where a Replace All went over the words of `base`. */
  marks: z.optional(z.json()),
  marksSeal: z.optional(z.json()),
  seal: z.optional(z.json()),
  origin: z.optional(z.json()),
});
type Exported = z.infer<typeof exportedSchema>;

/** What a JSON file remembers of its export: where it came from, what it was, and what tells whether that was changed. */
export function writeMemory({ journey, info, onBoard }: ExportInput): { [key: string]: unknown } {
  const shown = onBoard && { onBoard, onBoardHash: hashOnBoard(onBoard) };
  const marks = marksOf(toRecords(journey));
  const marksSeal = sealOf([info.id, marks]);
  const memory = {
    schema: journeySchemaVersion,
    ...info,
    ...shown,
    seal: sealOf([info, journey]),
    base: journey,
  };
  return { ...memory, marks, marksSeal, origin: originsOf(info).join(' '), copy: writeCopy(memory) };
}

/** What was read of it. */
export interface ReadMemory {
  info: ExportInfo | null;
  base: Base;
  notes: string[];
}

/**
 * Reads `exported`. Where its words were changed, as by a Replace All over the whole file, the hash of each record still tells
 * what was exported; where these were changed too, or the names of its parts, nothing is known, and each difference is a
 * question. Throws `FormatError` on what a newer version wrote.
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
  const origins = String(parsed.data.origin ?? originsOf(info)[0]);
  if (isChanged && !originsOf(info).some((origin) => origins.includes(origin)))
    throw new FormatError(
      'In all of the file letters or digits were replaced, also in the ids by which the map and its notes are found. Undo that replacement, or export the map again and replace only words in it.',
    );
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

/** Whether at least the hashes of its records are as they were written: they tell what was exported where its words do not. */
export function hasWholeMarks(file: Json): boolean {
  const exported = isObject(file) ? z.safeParse(exportedSchema, file.exported) : null;
  return exported?.success === true && readMarks(exported.data, exported.data) !== null;
}

/** How many items with signs beyond ASCII are as the file remembers them, of those that are looked at. */
export function countRemembered(file: Json): number {
  const exported = isObject(file) ? file.exported : null;
  const marks = isObject(exported) ? exported.marks : null;
  if (!isObject(file) || !isObject(marks)) return 0;
  let [said, looked] = [0, 0];
  for (const item of recordLists.flatMap((list) => file[list] ?? [])) {
    if (!isObject(item) || typeof item.id !== 'string' || !/[^ -~\s]/.test(JSON.stringify(item))) continue;
    const { id, ...fields } = item;
    if (own(marks, id) === hashFields(fields)) said++;
    looked++;
    if (said >= enoughSaid || looked >= 2 * enoughSaid) break;
  }
  return said;
}

export const damaged =
  'What the file remembers of its export was changed as well (by replacing words in all of the file, say).';
const allAsked = 'So every difference to the board is a question.';

/** Which map it is, as a hash in letters alone and one in digits alone: of what replaces either, the other tells whether the map’s id was met. */
function originsOf({ journeyId }: Pick<ExportInfo, 'journeyId'>): string[] {
  const hash = hashJson(journeyId);
  const letters = hash.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  return [letters, Array.from(hash, (sign) => sign.charCodeAt(0)).join('')];
}

function readBase(exported: Exported, info: ExportInfo): { base: Base; note: string | null } {
  const journey = parseJourney(exported.base);
  const trust = checkSeal([info, exported.base], exported.seal);
  if (journey.ok && trust !== 'damaged') {
    const records = toRecords(journey.journey);
    const base: Base = { kind: 'full', records, ...(trust === 'whole' ? {} : { doubtful: true }) };
    return { base, note: null };
  }
  const whole = readMarks(exported, info);
  if (whole === null) return { base: { kind: 'none' }, note: `${damaged} ${allAsked}` };
  const orders = journey.ok ? ordersOf(journey.journey) : {};
  const base: Base = { kind: 'hashes', fields: {}, whole, held: Object.keys(whole), orders };
  return {
    base,
    note: `${damaged} What is different from the export still counts as edited here; what was changed on the board too is a question.`,
  };
}

function marksOf({ byId }: Records): { [id: string]: string } {
  const marks: { [id: string]: string } = {};
  for (const { id, fields } of Object.values(byId)) marks[id] = hashFields(fields);
  return marks;
}

/** `null` when they are not as they were written. */
function readMarks(
  { marks, marksSeal }: Exported,
  info: Pick<ExportInfo, 'id'>,
): { [id: string]: string } | null {
  const parsed = z.safeParse(z.record(z.string(), z.string()), marks);
  const isWhole = checkSeal([info.id, marks], marksSeal) === 'whole';
  return isWhole && parsed.success ? parsed.data : null;
}

/** The orders of the lists: ids, which a replacement of words seldom meets. */
function ordersOf(journey: Journey): { [list: string]: string[] } {
  const { stages, lanes, cells, personas = [] } = toRecords(journey).orders;
  return { ...cells, stages, lanes, personas };
}
